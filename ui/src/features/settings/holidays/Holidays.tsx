// 节假日: the years of days off that are known, and the way to enter one that was published.

import { Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { RequestOf, ViewOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { Icon } from "../../../shared/Icon";
import { listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import { DaysField } from "./DaysField";

type View = ViewOf<"list_holiday_years">;
type Year = View["years"][number];
type Terms = RequestOf<"add_holiday_year">["terms"];

const festivals = ["new_year", "spring_festival", "qingming", "labour", "dragon_boat", "mid_autumn", "national"] as const;
type Festival = (typeof festivals)[number];

interface Values {
  year: number;
  off?: string[];
  worked?: string[];
  festivals?: Partial<Record<Festival, string | null>>;
  source: string;
}

/** The years. */
export function Holidays() {
  const { t } = useTranslation("settings");
  const { data, error, refetch } = useAnswer("list_holiday_years", {});
  const [entering, setEntering] = useState<Year | number | null>(null);
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const refusal = data.add_refusal ?? null;
  return (
    <section>
      <p className="sec">{t("holidays.about")}</p>
      <p>
        <Button icon={<Icon name="plus" small />} disabled={refusal !== null} onClick={() => { setEntering(data.unknown_from); }}>
          {t("holidays.add")}
        </Button>
        <span className="sm soon">　{t("holidays.unknown", { year: data.unknown_from })}</span>
        {refusal ? <span className="sm sec">　{sentence(refusal)}</span> : null}
      </p>
      <table className="lined holiday-years" aria-label={t("part.holidays")}>
        <thead>
          <tr>
            {(["year", "off", "worked", "source"] as const).map((column) => (
              <th key={column} scope="col" colSpan={column === "source" ? 2 : 1}>{t(`holidays.column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.years.map((year) => <Line key={year.year} year={year} able={refusal === null} renew={() => { setEntering(year); }} />)}
        </tbody>
      </table>
      {entering === null ? null : <EnterSheet of={entering} close={() => { setEntering(null); }} />}
    </section>
  );
}

function Line({ year, able, renew }: { year: Year; able: boolean; renew: () => void }) {
  const { t } = useTranslation("settings");
  const { entered } = year;
  return (
    <tr>
      <td>{year.year}</td>
      <td>
        {t("holidays.days", { off: year.off.length, worked: year.worked.length })}
        <br />
        <span className="ter sm">{listed(festivals.flatMap((one) => (year.festivals[one] ? [`${t(`holidays.festival.${one}`)} ${plainDay(year.festivals[one])}`] : [])))}</span>
      </td>
      <td className="sm">{listed(year.worked.map(plainDay))}</td>
      <td>
        {entered ? t("holidays.entered", { name: entered.by_name, day: plainDay(entered.at), source: entered.source }) : t("holidays.shipped")}
        {year.earlier > 0 ? <span className="ter sm">　{t("holidays.again", { count: year.earlier })}</span> : null}
      </td>
      <td>{able ? <Button type="link" size="small" onClick={renew}>{t("holidays.renew")}</Button> : null}</td>
    </tr>
  );
}

function EnterSheet({ of, close }: { of: Year | number; close: () => void }) {
  const { t } = useTranslation("settings");
  const [form] = Form.useForm<Values>();
  const add = useAct("add_holiday_year");
  const first = typeof of === "number" ? of : of.year;
  const year = Form.useWatch<number | undefined>("year", form) ?? first;
  const required = [{ required: true, message: t("holidays.required") }];
  const send = ({ year, off = [], worked = [], festivals: named = {}, source }: Values) => {
    const each = festivals.flatMap((one) => (named[one] ? [[one, named[one]] as const] : []));
    const terms: Terms = { year, off, worked, festivals: Object.fromEntries(each), source };
    return add.mutateAsync({ terms });
  };
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      width={680}
      title={t("holidays.title")}
      act={t("holidays.act")}
      initial={typeof of === "number" ? { year: of } : { year: of.year, off: of.off, worked: of.worked, festivals: of.festivals, source: of.entered?.source ?? "" }}
      speaksOf={{ day_of_another_year: "off", day_off_and_worked: "worked", worked_anyway: "worked", festival_not_off: "festivals" }}
      send={send}
    >
      <Form.Item name="year" label={t("holidays.year")} rules={required}>
        <InputNumber min={2000} max={2199} precision={0} autoFocus />
      </Form.Item>
      <Form.Item name="off" label={t("holidays.off")} extra={t("holidays.offHint")} rules={required}>
        <DaysField key={year} year={year} />
      </Form.Item>
      <Form.Item name="worked" label={t("holidays.worked")}>
        <DaysField key={year} year={year} />
      </Form.Item>
      <Form.Item label={t("holidays.festivals")}>
        <div className="holiday-festivals">
          {festivals.map((one) => (
            <label key={one}>
              <span className="sm">{t(`holidays.festival.${one}`)}</span>
              <Form.Item name={["festivals", one]} noStyle>
                <DayField aria-label={t(`holidays.festival.${one}`)} />
              </Form.Item>
            </label>
          ))}
        </div>
      </Form.Item>
      <Form.Item name="source" label={t("holidays.source")} rules={[{ ...required[0], whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
    </Sheet>
  );
}
