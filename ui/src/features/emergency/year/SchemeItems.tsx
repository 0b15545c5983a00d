// The items of a scheme for one form of drill: written, weighed, put in order; their weights make a hundred.

import { Button, Form, Input, InputNumber } from "antd";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { freshCode } from "../../../shared/freshCode";
import { Icon } from "../../../shared/Icon";
import { Lines } from "../../../shared/Lines";
import { scaled } from "./scaled";

export type Scheme = ViewOf<"get_drill_scheme">["scheme"];
/** An item as it stands in its fields; a weight that is being typed anew is none. */
type Item = Omit<Scheme["live"][number], "weight"> & { weight: number | null };

/** What there is before the form stands. */
const nothing: Item[] = [];

interface Props {
  part: "live" | "tabletop";
  /** What codes of new items begin with. */
  begin: string;
}

/** The section; Alt with ↑ or ↓ moves the item that has the focus. */
export function SchemeItems({ part, begin }: Props) {
  const { t } = useTranslation("emergency");
  const form = Form.useFormInstance<Scheme>();
  const items = (Form.useWatch(part, form) as Item[] | undefined) ?? nothing;
  const sum = items.reduce((all, { weight }) => all + (weight ?? 0), 0);
  const moved = useRef<{ to: number; field: string } | null>(null);
  const section = useRef<HTMLDivElement>(null);
  // What was moved keeps the focus.
  useEffect(() => {
    if (moved.current) {
      const { to, field } = moved.current;
      moved.current = null;
      section.current?.querySelectorAll(".scheme-item").item(to).querySelector<HTMLElement>(`[aria-label="${field}"]`)?.focus();
    }
  }, [items]);
  // What was wrong with the weights is answered by other weights.
  useEffect(() => { form.setFields([{ name: part, errors: [] }]); }, [form, part, sum]);
  const required = [{ required: true, whitespace: true, message: t("sheet.required") }];
  const alone = { message: t("scheme.twice"), validator: (_: unknown, text: string) => (once(form.getFieldValue(part) as Item[], text) ? Promise.resolve() : Promise.reject(new Error())) };
  return (
    // Where a refusal of the items is gone to.
    <div id={part} tabIndex={-1} ref={section}>
      <h3 className="scheme-part">
        {t(`scheme.${part}`)}
        <span className={sum === 100 ? "ter sm" : "soon sm"}>　{t(sum === 100 ? "scheme.whole" : "scheme.sum", { count: items.length, sum })}</span>
        {sum === 100 || sum === 0 ? null : <Button size="small" type="text" onClick={() => { form.setFieldValue(part, scaled(items)); }}>{t("scheme.scale")}</Button>}
      </h3>
      <Form.List name={part} rules={[{ validator: (_, all: unknown[] | undefined) => (all?.length ? Promise.resolve() : Promise.reject(new Error(t("scheme.none")))) }]}>
        {(fields, { add, remove, move }, { errors }) => {
          const shift = (from: number, by: -1 | 1, field: string) => {
            if (fields[from + by]) {
              moved.current = { to: from + by, field };
              move(from, from + by);
            }
          };
          const keyed = (at: number) => (event: KeyboardEvent<HTMLElement>) => {
            if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
              // A number field would count by the same keys.
              event.preventDefault();
              event.stopPropagation();
              shift(at, event.key === "ArrowUp" ? -1 : 1, (event.target as HTMLElement).getAttribute("aria-label") ?? "");
            }
          };
          const mover = (at: number, by: -1 | 1) => {
            const label = t(by < 0 ? "scheme.up" : "scheme.down");
            return <Button type="text" className={by < 0 ? "up" : ""} aria-label={label} aria-disabled={!fields[at + by]} icon={<Icon name="down" small />} onClick={() => { shift(at, by, label); }} />;
          };
          return (
            <>
              <Form.ErrorList errors={errors} />
              {fields.map(({ key, name }, at) => (
                <div className="scheme-item" key={key} role="group" onKeyDownCapture={keyed(at)}>
                  <Form.Item name={[name, "group"]} rules={required}><Input maxLength={30} aria-label={t("scheme.group")} placeholder={t("scheme.group")} /></Form.Item>
                  <Form.Item name={[name, "text"]} rules={[...required, alone]}><Lines rows={1} maxLength={300} aria-label={t("scheme.item")} placeholder={t("scheme.item")} /></Form.Item>
                  <Form.Item name={[name, "weight"]} rules={[{ required: true, message: t("sheet.required") }]}>
                    <InputNumber min={1} max={100} precision={0} prefix={t("scheme.weight")} aria-label={t("scheme.weight")} style={{ width: "100%" }} />
                  </Form.Item>
                  <span>{mover(at, -1)}{mover(at, 1)}</span>
                  <Button type="text" aria-label={t("scheme.removeItem")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
                  <Form.Item name={[name, "code"]} hidden><Input /></Form.Item>
                </div>
              ))}
              <Button icon={<Icon name="plus" small />} onClick={() => { add({ code: freshCode(items, begin), group: items.at(-1)?.group ?? "", text: "", weight: 1 }); }}>{t("scheme.addItem")}</Button>
            </>
          );
        }}
      </Form.List>
    </div>
  );
}

/** Whether one item alone says so. */
function once(items: Item[], text: string): boolean {
  const words = text.trim();
  return words === "" || items.filter((one) => one.text.trim() === words).length < 2;
}
