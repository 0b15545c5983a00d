// One item of a checklist.

import { Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import type { CheckItem } from "../../../bridge/generated";
import { BasisFields } from "../../../shared/BasisFields";

const methods = ["look", "ask", "review", "measure"] as const;
const levels = ["general", "major"] as const;

interface Props {
  item: CheckItem;
  change: (item: CheckItem) => void;
}

/** The fields. */
export function ItemForm({ item, change }: Props) {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const area = <Input.TextArea rows={1} className="grows" maxLength={300} />;
  return (
    <Form<CheckItem>
      layout="vertical"
      className="editor-item"
      initialValues={item}
      onValuesChange={(_, values: CheckItem) => { change({ ...item, ...values }); }}
    >
      <div className="editor-row">
        <Form.Item name="section" label={t("editor.section")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="method" label={t("editor.method")}>
          <Segmented options={methods.map((method) => ({ value: method, label: trade(`method.${method}`) }))} />
        </Form.Item>
        <Form.Item name="default_level" label={t("editor.level")}>
          <Segmented options={levels.map((level) => ({ value: level, label: trade(`levelShort.${level}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="text" label={t("editor.text")}>
        {area}
      </Form.Item>
      {item.method === "measure" ? (
        <div className="editor-row even">
          {(["unit", "min", "max"] as const).map((name) => (
            <Form.Item key={name} name={["limits", name]} label={t(`editor.${name}`)}>
              <Input maxLength={16} />
            </Form.Item>
          ))}
        </div>
      ) : null}
      <BasisFields label={t("editor.basis")} />
      <Form.Item name="typical_hazard" label={t("editor.hazard")}>
        {area}
      </Form.Item>
      <Form.Item name="typical_measure" label={t("editor.measure")}>
        {area}
      </Form.Item>
    </Form>
  );
}
