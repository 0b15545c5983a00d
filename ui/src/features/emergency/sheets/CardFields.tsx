// Cards: a post, an event, what to do line by line.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";

/** The cards. */
export function CardFields() {
  const { t } = useTranslation("emergency");
  const required = [{ required: true, whitespace: true, message: t("sheet.required") }];
  return (
    <Form.List name="cards">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="draft-card">
              <div className="draft-card-head">
                <Form.Item name={[name, "post"]} label={t("card.post")} rules={required}><Input maxLength={40} /></Form.Item>
                <Form.Item name={[name, "event"]} label={t("card.event")}><Input maxLength={60} /></Form.Item>
                <Button type="text" aria-label={t("sheet.removeCard")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
              <div className="pair">
                <Form.Item name={[name, "steps"]} label={t("card.steps")} extra={t("card.stepsAbout")} rules={required}>
                  <Input.TextArea className="grows" rows={3} />
                </Form.Item>
                <div>
                  <Form.Item name={[name, "warnings"]} label={t("card.warnings")}><Input maxLength={300} /></Form.Item>
                  <Form.Item name={[name, "contacts"]} label={t("card.contacts")} extra={t("card.contactsAbout")}>
                    <Input.TextArea className="grows" rows={2} />
                  </Form.Item>
                </div>
              </div>
            </div>
          ))}
          <Button onClick={() => { add({}); }} icon={<Icon name="plus" small />}>{t("sheet.addCard")}</Button>
        </>
      )}
    </Form.List>
  );
}
