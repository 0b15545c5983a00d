// A finding is written down, or left as it is; the drill is concluded.

import { Checkbox, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { PhotoField } from "../../../shared/photos/PhotoField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { aspects, type Drill, type Problem } from "../types";

interface Values {
  text: string;
  aspect: Problem["aspect"];
  revise_plan?: boolean;
  photos?: string[];
}

/** What of the timeline a finding comes from. */
export interface Source {
  entry: string;
  text: string;
  photos: string[];
}

interface Props {
  drill: Drill;
  /** The finding that is rewritten; `null` writes a new one. */
  problem: Problem | null;
  from?: Source;
  close: () => void;
}

/** Writing a finding, or rewriting one. */
export function FindingSheet({ drill, problem, from, close }: Props) {
  const { t } = useTranslation("drills");
  const add = useAct("add_drill_finding");
  const edit = useAct("edit_drill_finding");
  const draft = useDraft<Values>(`drill-finding/${problem?.id ?? from?.entry ?? drill.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={t(problem ? "after.edit" : "after.add")}
      act={t(problem ? "save" : "after.add")}
      draft={draft}
      initial={problem ? { text: problem.text, aspect: problem.aspect, revise_plan: problem.revise_plan } : { aspect: "response", text: from?.text ?? "", photos: from?.photos ?? [] }}
      send={({ text, aspect, revise_plan = false, photos }) =>
        problem
          ? edit.mutateAsync({ finding: problem.id, text, aspect, revise_plan })
          : add.mutateAsync({ drill: drill.id, text, aspect, revise_plan, entry: from?.entry ?? null, photos: photos ?? [] })}
    >
      <Form.Item name="text" label={t("after.text")} rules={[{ required: true, whitespace: true, message: t("required") }]}>
        <Input.TextArea autoFocus className="grows" rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="aspect" label={t("after.aspect")}>
        <Radio.Group optionType="button" size="small" options={aspects.map((value) => ({ value, label: t(`aspect.${value}`) }))} />
      </Form.Item>
      <Form.Item name="revise_plan" valuePropName="checked"><Checkbox>{t("after.revise")}</Checkbox></Form.Item>
      {problem ? null : <Form.Item name="photos"><PhotoField /></Form.Item>}
    </Sheet>
  );
}

/** Nothing is to be done about a finding. */
export function NothingSheet({ problem, close }: { problem: Problem; close: () => void }) {
  const { t } = useTranslation("drills");
  const be = useAct("let_finding_be");
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={t("after.nothing")}
      act={t("after.nothing")}
      send={({ reason }) => be.mutateAsync({ finding: problem.id, reason })}
    >
      <p className="sec sheet-about">{problem.text}</p>
      <Form.Item name="reason" label={t("after.reason")} rules={[{ required: true, whitespace: true, message: t("required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}

/** The drill is concluded. */
export function ConcludeSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const conclude = useAct("conclude_drill");
  const draft = useDraft<{ summary: string }>(`drill-summary/${drill.id}`);
  return (
    <Sheet<{ summary: string }>
      open
      close={close}
      title={t("after.conclude")}
      act={t("after.conclude")}
      width={720}
      draft={draft}
      send={({ summary }) => conclude.mutateAsync({ drill: drill.id, summary })}
    >
      <Form.Item name="summary" label={t("after.summary")} extra={t("after.summaryHint")} rules={[{ required: true, whitespace: true, message: t("required") }]}>
        <Input.TextArea autoFocus rows={8} maxLength={2000} />
      </Form.Item>
    </Sheet>
  );
}
