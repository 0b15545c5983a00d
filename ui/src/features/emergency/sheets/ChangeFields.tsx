// Which of the six situations has come up, what happened, and when.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { DayField } from "../../../shared/DayField";

export type Change = Omit<RequestOf<"report_plan_change">, "plan">;
const causes = ["law", "command", "risk", "resources", "drill", "other"] as const;

/** The fields. */
export function ChangeFields() {
  const { t } = useTranslation("emergency");
  const required = [{ required: true, message: t("sheet.required") }];
  return (
    <>
      <Form.Item name="cause" label={t("sheet.cause")} rules={required} extra={t("cause.basis")}>
        <Select autoFocus options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t("sheet.words")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea className="grows" rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="happened_on" label={t("sheet.happenedOn")} rules={required}>
        <DayField />
      </Form.Item>
    </>
  );
}
