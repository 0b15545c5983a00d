// Figures of drills: held against planned, on time, attendance, response times over the years, corrective
// actions. Every number opens its list.

import "../after.css";

import { useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { tenths, usePeriodWords } from "../../../shared/figures";
import { useHotkeys } from "../../../shared/hotkeys";
import { UnitPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import { Behind } from "./Behind";
import { Chart } from "./Chart";
import { type Asked, countOf, type Figure, type FiguresView } from "./types";

/** What a list is behind. */
export interface Chosen {
  of: Asked;
  period: string;
  title: string;
}

const planned = ["planned", "planned_held", "planned_on_time", "planned_late", "planned_cancelled", "planned_missed", "planned_broken_off"] as const;
const held = ["held", "evaluated", "not_evaluated", "reported"] as const;
const late = new Set<Figure>(["planned_missed", "actions_late"]);

/** The page. */
export function DrillFigures() {
  const { t } = useTranslation("drillFigures");
  const search = useAddress();
  const go = useNavigate();
  const words = usePeriodWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const form = search["form"] === "tabletop" ? "tabletop" : "live";
  const plan = search["of_plan"] ?? null;
  const { data, error, refetch } = useAnswer("get_drill_figures", { period: search["period"] ?? null, unit: search["unit"] ?? null, form, plan }, { keep: true });
  // Whoever comes from a number elsewhere finds its list open.
  const led = [...planned, ...held].find((figure) => figure === search["list"]);
  const change = (changed: Record<string, string | undefined>) => {
    setChosen(null);
    void go({ to: "/drills/figures", search: { ...search, ...changed }, replace: true });
  };
  const choose = (next: Chosen | null) => {
    if (led) {
      change({ list: undefined });
    }
    setChosen(next);
  };
  const period = data?.period;
  const save = useAct("save_drill_figures");
  const out = () => { save.mutate({ period: period?.name ?? null, unit: search["unit"] ?? null, form, plan }); };
  useHotkeys({ p: out });
  return (
    <>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {period ? (
        <div className="tools">
          <Segmented<string>
            aria-label={t("length")}
            value={period.name}
            onChange={(name) => { change({ period: name }); }}
            options={[{ value: period.month, label: t("month") }, { value: period.quarter, label: t("quarter") }, { value: period.year, label: t("year") }]}
          />
          <Button aria-label={t("before")} onClick={() => { change({ period: period.before }); }}><kbd>←</kbd></Button>
          <strong aria-live="polite">{words(period.name)}</strong>
          <Button aria-label={t("after")} disabled={!period.after} onClick={() => { change({ period: period.after ?? undefined }); }}><kbd>→</kbd></Button>
          <span className="drill-figures-unit">
            <UnitPick clearable {...(search["unit"] ? { value: search["unit"] } : {})} placeholder={t("whole")} onChange={(unit: string | undefined) => { change({ unit }); }} />
          </span>
          <span className="grow" />
          {save.error ? <Problem failure={save.error} /> : null}
          <Button onClick={out}>{t("pdf")} <kbd>P</kbd></Button>
        </div>
      ) : null}
      {data ? <Numbers view={data} chosen={chosen ?? (led ? { of: { number: "count", figure: led }, period: data.period.name, title: t(`figure.${led}`) } : null)} choose={choose} unit={search["unit"]} plan={plan} change={change} tell={(next) => { change({ form: next }); }} /> : null}
    </>
  );
}

interface Shown {
  view: FiguresView;
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
  unit: string | undefined;
  /** Plan whose response times are told. */
  plan: string | null;
  change: (changed: Record<string, string | undefined>) => void;
  /** Tells the response times of another form. */
  tell: (form: FiguresView["form"]) => void;
}

function Numbers({ view, chosen, choose, unit, plan, change, tell }: Shown) {
  const { t } = useTranslation("drillFigures");
  const num = (figure: Figure) => <Num key={figure} view={view} figure={figure} choose={choose} />;
  return (
    <div className="drill-figures-body" tabIndex={0} role="region" aria-label={t("title")}>
      <div className="drill-balance">
        {planned.map((figure) => <div key={figure}><span className="sm ter">{t(`figure.${figure}`)}</span><b>{num(figure)}</b></div>)}
        {held.map((figure) => (
          <div key={figure} className={figure === "held" ? "apart" : undefined}><span className="sm ter">{t(`figure.${figure}`)}</span><b>{num(figure)}</b></div>
        ))}
      </div>
      {chosen ? <Behind chosen={chosen} unit={unit} close={() => { choose(null); }} /> : null}
      <div className="drill-columns">
        <Rates view={view} num={num} />
        <Chart view={view} choose={choose} tell={tell} plan={plan} ofPlan={(of_plan) => { change({ of_plan }); }} />
      </div>
    </div>
  );
}

/** A number that opens its list; nought leads nowhere. */
function Num({ view, figure, choose }: { view: FiguresView; figure: Figure; choose: (chosen: Chosen) => void }) {
  const { t } = useTranslation("drillFigures");
  const count = countOf(view, figure);
  if (count === 0) {
    return <span className="ter">0</span>;
  }
  const title = t(`figure.${figure}`);
  const open = () => { choose({ of: { number: "count", figure }, period: view.period.name, title }); };
  return (
    <button type="button" className={late.has(figure) ? "drill-number over" : "drill-number"} aria-label={`${title} ${String(count)}`} onClick={open}>{count}</button>
  );
}

function Rates({ view, num }: { view: FiguresView; num: (figure: Figure) => React.ReactNode }) {
  const { t } = useTranslation("drillFigures");
  const { figures } = view;
  const rows = [
    { name: "held", rate: view.held_rate, part: num("planned_held"), whole: num("planned") },
    { name: "on_time", rate: view.on_time_rate, part: num("planned_on_time"), whole: num("planned_due") },
    { name: "attendance", rate: view.attendance_rate, part: figures.present, whole: figures.expected, more: "short_of_people" },
    { name: "steps", rate: view.steps_rate, part: figures.on_time, whole: figures.taken, more: "with_late_steps" },
    { name: "actions", rate: view.actions_rate, part: num("actions_on_time"), whole: num("actions_due") },
    { name: "actions_first", rate: view.actions_first_rate, part: num("actions_on_time_first"), whole: num("actions_due_first") },
  ] as const;
  const more = ["actions", "actions_late", "actions_open"] as const;
  return (
    <section>
      <h2>{t("rates")}</h2>
      <table className="lined">
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{t(`rate.${row.name}`)}</th>
              <td><b>{typeof row.rate === "number" ? `${tenths(row.rate)}%` : t("none")}</b></td>
              <td className="sec">{row.part} / {row.whole}</td>
              <td className="sm">{"more" in row ? <>{t(`figure.${row.more}`)} {num(row.more)}</> : null}</td>
            </tr>
          ))}
          {more.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`figure.${figure}`)}</th>
              <td><b>{num(figure)}</b></td>
              <td /><td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
