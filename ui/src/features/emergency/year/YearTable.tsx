// Twelve months, a row for each demand, a bar for each period; below them the drills of the year.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { day, plainDay } from "../../../shared/dates";
import { labelled, phrased } from "../../../shared/lists";
import { SlotBar } from "./SlotBar";
import { across } from "./across";
import type { Demand, DrillDay, Reading, Wanted, Year } from "../types";

interface Props {
  year: Year;
  reading: Reading;
  open: (drill: string) => void;
  arrange: (wanted: Wanted) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The table. */
export function YearTable({ year, reading, open, arrange }: Props) {
  const { t } = useTranslation("emergency");
  const here = year.today.startsWith(String(year.year)) ? across(year.today) : null;
  return (
    <div className="year-table" role="table" aria-label={t("year.name", { year: year.year })}>
      <div className="year-months" role="row">
        <span role="columnheader"><span className="sr">{t("year.reading")}</span></span>
        <span className="year-track">
          {months.map((month) => (
            <span key={month} role="columnheader">{t("year.month", { month })}</span>
          ))}
          {here === null ? null : <i className="year-now" style={{ left: `${String(here)}%` }} title={day(year.today)} />}
        </span>
      </div>
      {reading.rows.map((row, index) => (
        <Row key={`${String(row.body)} ${row.every} ${row.kinds.join()} ${row.plan ?? ""}`} row={row} before={reading.rows[index - 1]} year={year} here={here} open={open} arrange={arrange} />
      ))}
      <div className="year-row year-all" role="row">
        <span role="rowheader" className="year-what">
          <b>{t("year.all")}</b>
        </span>
        <span className="year-track" role="cell">
          {year.drills.length === 0 ? <span className="ter sm year-no">{t("year.noDrills")}</span> : null}
          {year.drills.map((drill) => <Dot key={drill.drill} drill={drill} open={open} />)}
          {here === null ? null : <i className="year-now" style={{ left: `${String(here)}%` }} />}
        </span>
      </div>
    </div>
  );
}

/** Whether two rows are of the same demand on the same body. */
const alike = (a: Demand, b: Demand | undefined) =>
  b !== undefined && a.body === b.body && a.every === b.every && a.of === b.of && a.kinds.join() === b.kinds.join();

interface RowProps extends Omit<Props, "reading"> {
  row: Demand;
  before: Demand | undefined;
  here: number | null;
}

function Row({ row, before, year, here, open, arrange }: RowProps) {
  const { t } = useTranslation("emergency");
  const kinds = row.kinds.map((kind) => t(`kindShort.${kind}`)).join(t("year.or"));
  const what = row.kinds.length > 2 ? t("year.whole") : t("year.kinds", { kinds });
  const { document, clause } = row.basis;
  const wanted = { plan: row.plan ?? null, unit: year.bodies[row.body]?.unit ?? null, kinds: row.kinds };
  return (
    <>
      {alike(row, before) ? null : (
        <div className="year-demand" role="row">
          <span role="rowheader">
            <b>{t(`year.demand.${row.every}_${row.of}`)}</b> {what}
            {year.bodies.length > 1 ? <span className="sec">　{row.body_name}</span> : null}
          </span>
          <span className="sm ter" role="cell">
            {labelled(t("year.basis"), `${document}${clause}`)}
            {row.unsure ? <span className="soon">　{t("year.unsure")}</span> : null}
            {row.reported ? <span className="sec">　{t("year.reported")}</span> : null}
          </span>
        </div>
      )}
      <div className="year-row" role="row">
        <span className="year-what cut" role="rowheader">
          {row.plan ? (
            <Link to="/drills/plans/$id" params={{ id: row.plan }} className="link" title={row.plan_name}>{row.plan_name}</Link>
          ) : (
            row.body_name
          )}
        </span>
        <span className="year-track" role="cell">
          {row.slots.map((slot) => (
            <SlotBar key={slot.first} slot={slot} slots={row.slots.length} drills={year.drills} open={open} arrange={() => { arrange(wanted); }} />
          ))}
          {here === null ? null : <i className="year-now" style={{ left: `${String(here)}%` }} />}
        </span>
      </div>
    </>
  );
}

function Dot({ drill, open }: { drill: DrillDay; open: Props["open"] }) {
  const { t } = useTranslation("emergency");
  const state = drill.late ? "late" : drill.state;
  const said = `${plainDay(drill.on)} ${t(`year.standing.${state}`)} ${drill.title}`;
  const words = drill.unpublished ? phrased(said, t("year.unpublished")) : said;
  return (
    <button type="button" className={`year-dot ${state}${drill.unpublished ? " unpublished" : ""}`} style={{ left: `${String(across(drill.on))}%` }} title={words} aria-label={words} onClick={() => { open(drill.drill); }} />
  );
}
