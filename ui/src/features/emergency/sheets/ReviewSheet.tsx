// Recording a review.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { type RequestOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { FilesField } from "./FilesField";
import type { PlanPage } from "../types";

type Values = RequestOf<"review_emergency_plan">["terms"];

/** The sheet. */
export function ReviewSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const review = useAct("review_emergency_plan");
  const draft = useDraft<Values>(`plan-review/${plan.id}`);
  const required = [{ required: true, message: t("sheet.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("sheet.review")}
      act={t("sheet.review")}
      draft={draft}
      initial={{ verdict: "keep" }}
      send={({ participants, attachments, ...said }) =>
        review.mutateAsync({ plan: plan.id, terms: { ...said, participants: participants ?? "", attachments: attachments ?? [] } })
      }
    >
      <div className="pair">
        <Form.Item name="reviewed_on" label={t("sheet.reviewedOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="verdict" label={t("sheet.verdict")}>
          <Radio.Group options={(["keep", "revise"] as const).map((value) => ({ value, label: t(`verdict.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="findings" label={t("sheet.findings")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea className="grows" rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="participants" label={t("sheet.participants")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="attachments" label={t("sheet.files")}>
        <FilesField known={[]} />
      </Form.Item>
    </Sheet>
  );
}
