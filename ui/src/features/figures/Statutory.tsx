// The statutory table of twelve columns, as it goes on paper; rates are empty where there is nothing to divide by.

import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { tenths } from "../../shared/figures";
import { Num } from "./Num";
import { type FiguresView, type Row, scopeOf, wan } from "./types";

const general: Figure[] = ["general", "general_rectified"];
const major: Figure[] = ["major", "major_closed"];
const listed: Figure[] = ["major_planned", "major_committed", "major_listed", "major_listed_by_province"];

/** The tab. */
export function Statutory({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: names } = useTranslation("figures");
  const period = view.period.name;
  const { total, rows, unit } = view.figures;
  const rated = (rate: number | null | undefined) => (typeof rate === "number" ? tenths(rate) : "");
  const line = (row: Row, name: string, whole?: string | null) => {
    const cell = (figure: Figure, words?: string) => (
      <td key={figure}>
        <Num row={row} figure={figure} period={period} scope={scopeOf(row, whole)} of={name} {...(words ? { words } : {})} />
      </td>
    );
    return (
      <tr key={name} className={whole === undefined ? "" : "figures-sum"}>
        <th scope="row">{name}</th>
        <td>
          {row.units > 0 ? <Num row={row} figure="found" period={period} scope={{ ...scopeOf(row, whole), sort: "unit" }} of={name} words={String(row.units)} /> : <span className="ter">0</span>}
        </td>
        {general.map((figure) => cell(figure))}
        <td>{rated(row.statutory.general_rate)}</td>
        {major.map((figure) => cell(figure))}
        <td>{rated(row.statutory.major_rate)}</td>
        {listed.map((figure) => cell(figure))}
        {cell("funded_in_year", wan(row.funds_in_year))}
      </tr>
    );
  };
  const called = (row: Row) => (row.unit ? (row.alone ? names("unit.alone", { unit: row.name }) : row.name) : names("unit.none"));
  return (
    <>
      <table className="lined figures-table figures-statutory">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">{t("column.unit")}</th>
            <th rowSpan={2} scope="col">{t("statutory.units")}</th>
            <th colSpan={3} scope="colgroup">{t("statutory.general")}</th>
            <th colSpan={7} scope="colgroup">{t("statutory.major")}</th>
            <th rowSpan={2} scope="col">{t("statutory.funds")}</th>
          </tr>
          <tr>
            {(["found", "rectified", "rate", "found", "closed", "rate", "planned", "committed", "listed", "province"] as const).map((column, index) => (
              <th key={index} scope="col">{t(`statutory.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row, called(row)))}
          {line(total, t("sum"), unit ?? null)}
        </tbody>
      </table>
      <p className="sm ter">{t("statutory.notes")}</p>
    </>
  );
}
