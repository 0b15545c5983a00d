// 下达督办单: what is demanded, and by when it is answered.

import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";
import { DeadlineNote } from "./DeadlineNote";

const levels = ["team", "department", "company", "superior"] as const;

interface Values extends Recorded {
  demands: string;
  answer_by: string;
  level?: (typeof levels)[number];
  evidence?: string[];
}

/** Orders supervision. */
export function SuperviseSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const order = useAct("order_supervision");
  const draft = useDraft<Values>(`supervise/${hazard.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.supervise")}　${hazard.number}`}
      act={t("detail.act.supervise")}
      draft={draft}
      speaksOf={{ ...ofActor, answer_due_before_order: "answer_by" }}
      send={({ actor, ...values }) => order.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <DeadlineNote hazard={hazard} />
      <p className="sm sec sheet-hint">
        {hazard.notice_number ? t("life.note.supervise", { notice: hazard.notice_number }) : t("life.note.superviseBare")}
      </p>
      <Form.Item name="demands" label={t("life.field.demands")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="answer_by" label={t("life.field.answerBy")} rules={[{ required: true, message: t("detail.field.required") }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="level" label={t("life.field.supervisionLevel")}>
          <Select allowClear options={levels.map((level) => ({ value: level, label: t(`life.supervisionLevel.${level}`) }))} />
        </Form.Item>
      </div>
      <ActorField label={t("life.field.actorSupervise")} />
      <Form.Item name="evidence" label={t("life.field.order")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
