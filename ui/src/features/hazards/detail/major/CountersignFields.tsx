// 会签: who is to countersign a plan, as which speciality or department; or why nobody needs to.

import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { Icon } from "../../../../shared/Icon";
import { PersonPick, UnitPick } from "../../../../shared/Pick";
import { disciplines } from "../../ledger/asked";
import type { Plan } from "./parts";

/** The fields `countersigners` and, while nobody is named, `no_countersign` of the form they stand in. */
export function CountersignFields() {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const form = Form.useFormInstance<Plan>();
  const named = Form.useWatch<Plan["countersigners"]>("countersigners", form);
  const people = useAnswer("list_people", { active: true, limit: 200 });
  const required = [{ required: true, message: t("detail.field.required") }];
  // Most speak for the unit they belong to.
  const chosen = (at: number, person: string | undefined) => {
    const unit = people.data?.rows.find(({ id }) => id === person)?.unit;
    if (unit && !form.getFieldValue(["countersigners", at, "unit"])) {
      form.setFieldValue(["countersigners", at, "unit"], unit);
    }
  };
  return (
    // Where a refusal of those named is gone to.
    <div id="countersigners" tabIndex={-1} className="countersigners">
      <h3>{t("detail.major.countersign.title")}</h3>
      <p className="sm sec">{t("detail.major.countersign.about")}</p>
      <Form.List name="countersigners">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="countersigner" key={key}>
                <Form.Item name={[name, "person"]} rules={required}>
                  <PersonPick placeholder={t("detail.major.countersign.person")} onChange={(person) => { chosen(name, person); }} />
                </Form.Item>
                <Form.Item name={[name, "unit"]} rules={required}>
                  <UnitPick placeholder={t("detail.major.countersign.unit")} />
                </Form.Item>
                <Form.Item name={[name, "discipline"]}>
                  <Select
                    allowClear
                    placeholder={t("detail.major.countersign.discipline")}
                    aria-label={t("detail.major.countersign.discipline")}
                    options={disciplines.map((one) => ({ value: one, label: trade(`discipline.${one}`) }))}
                  />
                </Form.Item>
                <Button type="text" aria-label={t("detail.major.countersign.remove")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button icon={<Icon name="plus" small />} onClick={() => { add({}); }}>{t("detail.major.countersign.add")}</Button>
          </>
        )}
      </Form.List>
      {named && named.length > 0 ? null : (
        <Form.Item name="no_countersign" label={t("detail.major.countersign.none")} extra={t("detail.major.countersign.noneHint")}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </div>
  );
}
