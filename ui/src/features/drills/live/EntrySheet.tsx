// An entry that was wrong: its time or its words are put right, or it is taken back. What follows it stays.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { exactClock } from "../../../shared/dates";
import { Problem } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import type { Drill, Entry } from "../types";
import { MomentFields, type MomentValues, whenOf } from "./MomentFields";

interface Values extends MomentValues {
  text?: string;
}

/** Whether an entry can be put right. */
export function toPutRight({ entry, taken_back }: Entry): boolean {
  return !taken_back && entry !== "entered_later" && entry !== "taken_back" && entry !== "put_right";
}

/** The sheet. */
export function EntrySheet({ drill, entry, words, close }: { drill: Drill; entry: Entry; words: string; close: () => void }) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const back = useAct("record_drill_entry");
  const takeBack = () => {
    back.mutate({ drill: drill.id, at: null, detail: { entry: "taken_back", of: entry.id } }, { onSuccess: close });
  };
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("right.title")}
      act={t("right.act")}
      initial={entry.words === null || entry.words === undefined ? {} : { text: entry.words }}
      send={({ text, ...moment }) => {
        const { at, pressed_at } = whenOf(drill, moment, entry.at);
        const said = text ?? "";
        const other = entry.words !== null && entry.words !== undefined && said !== entry.words;
        return record.mutateAsync({
          drill: drill.id, at: null, detail: { entry: "put_right", of: entry.id, moment: at ?? pressed_at ?? entry.at, text: other ? said : null },
        });
      }}
    >
      <p className="sec sheet-about">
        {words}
        {entry.before ? <span className="ter sm">　{t("right.before", { time: exactClock(entry.before.at) })}</span> : null}
      </p>
      {back.error ? <Problem failure={back.error} /> : null}
      <MomentFields drill={drill} label={t("live.laterTime")} from={entry.at} />
      {entry.words === null || entry.words === undefined ? null : (
        <Form.Item name="text" label={t("right.words")}><Input.TextArea className="grows" rows={2} maxLength={300} /></Form.Item>
      )}
      {entry.entry === "started" ? null : (
        <Button danger onClick={takeBack} loading={back.isPending}>{t("right.back")}</Button>
      )}
    </Sheet>
  );
}
