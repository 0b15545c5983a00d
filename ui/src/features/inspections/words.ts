// The words of inspections, both languages.

export { zh } from "./words.zh";
export { en } from "./words.en";
