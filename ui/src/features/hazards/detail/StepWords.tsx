// What each step of the timeline says.

import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { MajorStepWords } from "./major/StepWords";
import { type HazardView, nameOf } from "./types";

/** What was done, in a sentence. */
export function StepWords({ step, names }: { step: HazardView["steps"][number]; names: HazardView["names"] }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const who = ({ unit, owner }: { unit: string; owner?: string | null }) => phrased(nameOf(names, unit), owner ? nameOf(names, owner) : "");
  const spent = (yuan?: number | null) => (typeof yuan === "number" ? t("life.step.spent", { wan: yuan / 10_000 }) : "");
  switch (step.step) {
    case "assessed":
      return trade(`level.${step.assessment.level}`);
    case "assigned":
      return phrased(who(step.responsibility), t("detail.step.notified", { day: day(step.due_on), measures: step.measures }));
    case "notified":
      return t("detail.step.notified", { day: day(step.due_on), measures: step.measures });
    case "served":
      return step.by_key ? t("detail.step.byKey") : t("detail.step.byInk");
    case "receipt_refused":
      return t("detail.step.refusedReceipt");
    case "progress":
      return phrased(step.text, spent(step.spent));
    case "submitted":
      return phrased(t("detail.step.submitted", { day: day(step.completed_on), result: step.result }), spent(step.spent));
    case "fixed_on_spot":
      return t("detail.step.fixedOnSpot", { result: step.result, person: step.confirmed_by });
    case "reinspected":
      return step.passed
        ? t("detail.step.passed", { findings: step.findings })
        : t("detail.step.failed", { findings: step.findings, day: step.new_due_on ? day(step.new_due_on) : "" });
    case "closed":
      return step.effectiveness;
    case "imported":
      return phrased(
        t(`import.stands.${step.stands}`),
        step.said ? t("import.said", { said: step.said }) : "",
        step.words.result,
        t("import.row", { row: step.row }),
      );
    case "voided":
    case "notice_withdrawn":
      return step.reason;
    case "owner_named":
      return t("life.step.ownerNamed", { owner: nameOf(names, step.owner) });
    case "extension_requested":
      return phrased(
        t("life.step.asked", { day: day(step.due_on), reason: step.reason }),
        step.work_done ? t("life.step.workDone", { work: step.work_done }) : "",
        t("life.step.interim", { controls: step.interim_controls }),
      );
    case "extension_decided":
      return step.granted ? phrased(t("life.granted"), step.opinion) : t("life.step.refused", { opinion: step.opinion });
    case "objection_raised":
      return t("life.step.objected", { against: t(`life.against.${step.against}`), grounds: step.grounds, day: day(step.decide_by) });
    case "objection_decided":
      return phrased(
        t("life.step.ruled", { ruling: t(`life.ruling.${step.ruling}`), reason: step.reason }),
        step.ruling === "changed" && step.responsibility ? t("life.step.newWho", { who: who(step.responsibility) }) : "",
        step.ruling === "changed" && step.due_on ? t("life.step.newDue", { day: day(step.due_on) }) : "",
        step.ruling === "changed" && step.measures ? t("life.step.newMeasures", { measures: step.measures }) : "",
      );
    case "transferred":
      return phrased(
        t("life.step.transferred", { who: who(step.to), receiver: nameOf(names, step.received_by), reason: step.reason }),
        t("life.step.interim", { controls: step.interim_controls }),
      );
    case "transferred_out":
      return phrased(
        t("outside.step.transferred", { number: step.number, to: step.to, receiver: step.received_by }),
        t("life.step.interim", { controls: step.interim_controls }),
        t("outside.step.next", { day: day(step.follow_up_on) }),
      );
    case "followed_up":
      return phrased(
        t(`outside.outcome.${step.outcome}`),
        step.findings,
        step.next_on ? t("outside.step.next", { day: day(step.next_on) }) : "",
      );
    case "handed_over":
      return t("life.step.handedOver", { owner: nameOf(names, step.owner), reason: step.reason });
    case "supervision_ordered":
      return phrased(
        step.level ? t(`life.supervisionLevel.${step.level}`) : "",
        t("life.step.ordered", { day: day(step.answer_by), demands: step.demands }),
      );
    case "supervision_answered":
      return step.text;
    case "supervision_settled":
      return phrased(
        step.accepted ? t("life.step.settledOk") : t("life.step.settledNot", { day: step.answer_by ? day(step.answer_by) : "" }),
        step.opinion,
      );
    case "urged":
      return phrased(
        t("life.step.urged", { whom: nameOf(names, step.whom), way: t(`life.urging.${step.way}`), said: step.said }),
        step.answer ? t("life.record.answeredWith", { answer: step.answer }) : "",
      );
    case "outage_named":
      return t(step.outage ? "outage.step.named" : "outage.step.released", { reason: step.reason });
    case "lateral_checked":
      return t("lateral.step", { look: step.look_for, count: step.sites, day: day(step.by) });
    case "workers_briefed":
      return t("life.step.briefed", { day: day(step.briefed_on), way: t(`life.briefing.${step.way}`), audience: step.audience });
    default:
      return <MajorStepWords step={step} names={names} />;
  }
}
