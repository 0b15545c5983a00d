// Reporting one of the six situations in which a plan is revised.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { PlanPage } from "../types";

type Values = Omit<RequestOf<"report_plan_change">, "plan">;
const causes = ["law", "command", "risk", "resources", "drill", "other"] as const;

/** The sheet. */
export function ReportSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const report = useAct("report_plan_change");
  const draft = useDraft<Values>(`plan-change/${plan.id}`);
  const required = [{ required: true, message: t("sheet.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("sheet.report")}
      act={t("sheet.reportAct")}
      draft={draft}
      send={(said) => report.mutateAsync({ plan: plan.id, ...said })}
    >
      <Form.Item name="cause" label={t("sheet.cause")} rules={required} extra={t("cause.basis")}>
        <Select autoFocus options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t("sheet.words")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea className="grows" rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="happened_on" label={t("sheet.happenedOn")} rules={required}>
        <DayField />
      </Form.Item>
    </Sheet>
  );
}
