// 督办回复: the unit answers what was demanded, for oneself or for somebody who has no app.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { day } from "../../../../shared/dates";
import { Due } from "../../../../shared/Due";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier } from "./ActorField";

interface Values {
  text: string;
  actor?: string;
  evidence?: string[];
}

/** Answers the order that is due first. */
export function AnswerSupervisionSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const answer = useAct("answer_supervision");
  const draft = useDraft<Values>(`answer_supervision/${hazard.id}`);
  const { actor: unit, isPending } = useRectifier(hazard);
  const { to_answer: order, answer_standing: standing } = hazard;
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.answer_supervision")}　${hazard.number}`}
      act={t("detail.act.answer_supervision")}
      draft={draft}
      initial={unit ? { actor: unit } : {}}
      speaksOf={ofActor}
      send={({ actor, ...values }) => answer.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      {order ? (
        <p className="sheet-asked">
          {order.demands} <span className="sm sec">{t("life.matter.answerBy", { day: day(order.answer_by) })}</span> <Due standing={standing} />
        </p>
      ) : null}
      <Form.Item name="text" label={t("life.field.supervisionAnswer")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <ActorField label={t("life.field.actorAnswer")} />
      <Form.Item name="evidence" label={t("life.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
