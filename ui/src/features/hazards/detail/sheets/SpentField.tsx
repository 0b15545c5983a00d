// 累计落实资金: what was put in place so far, told in 万元 and kept to the yuan.

import { Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";

const wan = 10_000;

/** The field `spent` of a form; its value is yuan. */
export function SpentField() {
  const { t } = useTranslation("hazards");
  return (
    <Form.Item
      name="spent"
      label={t("life.field.spent")}
      extra={t("life.field.spentHint")}
      getValueProps={(yuan?: number | null) => ({ value: typeof yuan === "number" ? yuan / wan : yuan })}
      normalize={(told?: number | null) => (typeof told === "number" ? Math.round(told * wan) : null)}
    >
      <InputNumber min={0} step={0.1} style={{ width: "100%" }} suffix={t("life.field.wan")} />
    </Form.Item>
  );
}
