// What something rests on: clauses out of the library, or typed where the library has none.

import "./clauses.css";

import { Button, Form, Input, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ClausePick } from "./ClausePick";
import { Icon } from "./Icon";

const forces = ["mandatory", "recommended", "internal"] as const;
const certainties = ["A", "A2", "B", "C"] as const;

/** The field `basis` of the form it stands in. */
export function BasisFields({ label, extra }: { label: string; extra?: ReactNode }) {
  const { t } = useTranslation("trade");
  return (
    <Form.List name="basis">
      {(fields, { add, remove }) => (
        <Form.Item label={label} {...(extra ? { extra } : {})}>
          {fields.map((field) => (
            <div key={field.key} className="basis-row">
              <Form.Item name={[field.name, "document"]} noStyle rules={[{ required: true, message: t("basis.document") }]}>
                <Input placeholder={t("basis.document")} aria-label={t("basis.document")} maxLength={120} />
              </Form.Item>
              <Form.Item name={[field.name, "clause"]} noStyle>
                <Input placeholder={t("basis.clause")} aria-label={t("basis.clause")} maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, "force"]} noStyle>
                <Select aria-label={t("basis.force")} options={forces.map((force) => ({ value: force, label: t(`force.${force}`) }))} />
              </Form.Item>
              <Form.Item name={[field.name, "certainty"]} noStyle>
                <Select
                  aria-label={t("basis.certainty")}
                  options={certainties.map((certainty) => ({ value: certainty, label: t(`certainty.${certainty}`) }))}
                />
              </Form.Item>
              <Button type="text" aria-label={t("basis.remove")} icon={<Icon name="x" small />} onClick={() => { remove(field.name); }} />
            </div>
          ))}
          <div className="basis-add">
            <ClausePick placeholder={t("basis.fromLibrary")} choose={add} />
            <Button
              className="act"
              onClick={() => {
                add({ document: "", clause: "", force: "mandatory", certainty: "C" });
              }}
            >
              {t("basis.add")}
            </Button>
          </div>
        </Form.Item>
      )}
    </Form.List>
  );
}
