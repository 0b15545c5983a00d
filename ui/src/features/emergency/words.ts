// The words of emergency plans and of the year of drills, both languages.

export { zh } from "./words.zh";
export { en } from "./words.en";
