// The ready 催办 text: everything somebody is urged about, in words that can be sent as they are.

import i18next from "i18next";

import type { ViewOf } from "../../bridge/call";
import { day } from "../../shared/dates";
import { dueWords } from "../../shared/Due";

/** Somebody to urge, as the core plans it. */
export type ToUrge = ViewOf<"plan_urging">["people"][number];

/** Who urges. */
export interface Urger {
  name: string;
  department: string;
}

/** The text. */
export function urgeText(name: string, hazards: ToUrge["hazards"], urger: Urger): string {
  const { t } = i18next;
  const lines = hazards.map(({ number, title, due_on, standing }, index) => {
    const line = due_on && standing
      ? t("hazards:life.urgeText.line", { number, title, day: day(due_on), standing: dueWords(standing) })
      : `${number} ${title}`;
    return hazards.length > 1 ? t("hazards:life.urgeText.order", { index: index + 1, line }) : line;
  });
  return [
    t("hazards:life.urgeText.hello", { name }),
    hazards.length > 1 ? t("hazards:life.urgeText.many", { count: hazards.length }) : t("hazards:life.urgeText.one"),
    ...lines,
    t("hazards:life.urgeText.please"),
    t("hazards:life.urgeText.from", { ...urger }),
  ].join("\n");
}

/** Puts words where they can be pasted from; whether that went well. */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
