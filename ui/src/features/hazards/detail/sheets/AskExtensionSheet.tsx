// 延期申请: why, until when, what was done, what guards the place until then.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { nameOf } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier, type Recorded } from "./ActorField";
import { DeadlineNote } from "./DeadlineNote";

interface Values extends Recorded {
  reason: string;
  due_on: string;
  interim_controls: string;
  work_done?: string;
  evidence?: string[];
}

/** Asks for a later deadline. */
export function AskExtensionSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const ask = useAct("ask_extension");
  const draft = useDraft<Values>(`ask_extension/${hazard.id}`);
  const { actor: unit, isPending } = useRectifier(hazard);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.ask_extension")}　${hazard.number}`}
      act={t("detail.act.ask_extension")}
      width={640}
      draft={draft}
      initial={{ interim_controls: hazard.interim_controls, ...(hazard.outage?.extension_reason ? { reason: hazard.outage.extension_reason } : {}), ...(unit ? { actor: unit } : {}) }}
      speaksOf={{ ...ofActor, ...ofDeadline("due_on"), extension_not_later: "due_on", extension_after_due: "happened_at" }}
      send={({ actor, ...values }) => ask.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <DeadlineNote hazard={hazard} />
      <p className="sm sec sheet-hint">{t(`life.decider.${hazard.extension_decider.decider}`, { name: deciderName(hazard) })}</p>
      <Form.Item name="reason" label={t("life.field.askReason")} rules={required}>
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="due_on" label={t("life.field.askDue")} rules={[{ required: true, message: t("detail.field.required") }]}>
          <DayField />
        </Form.Item>
        <ActorField label={t("life.field.actorAsk")} />
      </div>
      <Form.Item name="interim_controls" label={t("life.field.interim")} rules={required}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="work_done" label={t("life.field.workDone")}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="evidence" label={t("life.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}

/** Who decides, where it is one person. */
export function deciderName({ extension_decider: decides, names }: ActProps["hazard"]): string {
  return decides.decider === "supervisor" ? nameOf(names, decides.person) : "";
}
