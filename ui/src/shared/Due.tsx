// Deadlines in words: how late is said, and coloured, in one place.

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
export function Due({ standing }: { standing: Standing | null | undefined }) {
  const { t } = useTranslation("trade");
  if (!standing) {
    return null;
  }
  if (standing.state === "overdue") {
    return <span className="over">{t("due.overdue", { days: standing.days })}</span>;
  }
  const words = standing.days_left === 0 ? t("due.today") : t("due.left", { days: standing.days_left });
  return <span className={standing.state === "due_soon" ? "soon" : undefined}>{words}</span>;
}
