// One sentence for the timeline: an event no script knows, something seen, why a step is skipped or all stops. It
// happened when the sheet was opened, not when the sentence was finished.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Drill, stages, type Step } from "../types";
import { MomentFields, type MomentValues, whenOf } from "./MomentFields";

export type WordsKind = "happened" | "noted" | "skipped" | "stopped" | "real";

const labels = { happened: "live.eventText", noted: "live.noteText", skipped: "live.skipReason", stopped: "live.stopReason", real: "live.realText" } as const;
const titles = { happened: "live.eventSheet", noted: "live.note", skipped: "live.skip", stopped: "live.stop", real: "live.realTold" } as const;

interface Values extends MomentValues {
  text?: string;
  actor?: string;
  stage?: Step["stage"];
}

interface Props {
  kind: WordsKind;
  drill: Drill;
  step: Step | null;
  /** When the sheet was opened. */
  opened: string;
  now: () => string;
  close: () => void;
}

/** The sheet. */
export function WordsSheet({ kind, drill, step, opened, now, close }: Props) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const draft = useDraft<Values>(`drill-words/${drill.id}/${kind}${kind === "skipped" ? `/${step?.id ?? ""}` : ""}`);
  const needed = kind === "skipped" ? [] : [{ required: true, whitespace: true, message: t("required") }];
  // What is noted of a day that is over is of no moment that a clock could tell.
  const from = drill.clock.phase === "over" ? undefined : opened;
  return (
    <Sheet<Values>
      open
      close={close}
      title={kind === "skipped" && step ? t("live.skipOf", { action: step.action }) : t(titles[kind])}
      act={t(titles[kind])}
      draft={draft}
      send={({ text = "", stage, actor = "", ...moment }) =>
        record.mutateAsync({ drill: drill.id, ...whenOf(drill, moment, from), detail: detail(text, stage, actor) })}
    >
      <Form.Item name="text" label={t(labels[kind])} rules={needed}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={200} />
      </Form.Item>
      {kind === "skipped" ? null : (
        <MomentFields drill={drill} label={t(from ? "live.whenOpened" : "live.when")} from={from} now={from ? now : undefined} />
      )}
      {kind === "happened" ? (
        <>
          <Form.Item name="actor" label={t("script.performer")}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="stage" label={t("script.stage")}>
            <Radio.Group optionType="button" size="small" options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))} />
          </Form.Item>
        </>
      ) : null}
    </Sheet>
  );

  function detail(text: string, stage: Step["stage"] | undefined, actor: string) {
    switch (kind) {
      case "happened":
        return { entry: "happened" as const, text, stage: stage ?? null, actor };
      case "real":
        return { entry: "happened" as const, text, stage: null, in_earnest: true };
      case "noted":
        return { entry: kind, text };
      case "skipped":
        return { entry: kind, line: step?.id ?? "", reason: text };
      case "stopped":
        return { entry: kind, reason: text };
    }
  }
}
