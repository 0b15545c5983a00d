// The statutory table of twelve columns, as it goes on paper; rates are empty where there is nothing to divide by.

import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { tenths } from "../../shared/figures";
import { Num } from "./Num";
import { type FiguresView, type Row, type Scope, scopeOf, wan } from "./types";

const general: Figure[] = ["general", "general_rectified"];
const major: Figure[] = ["major", "major_closed"];
const listed: Figure[] = ["major_planned", "major_committed", "major_listed", "major_listed_by_province"];

/** The tab. */
export function Statutory({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: names } = useTranslation("figures");
  const period = view.period.name;
  const { t: trade } = useTranslation("trade");
  const [by, setBy] = useState<"unit" | "discipline">("unit");
  const { total, rows, disciplines, unit } = view.figures;
  const rated = (rate: number | null | undefined) => (typeof rate === "number" ? tenths(rate) : "");
  const line = (row: Row, name: string, whole?: string | null, within?: Scope) => {
    const scope = within ?? scopeOf(row, whole);
    const cell = (figure: Figure, words?: string) => (
      <td key={figure}>
        <Num row={row} figure={figure} period={period} scope={scope} of={name} {...(words ? { words } : {})} />
      </td>
    );
    return (
      <tr key={name} className={whole === undefined || within ? "" : "figures-sum"}>
        <th scope="row">{name}</th>
        <td>
          {row.units > 0 ? <Num row={row} figure="found" period={period} scope={{ ...scope, sort: "unit" }} of={name} words={String(row.units)} /> : <span className="ter">0</span>}
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
  // A line of business is counted within the unit that was asked for.
  const within = (discipline: string | null | undefined): Scope => ({
    ...(unit ? { unit } : {}),
    ...(discipline ? { discipline } : { no_discipline: "1" }),
  });
  return (
    <>
      {disciplines.length > 0 ? (
        <Segmented
          className="figures-by"
          value={by}
          options={(["unit", "discipline"] as const).map((value) => ({ value, label: t(`statutory.by.${value}`) }))}
          onChange={setBy}
        />
      ) : null}
      <table className="lined figures-table figures-statutory">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">{t(by === "unit" ? "column.unit" : "statutory.discipline")}</th>
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
          {by === "unit"
            ? rows.map((row) => line(row, called(row)))
            : disciplines.map((row) =>
                line(row, row.discipline ? trade(`discipline.${row.discipline}`) : t("statutory.noDiscipline"), undefined, within(row.discipline)))}
          {line(total, t("sum"), unit ?? null)}
        </tbody>
      </table>
      <p className="sm ter">{t("statutory.notes")}</p>
    </>
  );
}
