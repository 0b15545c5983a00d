// Found and closed, month by month of the year: found solid, closed hatched, each with its number.

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { usePeriodWords } from "../../shared/figures";
import type { FiguresView } from "./types";

const height = 96;
const slot = 56;
const bar = 20;

/** The chart. */
export function Trend({ points, chosen }: { points: FiguresView["trend"]; chosen: string }) {
  const { t } = useTranslation("statistics");
  const words = usePeriodWords();
  const go = useNavigate();
  const most = Math.max(1, ...points.flatMap(({ found, closed }) => [found, closed]));
  const tall = (count: number) => (count / most) * (height - 16);
  return (
    <section className="figures-trend">
      <h2>
        {t("trend.title")}
        <span className="figures-legend sm sec">
          <svg viewBox="0 0 12 10" aria-hidden="true"><rect width="12" height="10" /></svg> {t("trend.found")}
          <svg viewBox="0 0 12 10" aria-hidden="true"><rect width="12" height="10" className="hatched" /></svg> {t("trend.closed")}
        </span>
      </h2>
      <svg viewBox={`0 0 ${String(slot * 12)} ${String(height + 20)}`} role="group" aria-label={t("trend.title")}>
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="5" />
          </pattern>
        </defs>
        <line x1="0" x2={slot * 12} y1={height} y2={height} />
        {points.map(({ month, found, closed }, index) => (
          <g key={month} transform={`translate(${String(index * slot + 6)} 0)`}>
            <a
              href={`#/figures?period=${month}`}
              aria-label={t("trend.month", { month: words(month), found, closed })}
              className={month === chosen ? "chosen" : ""}
              onClick={(event) => {
                event.preventDefault();
                void go({ to: "/figures", search: (before: Record<string, unknown>) => ({ ...before, period: month }) });
              }}
            >
              <rect className="ground" width={slot - 12} height={height + 18} />
              <rect x="0" y={height - tall(found)} width={bar} height={tall(found)} />
              <rect x={bar + 2} y={height - tall(closed)} width={bar} height={tall(closed)} className="hatched" />
            </a>
            <g aria-hidden="true">
              <text x={bar / 2} y={height - tall(found) - 4}>{found}</text>
              <text x={bar * 1.5 + 2} y={height - tall(closed) - 4}>{closed}</text>
              <text x={bar + 1} y={height + 14} className="month">{t("trend.tick", { month: String(Number(month.slice(5))) })}</text>
            </g>
          </g>
        ))}
      </svg>
    </section>
  );
}
