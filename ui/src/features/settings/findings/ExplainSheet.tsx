// Saying why a finding is as it is, where what is written cannot be changed any more.

import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { Finding } from "./FindingTable";

/** The sheet; open while there is a finding to explain. */
export function ExplainSheet({ of, close }: { of: Finding | null; close: () => void }) {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const explain = useAct("explain_finding");
  return (
    <Sheet<{ words: string }>
      open={of !== null}
      close={close}
      title={t("findings.explainTitle")}
      act={t("findings.explainAct")}
      send={async ({ words }) => {
        if (of) {
          const { rule, subject, found, gap } = of;
          await explain.mutateAsync({ finding: { rule, subject, found, gap: gap ?? null }, words });
          void message.success(t("findings.explained"));
        }
      }}
    >
      {of ? (
        <p className="finding-of sec">
          {of.number}　{t(`findings.rule.${of.rule}`)}
        </p>
      ) : null}
      <Form.Item name="words" label={t("findings.words")} extra={t("findings.wordsAbout")} rules={[{ required: true, message: t("findings.wordsNeeded") }]}>
        <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}
