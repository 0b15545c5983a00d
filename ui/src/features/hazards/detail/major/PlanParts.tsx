// The six parts of a treatment plan, to be read.

import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import { parts, type Plan } from "./parts";

/** The parts, one below the other. */
export function PlanParts({ plan }: { plan: Plan }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  return (
    <dl className="plan-parts">
      {parts.map((part) => (
        <Fragment key={part}>
          <dt>
            {t(`detail.major.partNumber.${part}`)}
            {trade(`part.${part}`)}
          </dt>
          <dd>{plan[part]}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
