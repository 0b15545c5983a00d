// 报送: what is frozen, to whom it goes.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { usePeriodWords } from "../../shared/figures";
import { Sheet } from "../../shared/Sheet";
import type { FiguresView } from "./types";

interface Values {
  recipient: string;
  reason?: string;
  remarks?: string;
}

/** The sheet. */
export function ReportSheet({ view, close, done }: { view: FiguresView; close: () => void; done: (report: string) => void }) {
  const { t } = useTranslation("statistics");
  const words = usePeriodWords();
  const report = useAct("report_figures");
  const [last] = view.reports;
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("report.title", { period: words(view.period.name) })}
      act={t("report.act")}
      initial={{ recipient: last?.recipient ?? "" }}
      send={async ({ recipient, reason, remarks }) => {
        const { name } = view.period;
        const frozen = await report.mutateAsync({ period: name, unit: view.figures.unit ?? null, recipient, reason: reason ?? "", remarks: remarks ?? "" });
        done(frozen.report.id);
      }}
    >
      <p className="sec figures-frozen">{t("report.frozen")}</p>
      <Form.Item name="recipient" label={t("report.to")} rules={required}>
        <Input autoFocus maxLength={60} placeholder={t("report.toHint")} />
      </Form.Item>
      {last ? (
        <Form.Item name="reason" label={t("report.why")} rules={required}>
          <Input maxLength={200} placeholder={t("report.whyHint")} />
        </Form.Item>
      ) : null}
      <Form.Item name="remarks" label={t("report.remarks")} extra={t("report.remarksHint")}>
        <Input.TextArea className="grows" rows={3} maxLength={1000} />
      </Form.Item>
    </Sheet>
  );
}
