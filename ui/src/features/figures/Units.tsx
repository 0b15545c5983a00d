// Unit by unit, each with what is below it.

import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { tenths } from "../../shared/figures";
import { Num } from "./Num";
import { type FiguresView, type Row, scopeOf } from "./types";

const columns: Figure[] = [
  "opening", "found", "closed", "closing", "overdue", "due_current", "late_current", "recurring", "self_found", "fixed_on_spot",
];

/** The tab. */
export function Units({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: names } = useTranslation("figures");
  const period = view.period.name;
  const { total, rows, unit } = view.figures;
  const rated = (rate: number | null | undefined) => (typeof rate === "number" ? `${tenths(rate)}%` : "");
  const line = (row: Row, name: string, whole?: string | null) => (
    <tr key={name} className={whole === undefined ? "" : "figures-sum"}>
      <th scope="row">{name}</th>
      {columns.map((figure) => (
        <td key={figure}>
          <Num row={row} figure={figure} period={period} scope={scopeOf(row, whole)} of={name} />
        </td>
      ))}
      <td>{rated(row.on_time_original)}</td>
      <td>{rated(row.on_time_current)}</td>
    </tr>
  );
  const called = (row: Row) => (row.unit ? (row.alone ? names("unit.alone", { unit: row.name }) : row.name) : names("unit.none"));
  return (
    <table className="lined figures-table">
      <thead>
        <tr>
          <th scope="col">{t("column.unit")}</th>
          {columns.map((figure) => (
            <th key={figure} scope="col">{names(`name.${figure}`)}</th>
          ))}
          <th scope="col">{t("originalRate")}</th>
          <th scope="col">{t("currentRate")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => line(row, called(row)))}
        {line(total, t("sum"), unit ?? null)}
      </tbody>
    </table>
  );
}
