// What a station of the way says: where it stands, and what was said there.

import { useTranslation } from "react-i18next";

import { phrased } from "../../../../shared/lists";
import type { HazardView } from "../types";

type Step = HazardView["steps"][number];
type Station = HazardView["way"][number]["station"];

interface Words {
  /** Where it stands. */
  state: string;
  /** What was said, by whoever took the step. */
  said?: string;
}

/** The day a step speaks of: its own where the paper names one, else when it was taken. */
export function stationDay(step: Step): string {
  switch (step.step) {
    case "major_reported":
      return step.reported_on;
    case "listed":
      return step.listed_on;
    case "delisting_asked":
      return step.asked_on;
    case "delisted":
      return step.delisted_on;
    case "evaluated":
      return step.evaluated_on;
    default:
      return step.happened_at;
  }
}

/** The words of a station of a hazard. */
export function useStationWords(): (station: Station, hazard: HazardView) => Words {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  return (station, hazard) => {
    const { treatment, assessment } = hazard;
    const at = hazard.way.find((one) => one.station === station);
    const step = hazard.steps.find(({ id }) => id === at?.step);
    const done = at?.reached === "done";
    switch (station) {
      case "suspicion":
        return step?.step === "suspected_major"
          ? { state: step.grounds, said: t("detail.major.controlsAre", { controls: step.interim_controls }) }
          : { state: "" };
      case "level":
        return done
          ? { state: phrased(trade("level.major"), assessment?.local_level), said: assessment?.criterion ?? "" }
          : { state: t("detail.major.state.toJudge") };
      case "plan": {
        const said = step?.step === "plan_decided" ? step.opinion : "";
        const waits = at?.act ?? (treatment.plan?.standing === "drafted" ? asks(treatment.plan) : null);
        if (treatment.plan?.standing === "drafted" && waits !== "decide_plan") {
          const { countersigns } = treatment.plan;
          const agreed = countersigns.filter(({ agrees }) => agrees === true).length;
          const count = { agreed, total: countersigns.length };
          return { state: t(waits === "draft_plan" ? "detail.major.state.plan.against" : "detail.major.state.plan.countersign", count) };
        }
        return { state: t(`detail.major.state.plan.${treatment.plan?.standing ?? "none"}`), said };
      }
      case "authority_report":
      case "congress_report":
        return step?.step === "major_reported"
          ? { state: done ? t("detail.major.state.received", { receipt: received(hazard, station) }) : t("detail.major.state.noReceipt"), said: step.recipient }
          : { state: t("detail.major.state.notReported") };
      case "listing": {
        const { listing, delisting_asked } = treatment;
        if (listing) {
          const as = { authority: listing.authority, document: listing.document };
          return {
            state: t(delisting_asked ? "detail.major.state.delistingAsked" : "detail.major.state.listed"),
            said: phrased(t("detail.major.listedAs", as), delisting_asked?.document),
          };
        }
        return step?.step === "delisted"
          ? { state: t("detail.major.state.delisted"), said: step.document }
          : { state: t("detail.major.state.notListed") };
      }
      case "evaluation":
        return step?.step === "evaluated"
          ? { state: t("detail.major.treated"), said: phrased(step.findings, t("detail.major.expertsWere", { experts: step.experts })) }
          : { state: t("detail.major.state.notEvaluated") };
      case "closing":
        return step?.step === "closed"
          ? { state: trade("status.closed"), said: step.effectiveness }
          : { state: t("detail.major.state.notClosed") };
    }
  };
}

/** What a plan waits for while the act itself is not at hand. */
function asks({ countersigns }: NonNullable<HazardView["treatment"]["plan"]>) {
  if (countersigns.some(({ agrees }) => agrees === null)) {
    return "countersign_plan";
  }
  return countersigns.some(({ agrees }) => agrees === false) ? "draft_plan" : "decide_plan";
}

function received({ treatment }: HazardView, station: "authority_report" | "congress_report"): string {
  const report = station === "authority_report" ? treatment.authority : treatment.workers_congress;
  return report?.receipt ?? "";
}
