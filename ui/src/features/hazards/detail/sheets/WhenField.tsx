// When an act was done that is entered later.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { MomentField } from "../../../../shared/MomentField";

/** The field; left empty it was done now. */
export function WhenField() {
  const { t } = useTranslation("hazards");
  return (
    <Form.Item name="happened_at" label={t("detail.field.happenedAt")} extra={t("detail.field.happenedAtHint")}>
      <MomentField />
    </Form.Item>
  );
}
