// How a contractor stands by its agreements, in its colour.

import { useTranslation } from "react-i18next";

import type { ContractorView } from "../../../bridge/generated";
import { plainDay } from "../../../shared/dates";

/** The state and its day. */
export function Cover({ of: { state, until, active } }: { of: Pick<ContractorView, "state" | "until" | "active"> }) {
  const { t } = useTranslation("register");
  const tone = !active ? "ter" : state === "over" ? "over" : state === "expiring" ? "soon" : "";
  const day = until ? plainDay(until) : "";
  const when = until ? t(state === "to_come" ? "contractor.fromDay" : "contractor.untilDay", { day }) : t("contractor.never");
  return (
    <span className={tone}>
      {t(`contractor.state.${state}`)} <span className="sm">{when}</span>
    </span>
  );
}
