// An observer's card, typed in later: times of a watch, which the core puts right.

import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Icon } from "../../../shared/Icon";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { timeOfDay } from "../clocks";
import type { Drill } from "../types";
import { firstDay, pastMidnight } from "./MomentFields";

interface Values {
  observer: string;
  ahead: number;
  lines: { showed: string; day?: string; text?: string; line?: string }[];
}

/** The sheet. */
export function CardSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const enter = useAct("enter_observer_card");
  const draft = useDraft<Values>(`observer-card/${drill.id}`);
  const evaluators = drill.people.filter(({ role }) => role === "lead_evaluator" || role === "evaluator");
  const night = pastMidnight(drill);
  const first = firstDay(drill);
  // The next line is of the day of the one before.
  const line = (day: string | undefined = first) => ({ showed: "", ...(night ? { day } : {}) });
  const draftLines = () => (form.getFieldValue("lines") ?? []) as Values["lines"];
  const required = [{ required: true, message: t("required") }];
  const steps = drill.script.map(({ id, action }, index) => ({ value: id, label: `${String(index + 1)} ${action}` }));
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("card.title")}
      act={t("card.enter")}
      width={860}
      draft={draft}
      initial={{ ahead: 0, lines: [line()], ...(evaluators[0] ? { observer: evaluators[0].id } : {}) }}
      send={({ observer, ahead, lines }) =>
        enter.mutateAsync({
          observer,
          ahead_seconds: ahead,
          lines: lines.map(({ showed, day, text, line }) => ({ showed: timeOfDay(showed) ?? "", day: night ? (day ?? first) : null, text: text ?? "", line: line ?? null })),
        })}
    >
      <div className="pair">
        <Form.Item name="observer" label={t("card.observer")} rules={required}>
          <Select options={drill.people.map(({ id, name, role }) => ({ value: id, label: `${name} ${t(`role.${role}`)}` }))} />
        </Form.Item>
        <Form.Item name="ahead" label={t("card.offset")} extra={t("card.offsetHint")} rules={required}>
          <InputNumber precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <div className="script-lines">
            {fields.map(({ key, name }) => (
              <div key={key} className={night ? "card-line night" : "card-line"}>
                {night ? <Form.Item name={[name, "day"]}><DayField aria-label={t("live.day")} /></Form.Item> : null}
                <Form.Item
                  name={[name, "showed"]}
                  rules={[{ validator: (_, words: string) => (timeOfDay(words) ? Promise.resolve() : Promise.reject(new Error(t("card.timeBad")))) }]}
                >
                  <Input aria-label={t("card.showed")} placeholder="14:27:02" />
                </Form.Item>
                <Form.Item name={[name, "text"]}><Input aria-label={t("card.text")} placeholder={t("card.text")} maxLength={300} /></Form.Item>
                <Form.Item name={[name, "line"]}><Select allowClear aria-label={t("card.line")} placeholder={t("card.noStep")} options={steps} /></Form.Item>
                <Button type="text" aria-label={t("card.remove")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Button icon={<Icon name="plus" small />} onClick={() => { add(line(draftLines().at(-1)?.day)); }}>{t("card.add")}</Button>
          </div>
        )}
      </Form.List>
    </Sheet>
  );
}
