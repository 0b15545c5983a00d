// A day of the month: a line a plan, with the most urgent of its places, and how many they are.

import type { Dayjs } from "dayjs";
import { useTranslation } from "react-i18next";

import { Ring } from "../../../shared/Ring";
import { shares, type Standing, type Time, tones } from "./types";

/** Lines that fit a day. */
const most = 3;
const urgent: Standing[] = ["late", "due", "running", "upcoming", "done_late", "done"];

interface Props {
  day: Dayjs;
  month: Dayjs;
  times: Time[];
  chosen: boolean;
  today: string;
}

/** The cell. */
export function MonthCell({ day, month, times, chosen, today }: Props) {
  const { t } = useTranslation("inspections");
  const sorted = [...times].sort((one, other) => urgent.indexOf(one.standing) - urgent.indexOf(other.standing));
  const plans = [...new Map(sorted.toReversed().map((time) => [time.plan, time])).values()].toReversed();
  const rest = plans.length - most;
  const marks = [
    chosen ? "chosen" : "",
    day.isSame(month, "month") ? "" : "outside",
    day.format("YYYY-MM-DD") === today ? "today" : "",
  ];
  return (
    <div className={`plans-day ${marks.join(" ")}`} data-day={day.format("YYYY-MM-DD")}>
      <span className="plans-date">{day.date()}</span>
      {plans.slice(0, rest > 0 ? most - 1 : most).map((time) => {
        const places = times.filter(({ plan }) => plan === time.plan).length;
        return (
          <span key={time.plan} className={`plans-time${time.standing === "late" ? " late" : ""}`} title={time.title}>
            <Ring share={shares[time.standing]} tone={tones[time.standing]} />
            <span className="cut">{time.title}</span>
            {places > 1 ? <span className="ter">{places}</span> : null}
          </span>
        );
      })}
      {rest > 0 ? <span className="plans-time ter">{t("planned.more", { count: rest + 1 })}</span> : null}
    </div>
  );
}
