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
      getValueProps={(yuan?: number | null) => ({ value: yuan == null ? yuan : yuan / wan })}
      normalize={(told?: number | null) => (told == null ? null : Math.round(told * wan))}
    >
      <InputNumber min={0} precision={4} step={0.1} formatter={(told) => String(told ?? "").replace(/(\.\d*?)0+$/u, "$1").replace(/\.$/u, "")} suffix={t("life.field.wan")} />
    </Form.Item>
  );
}
