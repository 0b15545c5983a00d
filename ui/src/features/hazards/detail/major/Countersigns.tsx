// Who countersigns a plan, and what each said.

import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { phrased } from "../../../../shared/lists";
import { type HazardView, nameOf } from "../types";

type Drafted = NonNullable<HazardView["treatment"]["plan"]>;

/** A line each; where nobody is named, the reason. */
export function Countersigns({ hazard, plan }: { hazard: HazardView; plan: Drafted }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const decided = hazard.steps.findLast((step) => step.step === "plan_decided" && step.plan === plan.step);
  const why = plan.plan.no_countersign || (decided?.step === "plan_decided" ? decided.no_countersign : "");
  if (plan.countersigns.length === 0) {
    return why ? <p className="sm sec">{t("detail.major.countersign.noneFor", { why })}</p> : null;
  }
  return (
    <ul className="countersigns" aria-label={t("detail.major.countersign.title")}>
      {plan.countersigns.map((one) => {
        const step = hazard.steps.find(({ id }) => id === one.step);
        return (
          <li key={one.person}>
            <span>
              {nameOf(hazard.names, one.person)}{" "}
              <span className="ter">
                {phrased(nameOf(hazard.names, one.unit), one.discipline ? trade(`discipline.${one.discipline}`) : "")}
              </span>
            </span>
            <span className={one.agrees === null ? "soon" : one.agrees ? "" : "over"}>
              {t(one.agrees === null ? "detail.major.countersign.waits" : one.agrees ? "detail.major.countersign.agrees" : "detail.major.countersign.disagrees")}
            </span>
            <span className="sec">{one.opinion}</span>
            {step ? <time className="ter" dateTime={step.happened_at}>{day(step.happened_at)}</time> : <span />}
          </li>
        );
      })}
    </ul>
  );
}
