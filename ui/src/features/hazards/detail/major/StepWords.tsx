// What the steps beside the straight way say, of a major hazard and of one that came back.

import { useTranslation } from "react-i18next";

import { listed, phrased } from "../../../../shared/lists";
import { type HazardView, nameOf } from "../types";

/** In words; nothing for a step of another kind. */
export function MajorStepWords({ step, names }: { step: HazardView["steps"][number]; names: HazardView["names"] }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  switch (step.step) {
    case "suspected_major":
      return phrased(step.grounds, t("detail.major.controlsAre", { controls: step.interim_controls }));
    case "regraded":
      return phrased(trade(`level.${step.assessment.level}`), step.assessment.criterion, step.reason);
    case "plan_drafted":
      return phrased(
        step.goals,
        step.countersigners?.length ? t("detail.major.countersign.asked", { names: listed(step.countersigners.map(({ person }) => nameOf(names, person))) }) : "",
        step.no_countersign ? t("detail.major.countersign.noneFor", { why: step.no_countersign }) : "",
      );
    case "plan_countersigned":
      return phrased(t(step.agrees ? "detail.major.countersign.agrees" : "detail.major.countersign.disagrees"), step.opinion);
    case "plan_decided":
      return phrased(
        t(step.approved ? "detail.major.approved" : "detail.major.notApproved"),
        step.opinion,
        step.no_countersign ? t("detail.major.countersign.noneFor", { why: step.no_countersign }) : "",
      );
    case "major_reported":
      return phrased(
        trade(`to.${step.to}`),
        step.recipient === trade(`to.${step.to}`) ? "" : step.recipient,
        step.receipt ? t("detail.major.state.received", { receipt: step.receipt }) : "",
      );
    case "listed":
      return phrased(step.authority, step.level ? t(`life.listingLevel.${step.level}`) : "", step.document);
    case "delisting_asked":
    case "delisted":
      return step.document;
    case "evaluated":
      return phrased(t(step.passed ? "detail.major.treated" : "detail.major.notTreated"), step.findings);
    case "looked_back":
      return phrased(t(step.effective ? "detail.again.holds" : "detail.again.doesNot"), step.findings);
    default:
      return null;
  }
}
