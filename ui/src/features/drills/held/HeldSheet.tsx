// 补录: a drill that was held without this laptop, with the times that paper has.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { MomentField } from "../../../shared/MomentField";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Drill } from "../types";

interface Values {
  started_at: string;
  ended_at: string;
  ending: "completed" | "stopped";
  stopped?: string;
  reason: string;
  sheets?: string[];
}

/** The sheet. */
export function HeldSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const enter = useAct("enter_held_drill");
  const draft = useDraft<Values>(`held/${drill.id}`);
  const ending = Form.useWatch<Values["ending"] | undefined>("ending", form) ?? "completed";
  const required = [{ required: true, message: t("required") }];
  const words = [{ required: true, whitespace: true, message: t("required") }];
  const before = drill.entered_later?.held;
  const initial = before
    ? { ...before, ending: before.stopped ? "stopped" as const : "completed" as const }
    : { started_at: drill.terms.starts_at, ended_at: drill.ends_at, ending: "completed" as const };
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t(before ? "held.again" : "held.title")}
      act={t("held.act")}
      draft={draft}
      initial={initial}
      send={({ ending: how, stopped, sheets, ...held }) =>
        enter.mutateAsync({ drill: drill.id, held: { ...held, stopped: how === "stopped" ? stopped ?? "" : "", sheets: sheets ?? [] } })}
    >
      <p className="sm sec sheet-hint">{t("held.about")}</p>
      <div className="pair">
        <Form.Item name="started_at" label={t("held.started")} rules={required}><MomentField /></Form.Item>
        <Form.Item name="ended_at" label={t("held.ended")} rules={required}><MomentField /></Form.Item>
      </div>
      <Form.Item name="ending" label={t("held.ending")}>
        <Radio.Group optionType="button" options={(["completed", "stopped"] as const).map((value) => ({ value, label: t(`held.how.${value}`) }))} />
      </Form.Item>
      {ending === "stopped" ? (
        <Form.Item name="stopped" label={t("live.stopReason")} rules={words}><Input.TextArea className="grows" rows={1} maxLength={300} /></Form.Item>
      ) : null}
      <Form.Item name="reason" label={t("held.reason")} rules={words}>
        <Input.TextArea className="grows" rows={1} maxLength={300} placeholder={t("held.reasonHint")} />
      </Form.Item>
      <Form.Item name="sheets" label={t("held.sheets")} extra={t("held.sheetsHint")}><ScanField /></Form.Item>
    </Sheet>
  );
}
