// A defect goes to maintenance, a violation to whoever did it: a few words each.

import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

/** 缺陷. */
export function DefectFields() {
  const { t } = useTranslation("inspections");
  return (
    <Form.Item name="maintenance_number" label={t("finding.number")}>
      <Input maxLength={40} placeholder={t("finding.numberHint")} />
    </Form.Item>
  );
}

/** 违章. */
export function ViolationFields() {
  const { t } = useTranslation("inspections");
  const { t: failures } = useTranslation("failures");
  return (
    <>
      <Form.Item name="person_name" label={t("finding.person")} rules={[{ required: true, whitespace: true, message: failures("blank") }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="corrected_on_spot" valuePropName="checked">
        <Checkbox>{t("finding.corrected")}</Checkbox>
      </Form.Item>
    </>
  );
}
