// 治理评估: organised by the principal, with experts, before anybody re-inspects.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";
import { useHolder } from "./useHolder";

interface Values extends Recorded {
  experts: string;
  findings: string;
  evaluated_on: string;
  passed: boolean;
  new_due_on?: string | null;
  evidence?: string[];
}

/** Records the evaluation. */
export function EvaluateSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const evaluate = useAct("evaluate_treatment");
  const today = useAnswer("get_desk", {}).data?.today;
  const principal = useHolder("principal");
  const draft = useDraft<Values>(`evaluate/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const passed = Form.useWatch<boolean | undefined>("passed", form) ?? true;
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  if (!today || !principal) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.evaluate_treatment")}　${hazard.number}`}
      act={t("detail.act.evaluate_treatment")}
      width={640}
      draft={draft}
      speaksOf={{ ...ofActor, ...ofDeadline("new_due_on"), new_deadline_missing: "new_due_on" }}
      initial={{ evaluated_on: today, passed: true, ...principal }}
      send={({ actor, new_due_on, ...values }) =>
        evaluate.mutateAsync({
          hazard: hazard.id,
          actor: actor ?? null,
          new_due_on: values.passed ? null : (new_due_on ?? null),
          ...values,
        })
      }
    >
      <Form.Item name="experts" label={t("detail.major.experts")} rules={required}>
        <Input autoFocus maxLength={300} />
      </Form.Item>
      <Form.Item name="findings" label={t("detail.major.evaluation")} rules={required}>
        <Lines rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="passed" label={t("detail.field.conclusion")}>
        <Radio.Group
          options={[
            { value: true, label: t("detail.major.treated") },
            { value: false, label: t("detail.major.notTreated") },
          ]}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item name="evaluated_on" label={t("detail.major.evaluatedOn")} rules={required}>
          <DayField />
        </Form.Item>
        {passed ? null : (
          <Form.Item name="new_due_on" label={t("detail.field.newDue")} rules={required}>
            <DayField />
          </Form.Item>
        )}
      </div>
      <div className="pair">
        <ActorField label={t("detail.major.who.evaluates")} />
        <Form.Item name="evidence" label={t("detail.major.evidence.evaluation")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
