// 报送: what is frozen, to whom it goes.

import { AutoComplete, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { usePeriodWords } from "../../shared/figures";
import { Sheet } from "../../shared/Sheet";
import type { FiguresView } from "./types";

interface Values {
  recipient: string;
  reason?: string;
  remarks?: string;
}

/** The sheet. */
export function ReportSheet({ view, to, close, done }: { view: FiguresView; to: string | undefined; close: () => void; done: (report: string) => void }) {
  const { t } = useTranslation("statistics");
  const words = usePeriodWords();
  const report = useAct("report_figures");
  const { data: calendar } = useAnswer("get_report_calendar", {});
  const recipients = [...new Set((calendar?.calendar ?? []).map((duty) => duty.recipient))];
  const [last] = view.reports;
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("report.title", { period: words(view.period.name) })}
      act={t("report.act")}
      initial={{ recipient: to ?? last?.recipient ?? "" }}
      send={async ({ recipient, reason, remarks }) => {
        const { name } = view.period;
        const frozen = await report.mutateAsync({ period: name, unit: view.figures.unit ?? null, recipient, reason: reason ?? "", remarks: remarks ?? "" });
        done(frozen.report.id);
      }}
    >
      <p className="sec figures-frozen">{t("report.frozen")}</p>
      <Form.Item name="recipient" label={t("report.to")} rules={required}>
        <AutoComplete autoFocus maxLength={60} placeholder={t("report.toHint")} options={recipients.map((value) => ({ value }))} showSearch={{ filterOption: true }} />
      </Form.Item>
      <Form.Item noStyle dependencies={["recipient"]}>
        {({ getFieldValue }) => {
          const recipient = String(getFieldValue("recipient") ?? "").trim();
          return view.reports.some((one) => one.recipient === recipient) ? (
            <Form.Item name="reason" label={t("report.why")} rules={required}>
              <Input maxLength={200} placeholder={t("report.whyHint")} />
            </Form.Item>
          ) : null;
        }}
      </Form.Item>
      <Form.Item name="remarks" label={t("report.remarks")} extra={t("report.remarksHint")}>
        <Input.TextArea className="grows" rows={3} maxLength={1000} />
      </Form.Item>
    </Sheet>
  );
}
