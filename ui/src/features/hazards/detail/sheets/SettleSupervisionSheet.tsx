// 督办核定: whoever ordered says whether the answer satisfies; else it is answered again by a day.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { moment } from "../../../../shared/dates";
import { DayField } from "../../../../shared/DayField";
import { Sheet } from "../../../../shared/Sheet";
import { nameOf } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor } from "./ActorField";

interface Values {
  accepted: boolean;
  opinion?: string;
  answer_by?: string;
  actor?: string;
}

/** Settles the first answer that waits. */
export function SettleSupervisionSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const settle = useAct("settle_supervision");
  const desk = useAnswer("get_desk", {}).data;
  const [form] = Form.useForm<Values>();
  const accepted = Form.useWatch<boolean | undefined>("accepted", form) ?? true;
  const { to_settle: answered, names } = hazard;
  if (!desk) {
    return null;
  }
  const required = { required: true, message: t("detail.field.required") };
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.settle_supervision")}　${hazard.number}`}
      act={t("detail.act.settle_supervision")}
      initial={{ accepted: true, ...(answered && answered.by !== desk.person ? { actor: answered.by } : {}) }}
      speaksOf={{ ...ofActor, answer_due_before_order: "answer_by" }}
      send={({ actor, opinion = "", answer_by, accepted: ok }) =>
        settle.mutateAsync({ hazard: hazard.id, accepted: ok, opinion, answer_by: ok ? null : (answer_by ?? null), actor: actor ?? null })
      }
    >
      {answered?.answered_by && answered.answered_at ? (
        <p className="sheet-asked">
          {t("life.matter.settleText", {
            name: nameOf(names, answered.answered_by),
            day: moment(answered.answered_at),
            answer: answered.answer?.text ?? "",
          })}
        </p>
      ) : null}
      <Form.Item name="accepted" label={t("life.field.settled")}>
        <Radio.Group>
          <Radio value={true} autoFocus>{t("life.settlement.accept")}</Radio>
          <Radio value={false}>{t("life.settlement.sendBack")}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="opinion" label={t("life.field.settledOpinion")} rules={accepted ? [] : [{ ...required, whitespace: true }]}>
        <Input maxLength={500} />
      </Form.Item>
      {accepted ? null : (
        <Form.Item name="answer_by" label={t("life.field.answerAgain")} rules={[required]}>
          <DayField />
        </Form.Item>
      )}
      <ActorField label={t("life.field.actorSettle")} />
    </Sheet>
  );
}
