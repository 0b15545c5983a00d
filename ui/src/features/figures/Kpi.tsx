// The appraisal: what each indicator is, what it should be, how many points.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sentence } from "../../shared/Problem";
import { tenths } from "../../shared/figures";
import { Num } from "./Num";
import { DrillNum, PlannedNum } from "./PlannedNum";
import { TargetsSheet } from "./TargetsSheet";
import { type FiguresView, scopeOf } from "./types";

/** The tab. */
export function Kpi({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: trade } = useTranslation("trade");
  const [setting, setSetting] = useState(false);
  const { kpi, score, total, unit } = view.figures;
  const refused = view.targets_refusal;
  const shared = { row: total, period: view.period.name, scope: scopeOf(total, unit ?? null) };
  const sign = (days: boolean) => (days ? t("kpi.days") : "%");
  return (
    <>
      <div className="figures-score">
        <span className="sec">{t("kpi.score")}</span>
        <b>{typeof score === "number" ? tenths(score) : t("none")}</b>
        <span className="sm ter grow">{t("kpi.how")}</span>
        {refused ? <span className="sm ter">{sentence(refused)}</span> : null}
        <Button className="act" aria-disabled={Boolean(refused)} onClick={() => { setSetting(!refused); }}>
          {t("kpi.set")}
        </Button>
      </div>
      <table className="lined figures-table figures-kpi">
        <thead>
          <tr>
            {(["indicator", "target", "counted", "actual", "weight", "points"] as const).map((column) => (
              <th key={column} scope="col">{t(`kpi.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kpi.map((one) => (
            <tr key={one.indicator}>
              <th scope="row">{trade(`indicator.${one.indicator}`)}</th>
              <td>
                {one.less_is_better ? "≤" : "≥"} {tenths(one.target)}
                {sign(one.in_days)}
              </td>
              <td>
                {one.share ? (
                  <>
                    <Num {...shared} figure={one.share[0]} /><span className="figures-of" /><Num {...shared} figure={one.share[1]} />
                  </>
                ) : one.in_days ? (
                  <Num {...shared} figure="late_current" />
                ) : one.measured && one.indicator === "inspections_done" ? (
                  <>
                    <PlannedNum view={view} only="done" words={one.measured.part} /><span className="figures-of" /><PlannedNum view={view} only="due" words={one.measured.whole} />
                  </>
                ) : one.measured ? (
                  <>
                    <DrillNum view={view} list="planned_held" count={one.measured.part} /><span className="figures-of" /><DrillNum view={view} list="planned" count={one.measured.whole} />
                  </>
                ) : null}
              </td>
              <td>{one.measured ? `${tenths(one.measured.value)}${sign(one.in_days)}` : <span className="ter">{t("none")}</span>}</td>
              <td>{one.weight}</td>
              <td>{typeof one.score === "number" ? tenths(one.score) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {setting ? <TargetsSheet close={() => { setSetting(false); }} /> : null}
    </>
  );
}
