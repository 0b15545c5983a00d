// The contractor of the register that somebody of outside is; asked only where some are entered.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../bridge/query";
import { ContractorPick } from "./Pick";

/** The field `contractor` of the form it stands in; `named` takes its name where nothing stands there yet. */
export function ContractorField({ named }: { named: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const known = useAnswer("list_contractors", { active: true, limit: 200 }, { keep: true }).data;
  if (!known?.total) {
    return null;
  }
  const chosen = (id: string | undefined) => {
    const name = known.rows.find((row) => row.id === id)?.name;
    const said = form.getFieldValue(named) as string | undefined;
    const other = known.rows.some((row) => row.name === said);
    if (name && (!said?.trim() || other)) {
      form.setFieldValue(named, name);
    }
  };
  return (
    <Form.Item name="contractor" label={t("pick.contractor")}>
      <ContractorPick clearable onChange={chosen} />
    </Form.Item>
  );
}
