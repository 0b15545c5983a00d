// 重大隐患报告: to the authority and to the workers' congress; the receipt may come later.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { useAddress } from "../../../../shared/address";
import { DayField } from "../../../../shared/DayField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { HazardView } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

type To = "authority" | "workers_congress";

interface Values extends Recorded {
  to: To;
  recipient: string;
  reported_on: string;
  receipt?: string;
  evidence?: string[];
}

/** The last report to one of the two. */
function reported(hazard: HazardView, to: To) {
  return hazard.steps.flatMap((step) => (step.step === "major_reported" && step.to === to ? [step] : [])).at(-1);
}

/** Records a report, or the receipt of an earlier one. */
export function ReportSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const report = useAct("report_major");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`report-major/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const { authority, workers_congress } = hazard.treatment;
  const asked = useAddress()["to"];
  const next: To = authority?.receipt && !workers_congress?.receipt ? "workers_congress" : "authority";
  const first: To = asked === "authority" || asked === "workers_congress" ? asked : next;
  const begun = (to: To) => {
    const earlier = reported(hazard, to);
    return {
      to,
      recipient: earlier?.recipient ?? (to === "workers_congress" ? trade("to.workers_congress") : ""),
      ...(earlier ? { reported_on: earlier.reported_on } : today ? { reported_on: today } : {}),
    };
  };
  const to = Form.useWatch<To | undefined>("to", form) ?? first;
  const waits = reported(hazard, to) && !hazard.treatment[to]?.receipt;
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.report_major")}　${hazard.number}`}
      act={waits ? t("detail.major.recordReceipt") : t("detail.act.report_major")}
      draft={draft}
      speaksOf={ofActor}
      initial={begun(first)}
      send={({ actor, ...values }) => report.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item name="to" label={t("detail.major.reportTo")}>
        <Radio.Group
          options={(["authority", "workers_congress"] as const).map((one) => ({ value: one, label: trade(`to.${one}`) }))}
          onChange={(event) => { form.setFieldsValue(begun(event.target.value as To)); }}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item name="recipient" label={t("detail.major.recipient")} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="reported_on" label={t("detail.major.reportedOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="receipt" label={t("detail.major.receipt")} extra={t("detail.major.receiptHint")}>
          <Input maxLength={200} />
        </Form.Item>
        <ActorField label={t("detail.major.who.reports")} />
      </div>
      <Form.Item name="evidence" label={t("detail.major.evidence.report")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
