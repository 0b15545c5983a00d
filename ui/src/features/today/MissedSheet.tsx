// A drill that was demanded and never held: why, and what was done instead; then it asks no more.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Sheet } from "../../shared/Sheet";
import { useDraft } from "../../shared/useDraft";
import type { Row } from "./acts";

type Missed = NonNullable<NonNullable<Row["demand"]>["missed"]>;

/** The sheet. */
export function MissedSheet({ title, missed, close }: { title: string; missed: Missed; close: () => void }) {
  const { t } = useTranslation("today");
  const explain = useAct("explain_finding");
  const draft = useDraft<{ words: string }>(`missed-drill/${missed.subject.id}`);
  return (
    <Sheet<{ words: string }> open close={close} title={title} act={t("act.explain_missed")} draft={draft} send={({ words }) => explain.mutateAsync({ finding: missed, words })}>
      <Form.Item name="words" label={t("missed.why")} extra={t("missed.hint")} rules={[{ required: true, whitespace: true, message: t("missed.why") }]}>
        <Input.TextArea autoFocus className="grows" rows={3} maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}
