// Naming a view.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { Sheet } from "../../../../shared/Sheet";
import { longest } from "./savedViews";

interface Props {
  title: string;
  act: string;
  name: string;
  /** Names that are given already. */
  taken: string[];
  send: (name: string) => Promise<unknown>;
  close: () => void;
}

/** The sheet. */
export function ViewName({ title, act, name, taken, send, close }: Props) {
  const { t } = useTranslation("hazards");
  const free = (_: unknown, typed: string | undefined) =>
    taken.includes(typed?.trim() ?? "") ? Promise.reject(new Error(t("saved.taken"))) : Promise.resolve();
  return (
    <Sheet<{ view: string }> open close={close} title={title} act={act} width={420} initial={{ view: name }} send={({ view }) => send(view.trim())}>
      <Form.Item name="view" label={t("saved.name")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }, { validator: free }]}>
        <Input autoFocus maxLength={longest} />
      </Form.Item>
    </Sheet>
  );
}
