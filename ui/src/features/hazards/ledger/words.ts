// The words of the ledger, both languages.

export { zh } from "./words.zh";
export { en } from "./words.en";
