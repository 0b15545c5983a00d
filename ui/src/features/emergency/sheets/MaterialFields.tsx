// What is kept ready.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";

const columns = ["name", "quantity", "place", "keeper"] as const;
const longest = { name: 40, quantity: 20, place: 60, keeper: 40 } as const;

/** The lines. */
export function MaterialFields() {
  const { t } = useTranslation("emergency");
  return (
    <Form.List name="materials">
      {(fields, { add, remove }) => (
        <>
          {fields.length > 0 ? (
            <div className="draft-line draft-material sm ter" aria-hidden>
              {columns.map((column) => <span key={column}>{t(`material.${column}`)}</span>)}
            </div>
          ) : null}
          {fields.map(({ key, name }) => (
            <div key={key} className="draft-line draft-material">
              {columns.map((column) => (
                <Form.Item key={column} name={[name, column]} noStyle={column !== "name"} rules={column === "name" ? [{ required: true, whitespace: true, message: t("sheet.required") }] : []}>
                  <Input maxLength={longest[column]} aria-label={t(`material.${column}`)} />
                </Form.Item>
              ))}
              <Button type="text" aria-label={t("sheet.removeLine")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
            </div>
          ))}
          <Button onClick={() => { add({}); }} icon={<Icon name="plus" small />}>{t("sheet.add")}</Button>
        </>
      )}
    </Form.List>
  );
}
