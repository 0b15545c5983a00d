// Several words in a row, with the comma of the language that is spoken.

import i18next from "i18next";

/** Things of one kind: `张伟、李娜`. */
export function listed(things: readonly string[]): string {
  return things.join(i18next.language === "en" ? ", " : "、");
}

/** Parts of a sentence, without those that are empty: `王强，城东供电所`. */
export function phrased(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(i18next.language === "en" ? ", " : "，");
}

/** A name and what stands under it: `中止：风力 7 级`; the name alone where nothing does. */
export function labelled(name: string, words: string): string {
  return [name, words].filter(Boolean).join(i18next.language === "en" ? ": " : "：");
}
