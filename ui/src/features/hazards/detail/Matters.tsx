// What waits on a hazard beside its work: a decision, an answer, somebody to take charge.

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { day, moment } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { type HazardView, nameOf } from "./types";

/** Above the facts, while anything waits. */
export function Matters({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { extension_asked: extension, objection, to_answer: order, to_settle: answered, names } = hazard;
  if (!extension && !objection && !order && !answered && !hazard.orphaned) {
    return null;
  }
  return (
    <ul className="matters" aria-label={t("life.matter.label")}>
      {hazard.orphaned ? (
        <Matter name={t("life.matter.orphaned")}>
          {t("life.matter.orphanedText")}{" "}
          {hazard.owner ? (
            <Link to="/register" search={{ part: "person", hand_over: hazard.owner }} className="link">
              {t("life.matter.handOver", { name: hazard.owner_name })}
            </Link>
          ) : null}
        </Matter>
      ) : null}
      {extension ? (
        <Matter name={t("life.matter.extension")}>
          {t("life.matter.extensionText", {
            name: nameOf(names, extension.by),
            from: hazard.due_on ? day(hazard.due_on) : "",
            to: day(extension.request.due_on),
            reason: extension.request.reason,
          })}
        </Matter>
      ) : null}
      {objection ? (
        <Matter
          name={t("life.matter.objection")}
          by={
            <>
              {t("life.matter.decideBy", { day: day(objection.objection.decide_by) })} <Due standing={hazard.objection_standing} />
            </>
          }
        >
          {t("life.matter.objectionText", {
            name: nameOf(names, objection.by),
            against: t(`life.against.${objection.objection.against}`),
            grounds: objection.objection.grounds,
          })}
        </Matter>
      ) : null}
      {answered?.answered_by && answered.answered_at ? (
        <Matter name={t("life.matter.settle")} by={t("life.matter.settleBy", { name: nameOf(names, answered.by) })}>
          {t("life.matter.settleText", {
            name: nameOf(names, answered.answered_by),
            day: moment(answered.answered_at),
            answer: answered.answer?.text ?? "",
          })}
        </Matter>
      ) : null}
      {order ? (
        <Matter
          name={t("life.matter.answer")}
          by={
            <>
              {t("life.matter.answerBy", { day: day(order.answer_by) })} <Due standing={hazard.answer_standing} />
            </>
          }
        >
          {order.demands}
        </Matter>
      ) : null}
    </ul>
  );
}

function Matter({ name, by, children }: { name: string; by?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <b>{name}</b>
      <span>{children}</span>
      {by ? <span className="sm sec">{by}</span> : null}
    </li>
  );
}
