// The words of drills, both languages.

export { zh } from "./words.zh";
export { en } from "./words.en";
