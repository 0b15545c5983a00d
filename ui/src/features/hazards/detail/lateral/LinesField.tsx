// What a check asks that is made of the hazard: a line each, with what is done where it fails.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";
import { Icon } from "../../../../shared/Icon";

/** Lines of one check at most. */
const most = 20;

/** What is found where a line fails: the hazard's own words for its own line, the line's for another. */
export function typicalOf(text: string, { lines }: ViewOf<"propose_lateral_check">): string {
  const own = lines.find((line) => line.text === text.trim());
  return own?.typical_hazard ?? "";
}

/** The lines. */
export function LinesField({ basis }: { basis: string[] }) {
  const { t } = useTranslation("hazards");
  const required = { required: true, whitespace: true, message: t("detail.field.required") };
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <div className="lateral-lines" role="group" aria-label={t("lateral.field.lines")}>
          {fields.map(({ key, name }) => (
            <div key={key} className="lateral-line">
              <Form.Item name={[name, "text"]} rules={[required]}>
                <Input autoFocus={name === 0} maxLength={300} aria-label={t("lateral.line.text", { number: name + 1 })} placeholder={t("lateral.line.textHint")} />
              </Form.Item>
              <Form.Item name={[name, "typical_measure"]}>
                <Input maxLength={300} aria-label={t("lateral.line.measure", { number: name + 1 })} placeholder={t("lateral.line.measureHint")} />
              </Form.Item>
              <Button
                type="text"
                icon={<Icon name="x" small />}
                disabled={fields.length === 1}
                aria-label={t("lateral.line.remove", { number: name + 1 })}
                onClick={() => { remove(name); }}
              />
            </div>
          ))}
          <p className="sm sec">
            <Button size="small" disabled={fields.length >= most} onClick={() => { add({ text: "", typical_measure: "" }); }}>{t("lateral.line.add")}</Button>{" "}
            {basis.length > 0 ? t("lateral.line.basis", { basis: basis.join("；") }) : null}
          </p>
        </div>
      )}
    </Form.List>
  );
}
