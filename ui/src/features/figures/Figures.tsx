// The place of statistics: a period, a unit, the numbers, what was reported of them.

import "./figures.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { useAddress } from "../../shared/address";
import { day } from "../../shared/dates";
import { useHotkeys } from "../../shared/hotkeys";
import { Problem, sentence } from "../../shared/Problem";
import { Writes } from "../../shared/Writes";
import { Kpi } from "./Kpi";
import { Overview } from "./Overview";
import { PeriodBar } from "./PeriodBar";
import { Reports } from "./Reports";
import { ReportSheet } from "./ReportSheet";
import { Statutory } from "./Statutory";
import type { FiguresView } from "./types";
import { Units } from "./Units";

const tabs = ["overview", "units", "statutory", "kpi", "reports"] as const;
const pages = { overview: Overview, units: Units, statutory: Statutory, kpi: Kpi, reports: Reports } as const;

/** The place. */
export function Figures() {
  const search = useAddress();
  const asked = { period: search["period"] ?? null, unit: search["unit"] ?? null };
  const { data, error, refetch } = useAnswer("get_figures", asked, { keep: true });
  return (
    <div className="page figures">
      {error ? <div className="head"><Problem failure={error} retry={() => void refetch()} /></div> : null}
      {data ? <Shown view={data} /> : null}
    </div>
  );
}

function Shown({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: shared } = useTranslation();
  const search = useAddress();
  const go = useNavigate();
  const save = useAct("save_figures");
  // From today it is clear what is to be reported to whom.
  const to = search["to"];
  const [reporting, setReporting] = useState(to !== undefined && !view.refusal);
  const tab = tabs.find((name) => name === search["tab"]) ?? "overview";
  const Page = pages[tab];
  const change = (words: Record<string, string | undefined>) => void go({ to: "/figures", search: { ...search, ...words }, replace: true });
  const period = view.period.name;
  const out = (format: "pdf" | "docx" | "xlsx") => {
    const report = tab === "reports" ? (search["report"] ?? view.reports[0]?.id ?? null) : null;
    save.mutate({ period, unit: view.figures.unit ?? null, report, format });
  };
  const refused = view.refusal;
  const report = () => { setReporting(!refused); };
  const free = !reporting;
  useHotkeys({ r: report, x: () => { out("xlsx"); }, p: () => { out("pdf"); }, w: () => { out("docx"); } }, free);
  return (
    <>
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="sm ter">{t("asOf", { day: day(view.figures.as_of) })}</span>
        <span className="grow" />
        {refused ? <span className="sm ter figures-why">{sentence(refused)}</span> : null}
        <Button onClick={() => { out("xlsx"); }}>
          {t("xlsx")} <kbd>X</kbd>
        </Button>
        <Button onClick={() => { out("pdf"); }}>
          {t("pdf")} <kbd>P</kbd>
        </Button>
        <Button title={shared("pdf.wordAbout")} onClick={() => { out("docx"); }}>
          {t("docx")} <kbd>W</kbd>
        </Button>
        <Writes>
          <Button type="primary" aria-disabled={Boolean(refused)} onClick={report}>
            {t("report.act")} <kbd>R</kbd>
          </Button>
        </Writes>
      </div>
      <nav className="views" aria-label={t("title")}>
        {tabs.map((name) => (
          <Link key={name} to="/figures" search={{ ...search, tab: name === "overview" ? undefined : name }} replace activeOptions={{ explicitUndefined: true }} aria-current={name === tab ? "page" : undefined}>
            {t(`tab.${name}`)} {name === "reports" && view.reports.length > 0 ? <span className="n">{view.reports.length}</span> : null}
          </Link>
        ))}
      </nav>
      <PeriodBar period={view.period} unit={view.figures.unit ?? undefined} free={free} change={change} />
      <div className="scroll figures-body" tabIndex={0} role="region" aria-label={t(`tab.${tab}`)}>
        {save.error ? <Problem failure={save.error} /> : null}
        <Page view={view} />
      </div>
      <div className="foot">{t("foot")}</div>
      {reporting ? <ReportSheet view={view} to={to} close={() => { setReporting(false); }} done={(id) => { change({ tab: "reports", report: id, to: undefined }); }} /> : null}
    </>
  );
}
