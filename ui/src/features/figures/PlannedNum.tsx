// A number of planned inspections, or of planned drills, that opens the list behind it, over the whole period.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { FiguresView } from "./types";

interface Props {
  view: FiguresView;
  only: "due" | "done";
  /** Shown in place of the number. */
  words: string | number;
}

/** Planned inspections. */
export function PlannedNum({ view, only, words }: Props) {
  const { t } = useTranslation("statistics");
  const { first, last } = view.period;
  const { inspections, unit } = view.figures;
  if (inspections[only] === 0) {
    return <span className="ter">{words}</span>;
  }
  const label = typeof words === "number" ? t(`inspected.${only}`, { count: words }) : words;
  return (
    <Link to="/inspections" search={{ tab: "planned", only, from: first, to: last, ...(unit ? { unit } : {}) }} className="link" aria-label={label}>
      {words}
    </Link>
  );
}

/** Planned drills. */
export function DrillNum({ view, list, count }: { view: FiguresView; list: "planned" | "planned_held"; count: number }) {
  const { t } = useTranslation("statistics");
  const { unit } = view.figures;
  if (count === 0) {
    return <span className="ter">0</span>;
  }
  return (
    <Link to="/drills/figures" search={{ period: view.period.name, list, ...(unit ? { unit } : {}) }} className="link" aria-label={t(`kpi.drills.${list}`, { count })}>
      {count}
    </Link>
  );
}
