// What is planned: a month, the times of one day, and the plans themselves.

import "./plans.css";

import { useNavigate } from "@tanstack/react-router";
import { Button, Calendar, Checkbox } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { Icon } from "../../../shared/Icon";
import { useHotkeys } from "../../../shared/hotkeys";
import { listed } from "../../../shared/lists";
import { UnitPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import { DayPanel } from "./DayPanel";
import { MonthCell } from "./MonthCell";
import { PlanList } from "./PlanList";
import { PlannedList } from "./PlannedList";
import { PlanSheet } from "./PlanSheet";
import { type Plan, sharesCounted } from "./types";

/** A day as the contract has it. */
const written = (day: Dayjs) => day.format("YYYY-MM-DD");

/** The tab. */
export function Planned({ free }: { free: boolean }) {
  const search = useAddress();
  const go = useNavigate();
  const today = useAnswer("get_today", {}).data?.today;
  const only = sharesCounted.find((share) => share === search["only"]);
  const { from, to, unit } = search;
  if (only && from && to) {
    const set = (changed: Record<string, string | undefined>) =>
      void go({ to: "/inspections", search: { ...search, ...changed }, replace: true });
    return <PlannedList only={only} from={from} to={to} unit={unit} set={set} />;
  }
  return today ? <Month day={search["day"] ?? today} today={today} free={free} /> : null;
}

function Month({ day, today, free }: { day: string; today: string; free: boolean }) {
  const { t } = useTranslation("inspections");
  const search = useAddress();
  const go = useNavigate();
  const me = useAnswer("get_desk", {}).data?.person;
  const [editing, setEditing] = useState<Plan | "new" | null>(null);
  const chosen = dayjs(day);
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/inspections", search: { ...search, ...changed }, replace: true });
  // The six weeks that a page of the calendar shows.
  const first = chosen.startOf("month").startOf("week");
  const asked = {
    only: null,
    from: written(first),
    to: written(first.add(41, "day")),
    inspector: search["mine"] === "1" ? (me ?? null) : null,
    unit: search["unit"] ?? null,
  };
  const answer = useAnswer("get_inspection_calendar", asked, { keep: true });
  const times = answer.data?.times ?? [];
  const of = (one: Dayjs) => times.filter(({ on }) => on === written(one));
  const choose = (next: Dayjs) => { set({ day: written(next) }); };
  const hand = async () => {
    const year = { ...asked, from: written(chosen.startOf("month")), to: written(chosen.startOf("month").add(1, "year")) };
    await call("save_inspection_calendar", { calendar: year });
  };
  const add = () => { setEditing("new"); };
  useHotkeys(
    {
      p: add,
      PageUp: () => { choose(chosen.subtract(1, "month")); },
      PageDown: () => { choose(chosen.add(1, "month")); },
    },
    free && editing === null,
  );
  const counts = answer.data?.counts;
  return (
    <>
      <div className="plans-tools">
        <Button type="text" aria-label={t("planned.before")} icon={<Icon name="left" small />} onClick={() => { choose(chosen.subtract(1, "month")); }} />
        <h2>{chosen.format(t("planned.month"))}</h2>
        <Button type="text" aria-label={t("planned.after")} icon={<Icon name="right" small />} onClick={() => { choose(chosen.add(1, "month")); }} />
        <Button type="text" onClick={() => { choose(dayjs(today)); }}>{t("planned.today")}</Button>
        {counts ? (
          <span className="sec">
            {t("planned.counts", { total: counts.total, done: counts.done })}
            {counts.late > 0 ? <b className="over">{t("planned.late", { count: counts.late })}</b> : null}
          </span>
        ) : null}
        <span className="grow" />
        <Checkbox checked={search["mine"] === "1"} onChange={({ target }) => { set({ mine: target.checked ? "1" : undefined }); }}>
          {t("planned.mine")}
        </Checkbox>
        <span className="plans-unit">
          <UnitPick
            clearable
            {...(search["unit"] ? { value: search["unit"] } : {})}
            placeholder={t("filter.unit")}
            onChange={(unit: string | undefined) => { set({ unit }); }}
          />
        </span>
        <Button icon={<Icon name="out" small />} onClick={() => void hand()}>{t("planned.export")}</Button>
        <Button onClick={add} icon={<Icon name="plus" small />}>
          {t("planned.add")}
          <kbd>P</kbd>
        </Button>
      </div>
      {answer.error ? <Problem failure={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.data && answer.data.unknown_years.length > 0 ? (
        <p className="soon sm plans-unknown" role="note">{t("planned.unknownYears", { years: listed(answer.data.unknown_years.map(String)) })}</p>
      ) : null}
      <div className="plans-split">
        <div className="plans-month">
          <Calendar
            value={chosen}
            mode="month"
            headerRender={() => null}
            onSelect={choose}
            fullCellRender={(one) => <MonthCell day={one} times={of(one)} chosen={one.isSame(chosen, "day")} month={chosen} today={today} />}
          />
        </div>
        <aside className="plans-side">
          <DayPanel day={chosen} times={of(chosen)} />
          <PlanList today={today} edit={setEditing} />
        </aside>
      </div>
      {editing ? <PlanSheet plan={editing === "new" ? null : editing} day={written(chosen)} close={() => { setEditing(null); }} /> : null}
    </>
  );
}
