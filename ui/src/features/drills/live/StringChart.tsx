// Planned times above, actual ones below, a string from each to its own.

import { useTranslation } from "react-i18next";

import { short } from "../clocks";
import type { Drill, Step } from "../types";

const left = 8;
const wide = 88;

/** The chart. */
export function StringChart({ drill, seconds, late }: { drill: Drill; seconds: number; late: boolean }) {
  const { t } = useTranslation("drills");
  const times = drill.script.flatMap((step) => [step.at_seconds, step.actual_seconds ?? 0]);
  const end = Math.max(60, seconds, ...times);
  const x = (at: number) => `${String(left + (Math.max(0, at) / end) * wide)}%`;
  const live = drill.clock.phase === "running" || drill.clock.phase === "paused";
  const minute = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480].find((each) => end / 60 / each <= 8) ?? 720;
  const ticks = Array.from({ length: Math.floor(end / 60 / minute) + 1 }, (_, index) => index * minute);
  // Numbers that would lie on one another are left out.
  const numbered = drill.script.reduce<number[]>(
    (kept, step, index) => {
      const last = drill.script[kept.at(-1) ?? -1];
      return !last || (step.at_seconds - last.at_seconds) / end > 0.02 ? [...kept, index] : kept;
    },
    [],
  );
  return (
    <svg className="drill-string" role="img" aria-label={t("live.string")}>
      <line className="axis" x1={`${String(left)}%`} x2="99%" y1="30" y2="30" />
      <line className="axis" x1={`${String(left)}%`} x2="99%" y1="82" y2="82" />
      <text x="0" y="34">{t("live.planned")}</text>
      <text x="0" y="86">{t("live.actual")}</text>
      {drill.script.map((step, index) => {
        const waits = step.id === drill.next_step && live && late;
        const tone = waits ? "waits" : toneOf(step);
        return (
          <g key={step.id} className={tone}>
            <title>{`${short(step.at_seconds)} ${step.action}`}</title>
            {numbered.includes(index) ? <text x={x(step.at_seconds)} y="18" textAnchor="middle">{index + 1}</text> : null}
            {step.actual_seconds === null || step.actual_seconds === undefined ? null : (
              <>
                <line x1={x(step.at_seconds)} y1="30" x2={x(step.actual_seconds)} y2="82" />
                <circle cx={x(step.actual_seconds)} cy="82" r="3.5" />
              </>
            )}
            {waits ? <line x1={x(step.at_seconds)} y1="30" x2={x(seconds)} y2="82" /> : null}
            <circle cx={x(step.at_seconds)} cy="30" r="3.5" />
          </g>
        );
      })}
      {ticks.map((tick) => <text key={tick} x={x(tick * 60)} y="106" textAnchor="middle">{t("live.minutes", { count: tick })}</text>)}
      {live ? (
        <g className="now">
          <line x1={x(seconds)} x2={x(seconds)} y1="8" y2="92" />
          <text x={x(seconds)} {...(seconds / end > 0.9 ? { dx: -7, textAnchor: "end" } : { dx: 7 })} y="62">{t("live.present")}</text>
        </g>
      ) : null}
    </svg>
  );
}

function toneOf(step: Step): string {
  if (step.punctuality) {
    return step.punctuality === "late" ? "late" : "kept";
  }
  return "open";
}
