// Remarks on the spot, before everybody leaves.

import { Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { clock } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { Lines } from "../../../shared/Lines";
import { digest } from "../../../shared/digest";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { Said } from "./Said";
import type { Evaluation } from "./types";
import { usePeople } from "./usePeople";

interface Typed {
  led_by: string;
  remarks: { speaker: string; words: string }[];
}

/** The section. */
export function HotWash({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const [open, setOpen] = useState(false);
  const there = view.hot_wash.length > 0;
  const people = usePeople(view.drill);
  const leader = people.find(({ value }) => value === view.hot_wash_led_by)?.label;
  return (
    <section>
      <h2>
        {t("hotWash.title")}
        {leader && view.hot_wash_at ? <span className="ter sm">{t("hotWash.at", { name: leader, at: clock(view.hot_wash_at) })}</span> : null}
        {view.refusal ? null : <Button onClick={() => { setOpen(true); }}>{t(there ? "hotWash.again" : "hotWash.record")}</Button>}
      </h2>
      {there ? <Said said={view.hot_wash} /> : <p className="sec">{t("hotWash.none")}</p>}
      {open ? <Typing view={view} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function Typing({ view, close }: { view: Evaluation; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const record = useAct("record_hot_wash");
  const draft = useDraft<Typed>(`hot-wash/${view.drill}/${digest(view.hot_wash)}`);
  const people = usePeople(view.drill);
  const first = people.find(({ role }) => role === "commander")?.value;
  const remarks = view.hot_wash.map(({ participant, words }) => ({ speaker: participant, words }));
  const required = (message: string) => [{ required: true, message }];
  return (
    <Sheet<Typed>
      open
      close={close}
      width={760}
      title={t("hotWash.title")}
      act={t("hotWash.act")}
      draft={draft}
      initial={{ led_by: view.hot_wash_led_by ?? first ?? "", remarks: remarks.length > 0 ? remarks : [{ speaker: first ?? "", words: "" }] }}
      send={(typed) => record.mutateAsync({ drill: view.drill, held_at: view.hot_wash_at ?? null, ...typed })}
    >
      <Form.Item name="led_by" label={t("hotWash.led")} rules={required(t("hotWash.led"))}>
        <Select options={people} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.List name="remarks">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="after-rows" key={key}>
                <Form.Item name={[name, "speaker"]} rules={required(t("hotWash.who"))}>
                  <Select options={people} showSearch={{ optionFilterProp: "label" }} aria-label={t("hotWash.who")} />
                </Form.Item>
                <Form.Item name={[name, "words"]} rules={required(t("hotWash.words"))}>
                  <Lines rows={1} maxLength={1000} aria-label={t("hotWash.words")} placeholder={t("hotWash.words")} />
                </Form.Item>
                <Button type="text" aria-label={t("remove")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Button onClick={() => { add({ speaker: undefined, words: "" }); }}>{t("hotWash.more")}</Button>
          </>
        )}
      </Form.List>
    </Sheet>
  );
}
