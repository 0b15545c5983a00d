// Writing the script, a line a step. Whole rows of a table can be pasted into an action.

import { Button, Form, type FormInstance, Input, Select } from "antd";
import { type ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { digest } from "../../../shared/digest";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { read, short } from "../clocks";
import { type Drill, stages } from "../types";

interface Line {
  id?: string;
  time: string;
  stage: (typeof stages)[number];
  action: string;
  performer?: string;
  criterion?: string;
}
interface Values {
  lines: Line[];
}

/** The sheet. */
export function ScriptSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const write = useAct("write_drill_script");
  const kept: Line[] = drill.script.map(({ id, at_seconds, stage, action, performer, criterion }) => ({
    id, time: short(at_seconds), stage, action, performer: performer ?? "", criterion: criterion ?? "",
  }));
  const draft = useDraft<Values>(`drill-script/${drill.id}/${digest(kept)}`);
  const names = stages.map((value) => ({ value, label: t(`stage.${value}`) }));
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("script.title")}
      act={t("save")}
      width={1080}
      draft={draft}
      initial={{ lines: kept.length > 0 ? kept : [{ time: "00:00", stage: "warning", action: "" }] }}
      send={({ lines }) =>
        write.mutateAsync({
          drill: drill.id,
          lines: lines.map((line) => ({
            id: line.id ?? null,
            at_seconds: read(line.time) ?? 0,
            stage: line.stage,
            action: line.action,
            performer: line.performer ?? "",
            criterion: line.criterion ?? "",
          })),
        })}
    >
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <div className="script-lines" role="group" aria-label={t("script.title")}>
            <div className="script-line ter sm" aria-hidden="true">
              {(["time", "stage", "action", "performer", "criterion"] as const).map((name) => <span key={name}>{t(`script.${name}`)}</span>)}
            </div>
            {fields.map(({ key, name }) => (
              <div key={key} className="script-line">
                <Form.Item
                  name={[name, "time"]}
                  rules={[{ validator: (_, words: string) => (read(words) === null ? Promise.reject(new Error(t("script.timeBad"))) : Promise.resolve()) }]}
                >
                  <Input aria-label={t("script.time")} placeholder={t("script.timeHint")} />
                </Form.Item>
                <Form.Item name={[name, "stage"]}><Select aria-label={t("script.stage")} options={names} /></Form.Item>
                <Form.Item name={[name, "action"]} rules={[{ required: true, whitespace: true, message: t("required") }]}>
                  <Input aria-label={t("script.action")} maxLength={200} onPaste={(event) => { pasted(event, form, name, names); }} />
                </Form.Item>
                <Form.Item name={[name, "performer"]}><Input aria-label={t("script.performer")} maxLength={60} /></Form.Item>
                <Form.Item name={[name, "criterion"]}><Input aria-label={t("script.criterion")} maxLength={200} /></Form.Item>
                <Button type="text" aria-label={t("script.remove", { number: name + 1 })} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Button
              icon={<Icon name="plus" small />}
              onClick={() => {
                const last = form.getFieldValue("lines") as Line[];
                const at = (read(last.at(-1)?.time ?? "") ?? -120) + 120;
                add({ time: short(at), stage: last.at(-1)?.stage ?? "warning", action: "" } satisfies Line);
              }}
            >
              {t("script.add")}
            </Button>
            <span className="ter sm">　{t("script.paste")}</span>
          </div>
        )}
      </Form.List>
    </Sheet>
  );
}

/** Rows of a table take the place of the line they are pasted into, and of none after it. */
function pasted(event: ClipboardEvent, form: FormInstance<Values>, at: number, names: { value: Line["stage"]; label: string }[]): void {
  const rows = event.clipboardData.getData("text/plain").split(/\r?\n/).map((row) => row.split("\t"));
  const lines = rows.flatMap(([time = "", stage = "", action = "", performer = "", criterion = ""]): Line[] =>
    read(time) === null || !action.trim()
      ? []
      : [{ time: time.trim(), stage: names.find(({ label }) => label === stage.trim())?.value ?? "first_response", action: action.trim(), performer: performer.trim(), criterion: criterion.trim() }],
  );
  if (lines.length > 0) {
    event.preventDefault();
    const before = form.getFieldValue("lines") as Line[];
    form.setFieldsValue({ lines: [...before.slice(0, at), ...lines, ...before.slice(at + 1)] });
  }
}
