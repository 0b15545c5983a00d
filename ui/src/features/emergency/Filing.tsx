// How the filing of a plan stands, in words and colour.

import { useTranslation } from "react-i18next";

import { Due } from "../../shared/Due";
import { plainDay } from "../../shared/dates";
import type { Plan } from "./types";

/** The words. */
export function Filing({ filing }: { filing: Plan["filing"] }) {
  const { t } = useTranslation("emergency");
  switch (filing.filing) {
    case "not_needed":
      return <span className="ter">{t("filing.not_needed")}</span>;
    case "filed":
      return filing.late_by ? (
        <span>{t("filing.filedLate", { day: plainDay(filing.on), days: filing.late_by })}</span>
      ) : (
        <span>{t("filing.filed", { day: plainDay(filing.on) })}</span>
      );
    case "due":
      return (
        <span title={t("filing.rule")}>
          {t("filing.due", { day: plainDay(filing.by) })} <Due standing={filing.standing} />
        </span>
      );
    case "day_unknown":
      return <span className="soon">{t("filing.unknown", { year: filing.year })}</span>;
  }
}
