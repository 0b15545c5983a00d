// 报送日历: which reports of the figures are owed to whom, and by which day.

import { Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { RowsForm } from "./RowsForm";

/** The calendar in force, and what came along. */
export function ReportCalendar() {
  const { t } = useTranslation("settings");
  const { data, error, refetch } = useAnswer("get_report_calendar", {});
  const edit = useAct("edit_organisation");
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const periods = (["month", "quarter", "year"] as const).map((value) => ({ value, label: t(`reports.of.${value}`) }));
  return (
    <section key={JSON.stringify(data.calendar)}>
      <p className="sec">{t("reports.about")}</p>
      <p className="sm ter">{t(data.own ? "reports.own" : "reports.shipped")}</p>
      <RowsForm
        initial={{ rows: data.calendar }}
        shipped={{ rows: data.shipped }}
        className="reports"
        columns={[
          { name: "form", label: t("reports.form"), control: (label) => <Input maxLength={60} aria-label={label} /> },
          { name: "every", label: t("reports.every"), control: (label) => <Select options={periods} aria-label={label} /> },
          { name: "due_day", label: t("reports.day"), control: (label) => <InputNumber min={1} max={31} precision={0} aria-label={label} /> },
          { name: "recipient", label: t("reports.to"), control: (label) => <Input maxLength={60} aria-label={label} /> },
          { name: "basis", label: t("reports.basis"), optional: true, control: (label) => <Input maxLength={120} aria-label={label} /> },
        ]}
        add={t("reports.add")}
        blank={{ every: "month", basis: "" }}
        send={({ rows }) => edit.mutateAsync({ reports: rows })}
      />
    </section>
  );
}
