// Response times over the years: actual solid, planned hollow, each with its time, so that a black printer
// shows them too.

import { Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PlanFilter } from "../PlanFilter";
import type { Chosen } from "./DrillFigures";
import type { FiguresView, Response } from "./types";

const height = 180;
const slot = 112;
const bar = 34;
const foot = 40;
/** Most years beside each other. */
const most = 8;

/** `12 分 05 秒`. */
export function useLength(): (seconds: number) => string {
  const { t } = useTranslation("drillFigures");
  return (seconds) => {
    const minutes = Math.floor(seconds / 60);
    const rest = seconds % 60;
    if (minutes === 0) {
      return t("seconds", { seconds: rest });
    }
    return rest === 0 ? t("minutes", { minutes }) : t("minutesSeconds", { minutes, seconds: rest });
  };
}

interface Props {
  view: FiguresView;
  choose: (chosen: Chosen) => void;
  tell: (form: FiguresView["form"]) => void;
  /** Plan whose times are told; of all together when `null`. */
  plan: string | null;
  ofPlan: (plan: string | undefined) => void;
}

/** The chart. */
export function Chart({ view, choose, tell, plan, ofPlan }: Props) {
  const { t } = useTranslation("drillFigures");
  const stages = [...new Set(view.responses.map(({ stage }) => stage))];
  const [picked, setPicked] = useState<Response["stage"] | null>(null);
  const stage = picked && stages.includes(picked) ? picked : (stages.find((one) => one === "activation") ?? stages[0]);
  const years = view.responses.filter((one) => one.stage === stage).slice(-most);
  return (
    <section>
      <h2>
        {t("chart.title")}
        <span className="drill-legend sm sec">
          <svg viewBox="0 0 12 10" aria-hidden="true"><rect className="solid" width="12" height="10" /></svg> {t("chart.actual")}
          <svg viewBox="0 0 12 10" aria-hidden="true"><rect className="hollow" width="12" height="10" /></svg> {t("chart.planned")}
        </span>
        <Segmented
          size="small"
          aria-label={t("chart.form")}
          value={view.form}
          onChange={tell}
          options={(["live", "tabletop"] as const).map((value) => ({ value, label: t(`chart.forms.${value}`) }))}
        />
        {stage ? (
          <Select aria-label={t("chart.stage")} value={stage} onChange={setPicked} options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))} />
        ) : null}
      </h2>
      <p className="drill-chart-plan"><PlanFilter plan={plan} set={ofPlan} none={t("chart.plan")} /></p>
      {stage ? <Bars years={years} stage={stage} form={view.form} plan={plan} choose={choose} /> : <p className="sec">{t("chart.none")}</p>}
    </section>
  );
}

function Bars({ years, stage, form, plan, choose }: { years: Response[]; stage: Response["stage"]; form: FiguresView["form"]; plan: string | null; choose: (chosen: Chosen) => void }) {
  const { t } = useTranslation("drillFigures");
  const length = useLength();
  const longest = Math.max(1, ...years.flatMap(({ planned, actual }) => [planned, actual]));
  const tall = (seconds: number) => (seconds / longest) * (height - 24);
  const width = Math.max(4, years.length) * slot;
  return (
    <svg className="drill-chart" viewBox={`0 0 ${String(width)} ${String(height + foot)}`} role="group" aria-label={t("chart.title")}>
      <line className="axis" x1="0" x2={width} y1={height} y2={height} />
      {years.map((one, at) => {
        const words = { year: String(one.year), stage: t(`stage.${stage}`), planned: length(one.planned), actual: length(one.actual) };
        const open = () => { choose({ of: { number: "response", form, stage, plan }, period: String(one.year), title: `${words.year} ${words.stage}` }); };
        return (
          <g key={one.year} transform={`translate(${String(at * slot + 10)} 0)`}>
            <a href="#/drills/figures" aria-label={t("chart.year", words)} onClick={(event) => { event.preventDefault(); open(); }}>
              <rect className="ground" x="-4" width={slot - 8} height={height + foot - 2} />
              <rect className="solid" x="8" y={height - tall(one.actual)} width={bar} height={tall(one.actual)} />
              <rect className="hollow" x={12 + bar} y={height - tall(one.planned)} width={bar} height={tall(one.planned)} />
            </a>
            <g aria-hidden="true" style={{ pointerEvents: "none" }}>
              <text x={6 + bar / 2} y={height - tall(one.actual) - 5}>{brief(one.actual)}</text>
              <text x={14 + bar * 1.5} y={height - tall(one.planned) - 5}>{brief(one.planned)}</text>
              <text x={10 + bar} y={height + 16}>{one.year}</text>
              <text x={10 + bar} y={height + 31}>{t("chart.drills", { count: one.drills })}</text>
            </g>
          </g>
        );
      })}
    </svg>
  );
}

/** `5:50`. */
function brief(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
