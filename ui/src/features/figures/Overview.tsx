// The whole at a glance: the books balance, what was in time, where it comes from, how old it is.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { tenths } from "../../shared/figures";
import { MajorMark } from "../../shared/Mark";
import { Bars } from "./Bars";
import { Inspected } from "./Inspected";
import { Num } from "./Num";
import { Trend } from "./Trend";
import { type FiguresView, scopeOf, wan } from "./types";

const balance = [["opening", ""], ["found", "＋"], ["closed", "－"], ["closing", "＝"]] as const;
const rates = [
  ["originalRate", "on_time_original", "due_original", "on_time_original"],
  ["currentRate", "on_time_current", "due_current", "on_time_current"],
  ["firstRate", "first_passed", "first_visits", "first_passed"],
  ["recurringRate", "recurring", "found", "recurring"],
  ["selfRate", "self_found", "found", "self_found"],
  ["committedRate", "major_during_committed", "major_during", "major_committed"],
] as const;
const levels: Figure[] = ["general", "major", "unassessed", "fixed_on_spot", "voided"];
const causes: Figure[] = ["cause_human", "cause_equipment", "cause_environment", "cause_management", "cause_unknown"];
const ages: Figure[] = ["age7", "age30", "age90", "age_older", "overdue", "closing_major"];

/** The tab. */
export function Overview({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: names } = useTranslation("figures");
  const { figures } = view;
  const row = figures.total;
  const period = view.period.name;
  const scope = scopeOf(row, figures.unit);
  const shared = { row, period, scope };
  return (
    <>
      <div className="figures-balance">
        {balance.map(([figure, sign]) => (
          <div key={figure}>
            <span className="sec">
              {sign} {names(`name.${figure}`)}
            </span>
            <b>
              <Num {...shared} figure={figure} />
            </b>
          </div>
        ))}
        <div className="figures-money">
          <span className="sec">{t("funds")}</span>
          <b>
            <Num {...shared} figure="funded" words={t("wan", { wan: wan(row.funds) })} />
          </b>
          <span className="sm ter">{t("fundsYear", { wan: wan(row.funds_in_year) })}</span>
        </div>
      </div>
      <div className="figures-columns">
        <section>
          <h2>{t("rates")}</h2>
          <table className="figures-rates">
            <tbody>
              {rates.map(([name, part, all, rate]) => (
                <tr key={name}>
                  <th scope="row">{t(name)}</th>
                  <td>
                    <Num {...shared} figure={part} /><span className="figures-of" /><Num {...shared} figure={all} />
                  </td>
                  <td className="figures-n"><Rate tenths={row[rate]} /></td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="sm ter">{t("notDue")}</p>
        </section>
        <Bars title={t("levels")} figures={levels} {...shared} />
        <Bars title={t("causes")} figures={causes} {...shared} />
        <Bars title={t("ages")} figures={ages} {...shared} />
      </div>
      <Trend points={view.trend} chosen={period} />
      <Inspected view={view} />
      {figures.pressing.length > 0 ? (
        <section>
          <h2>{t("pressing")}</h2>
          <table className="lined">
            <thead>
              <tr>
                {(["number", "title", "unit", "owner", "due", "stands"] as const).map((column) => (
                  <th key={column} scope="col">{t(`column.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.pressing.map((one) => (
                <tr key={one.hazard}>
                  <td>{one.number}</td>
                  <td>
                    {one.major ? <MajorMark /> : null}{" "}
                    <Link to="/hazards/$id" params={{ id: one.hazard }} className="link">{one.title}</Link>
                  </td>
                  <td>{one.unit}</td>
                  <td>{one.owner}</td>
                  <td>{one.due_on}</td>
                  <td>{one.late_days > 0 ? <span className="over">{t("late", { count: one.late_days })}</span> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}

function Rate({ tenths: rate }: { tenths: number | null | undefined }) {
  const { t } = useTranslation("statistics");
  return typeof rate !== "number" ? <span className="ter">{t("none")}</span> : `${tenths(rate)}%`;
}
