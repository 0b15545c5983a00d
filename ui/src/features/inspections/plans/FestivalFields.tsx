// Which festival a plan comes before, and what is published of it: no day is guessed.

import { Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { listed } from "../../../shared/lists";
import { type Festival, festivals } from "./types";

/** The fields. */
export function FestivalFields() {
  const { t } = useTranslation("inspections");
  const festival = Form.useWatch<Festival | undefined>("festival");
  const required = [{ required: true, message: t("plan.required") }];
  return (
    <>
      <div className="inspections-two">
        <Form.Item name="festival" label={t("plan.festival.which")} rules={required}>
          <Select options={festivals.map((value) => ({ value, label: t(`plan.festival.${value}`) }))} />
        </Form.Item>
        <Form.Item name="days_before" label={t("plan.festival.daysBefore")} rules={required} extra={t("plan.festival.daysBeforeHint")}>
          <InputNumber min={1} max={60} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      {festival ? <Published festival={festival} /> : null}
    </>
  );
}

function Published({ festival }: { festival: Festival }) {
  const { t } = useTranslation("inspections");
  const { data } = useAnswer("list_festivals", {});
  if (!data) {
    return null;
  }
  const days = data.years.flatMap((year) => year.festivals.filter((one) => one.festival === festival).map(({ first_on }) => plainDay(first_on)));
  const unchecked = data.years.some(({ verified_by }) => !verified_by);
  return (
    <p className="sm plans-published" role="note">
      {t("plan.festival.published", { days: listed(days) })}
      {unchecked ? <span className="ter">{t("plan.festival.unchecked")}</span> : null}
      <br />
      <span className="soon">{t("plan.festival.unknown", { year: data.unknown_from })}</span>
    </p>
  );
}
