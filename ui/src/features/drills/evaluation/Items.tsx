// Item by item: weight, what it comes to, what was remarked; weights may be changed until somebody marks.

import { Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { digest } from "../../../shared/digest";
import { tenths } from "../../../shared/figures";
import { freshCode } from "../../../shared/freshCode";
import { Icon } from "../../../shared/Icon";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Evaluation } from "./types";

interface Typed {
  items: Evaluation["items"];
}

/** The section. */
export function Items({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const [open, setOpen] = useState(false);
  const marks = view.evaluators.flatMap(({ card }) => card?.marks ?? []);
  return (
    <section>
      <h2>
        {t("items")}<span className="ter">{view.items.length}</span>
        <span className={view.scheme === 0 ? "soon sm" : "ter sm"}>{view.scheme === 0 ? t("schemeShipped") : t("scheme", { version: view.scheme })}</span>
        {view.refusal || marks.length > 0 ? null : <Button onClick={() => { setOpen(true); }}>{t("itemsEdit")}</Button>}
      </h2>
      <table className="lined after-items">
        <thead>
          <tr><td /><th>{t("item")}</th><th>{t("weight")}</th><th>{t("mean")}</th><th>{t("grade")}</th></tr>
        </thead>
        <tbody>
          {view.items.map((item, at) => {
            const result = view.score.items[at];
            const remarks = marks.filter((mark) => mark.item === item.code && mark.remark);
            return (
              <tr key={item.code}>
                <td className="sec sm">{item.group === view.items[at - 1]?.group ? "" : item.group}</td>
                <td>{item.text}{remarks.length > 0 ? <span className="remark sm sec">{remarks.map(({ remark }) => remark).join("；")}</span> : null}</td>
                <td>{item.weight}</td>
                <td>{typeof result?.score === "number" ? tenths(result.score) : "—"}</td>
                <td>{result?.grade}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open ? <Editing view={view} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function Editing({ view, close }: { view: Evaluation; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const choose = useAct("choose_drill_items");
  const draft = useDraft<Typed>(`drill-items/${view.drill}/${digest(view.items)}`);
  const [form] = Form.useForm<Typed>();
  // A weight that is being typed anew is none.
  const items = (Form.useWatch("items", form) as { code: string; group: string; weight: number | null }[] | undefined) ?? view.items;
  const sum = items.reduce((all, { weight }) => all + (weight ?? 0), 0);
  return (
    <Sheet<Typed> open close={close} form={form} width={920} title={t("itemsEdit")} act={t("itemsAct")} draft={draft} initial={{ items: view.items }} send={({ items }) => choose.mutateAsync({ drill: view.drill, items })}>
      <p className="sec sm sheet-about">{t("itemsHow")}　{t("itemsSum", { count: items.length, sum })}</p>
      <Form.List name="items">
        {(fields, { add, remove }) => (<>
          {fields.map(({ key, name }) => (
          <div className="after-rows grouped" key={key}>
            <Form.Item name={[name, "group"]} rules={[{ required: true, whitespace: true, message: t("group") }]}>
              <Input maxLength={30} aria-label={t("group")} placeholder={t("group")} />
            </Form.Item>
            <Form.Item name={[name, "weight"]} rules={[{ required: true, message: t("weight") }]}>
              <InputNumber min={1} max={100} precision={0} prefix={t("weight")} aria-label={t("weight")} style={{ width: "100%" }} />
            </Form.Item>
            <Form.Item name={[name, "text"]} rules={[{ required: true, whitespace: true, message: t("item") }]}>
              <Input maxLength={300} aria-label={t("item")} />
            </Form.Item>
            <Button type="text" aria-label={t("remove")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
            <Form.Item name={[name, "code"]} hidden><Input /></Form.Item>
          </div>
          ))}
          <Button icon={<Icon name="plus" small />} onClick={() => { add({ code: freshCode(items, "X"), group: items.at(-1)?.group ?? "", text: "", weight: 1 }); }}>{t("itemsAdd")}</Button>
        </>)}
      </Form.List>
    </Sheet>
  );
}
