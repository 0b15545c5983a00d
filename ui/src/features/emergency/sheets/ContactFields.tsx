// Whom to reach: somebody of the register, whose changes are then watched, or an office outside.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { call } from "../../../bridge/call";
import { Icon } from "../../../shared/Icon";
import { PersonPick } from "../../../shared/Pick";
import type { DraftValues } from "./draft";

/** The lines. */
export function ContactFields() {
  const { t } = useTranslation("emergency");
  const form = Form.useFormInstance<DraftValues>();
  const know = async (name: number, person: string | undefined) => {
    if (person) {
      const { rows } = await call("list_people", { with: [person], limit: 1 });
      const found = rows.find(({ id }) => id === person);
      form.setFieldValue(["contacts", name, "name"], found?.name);
      form.setFieldValue(["contacts", name, "phone"], found?.phone);
    }
  };
  return (
    <Form.List name="contacts">
      {(fields, { add, remove }) => (
        <>
          {fields.length > 0 ? (
            <div className="draft-line draft-contact sm ter" aria-hidden>
              <span>{t("contact.role")}</span>
              <span>{t("contact.person")}（{t("contact.changed")}）</span>
              <span>{t("contact.name")}</span>
              <span>{t("contact.phone")}</span>
            </div>
          ) : null}
          {fields.map(({ key, name }) => (
            <div key={key} className="draft-line draft-contact">
              <Form.Item name={[name, "role"]} noStyle><Input maxLength={40} aria-label={t("contact.role")} /></Form.Item>
              <Form.Item name={[name, "person"]} noStyle getValueFromEvent={(person: string | undefined) => { void know(name, person); return person ?? null; }}>
                <PersonPick clearable placeholder={t("contact.person")} />
              </Form.Item>
              <Form.Item name={[name, "name"]} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}><Input maxLength={40} aria-label={t("contact.name")} /></Form.Item>
              <Form.Item name={[name, "phone"]} noStyle><Input maxLength={40} aria-label={t("contact.phone")} /></Form.Item>
              <Button type="text" aria-label={t("sheet.removeLine")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
            </div>
          ))}
          <Button onClick={() => { add({}); }} icon={<Icon name="plus" small />}>{t("sheet.add")}</Button>
        </>
      )}
    </Form.List>
  );
}
