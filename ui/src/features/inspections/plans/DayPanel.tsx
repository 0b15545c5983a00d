// The times of one day, each with what can be done about it.

import { Link } from "@tanstack/react-router";
import type { Dayjs } from "dayjs";
import { useTranslation } from "react-i18next";

import { day as dayWords, plainDay } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import { Ring } from "../../../shared/Ring";
import { shares, type Time, tones } from "./types";

/** The place, or the equipment and where it stands. */
export function where({ place_name, equipment_name }: Time) {
  return equipment_name ? phrased(equipment_name, place_name) : place_name;
}

/** Who is to inspect: people by name, else a unit. */
export function walkers({ inspector_names, walked_by_name }: Time) {
  return inspector_names.length > 0 ? listed(inspector_names) : (walked_by_name ?? "");
}

/** The panel. */
export function DayPanel({ day, times }: { day: Dayjs; times: Time[] }) {
  const { t } = useTranslation("inspections");
  return (
    <section>
      <h3>{dayWords(day.format("YYYY-MM-DD"))}<span className="ter">{times.length || null}</span></h3>
      {times.length === 0 ? <p className="ter">{t("planned.none")}</p> : null}
      <ul className="plans-times">
        {times.map((time) => (
          <li key={`${time.plan} ${time.place} ${time.equipment ?? ""}`}>
            <Ring share={shares[time.standing]} tone={tones[time.standing]} />
            <div>
              <b className="cut" title={where(time)}>{where(time)}</b>
              <span className="sec cut" title={time.title}>{time.title}</span>
              <span className="ter sm">
                {t(`planned.standing.${time.standing}`)}
                {time.standing === "upcoming" || time.standing === "due" ? t("planned.until", { date: plainDay(time.last_on) }) : null}
                {"　"}
                {walkers(time) || t("planned.nobody")}
              </span>
            </div>
            <Act time={time} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be done about a time. */
export function Act({ time }: { time: Time }) {
  const { t } = useTranslation("inspections");
  if (time.inspection) {
    return (
      <Link className="link" to="/inspections/$id" params={{ id: time.inspection }}>
        {t(time.standing === "running" ? "planned.goOn" : "planned.open")}
      </Link>
    );
  }
  return (
    <Link
      className="link"
      to="/inspections"
      search={{ tab: "planned", day: time.on, start: "1", for_plan: time.plan, for_on: time.on, for_place: time.place, ...(time.equipment ? { for_equipment: time.equipment } : {}) }}
    >
      {t("planned.start")}
    </Link>
  );
}
