// 通信记录: who told whom what, by which means.

import { AutoComplete, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Drill, means } from "../types";
import { MomentFields, type MomentValues, whenOf } from "./MomentFields";

interface Values extends MomentValues {
  from: string;
  to: string;
  means: (typeof means)[number];
  text: string;
}

/** The sheet. */
export function CallSheet({ drill, opened, now, close }: { drill: Drill; opened: string; now: () => string; close: () => void }) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const draft = useDraft<Values>(`drill-call/${drill.id}`);
  const needed = [{ required: true, whitespace: true, message: t("required") }];
  const live = drill.clock.phase === "over" ? undefined : opened;
  // Whoever takes part, and whoever was spoken with before.
  const before = drill.timeline.flatMap((entry) => (entry.entry === "communicated" && !entry.taken_back ? [entry.from, entry.to] : []));
  const named = [...new Set([...before, ...drill.people.map(({ name }) => name)])].map((value) => ({ value }));
  const matches = (words: string, option?: { value: string }) => Boolean(option?.value.includes(words));
  const last = drill.timeline.findLast((entry) => entry.entry === "communicated");
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("call.title")}
      act={t("call.act")}
      draft={draft}
      initial={{ means: last?.entry === "communicated" ? last.means : "telephone" }}
      send={({ from, to, means: by, text, ...moment }) =>
        record.mutateAsync({ drill: drill.id, ...whenOf(drill, moment, live), detail: { entry: "communicated", from, to, means: by, text } })}
    >
      <div className="pair">
        <Form.Item name="from" label={t("call.from")} rules={needed}>
          <AutoComplete autoFocus options={named} showSearch={{ filterOption: matches }}><Input maxLength={60} /></AutoComplete>
        </Form.Item>
        <Form.Item name="to" label={t("call.to")} rules={needed}>
          <AutoComplete options={named} showSearch={{ filterOption: matches }}><Input maxLength={60} /></AutoComplete>
        </Form.Item>
      </div>
      <Form.Item name="means" label={t("call.means")}>
        <Radio.Group optionType="button" size="small" options={means.map((value) => ({ value, label: t(`call.by.${value}`) }))} />
      </Form.Item>
      <Form.Item name="text" label={t("call.text")} rules={needed}>
        <Input.TextArea className="grows" rows={2} maxLength={300} />
      </Form.Item>
      <MomentFields drill={drill} label={t(live ? "live.whenOpened" : "live.when")} from={live} now={live ? now : undefined} />
    </Sheet>
  );
}
