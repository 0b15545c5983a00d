// Deadlines in words: how late is said, and coloured, in one place.

import i18next from "i18next";
import { useTranslation } from "react-i18next";

import type { Standing } from "../bridge/generated";
import type { Tone } from "./Ring";

/** The colour that goes with how a deadline stands. */
export function toneOf(standing: Standing | null | undefined): Tone {
  switch (standing?.state) {
    case "overdue":
      return "red";
    case "due_soon":
      return "amber";
    default:
      return "ink";
  }
}

/** `逾期 3 天`, `还剩 4 天`, `今天到期`. */
export function dueWords(standing: Standing): string {
  if (standing.state === "overdue") {
    return i18next.t("trade:due.overdue", { days: standing.days });
  }
  return standing.days_left === 0 ? i18next.t("trade:due.today") : i18next.t("trade:due.left", { days: standing.days_left });
}

const classes = { overdue: "due over", due_soon: "due soon", in_time: "due" } as const;

/** The same words in their colour. */
export function Due({ standing }: { standing: Standing | null | undefined }) {
  // Said anew when the language changes.
  useTranslation("trade");
  return standing ? <span className={classes[standing.state]}>{dueWords(standing)}</span> : null;
}
