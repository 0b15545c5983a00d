// What was inspected: planned and held, items, what did not conform.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { PlannedNum } from "./PlannedNum";
import type { FiguresView } from "./types";

const columns = ["held", "items", "failed", "raised", "fixed"] as const;

/** The table of the kinds. */
export function Inspected({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const { t: trade } = useTranslation("trade");
  const { inspections, unit } = view.figures;
  const { first, last } = view.period;
  const list = (kind?: string) => ({ tab: "done", from: first, to: last, ...(kind ? { kind } : {}), ...(unit ? { below: unit } : {}) });
  const sum = (column: (typeof columns)[number]) => inspections.kinds.reduce((all, kind) => all + kind[column], 0);
  return (
    <section>
      <h2>
        {t("inspected.title")}
        <span className="figures-planned">
          <PlannedNum view={view} only="due" words={t("inspected.due", { count: inspections.due })} />
          {"　"}
          <PlannedNum view={view} only="done" words={t("inspected.done", { count: inspections.done })} />
        </span>
      </h2>
      {inspections.kinds.length === 0 ? (
        <p className="ter">{t("inspected.none")}</p>
      ) : (
        <table className="lined figures-table">
          <thead>
            <tr>
              <th scope="col">{t("inspected.kind")}</th>
              {columns.map((column) => (
                <th key={column} scope="col">{t(`inspected.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inspections.kinds.map((kind) => (
              <tr key={kind.kind}>
                <th scope="row">{trade(`kind.${kind.kind}`)}</th>
                {columns.map((column) => (
                  <td key={column}>
                    <Link to="/inspections" search={list(kind.kind)} className="link" aria-label={`${trade(`kind.${kind.kind}`)} ${t(`inspected.${column}`)} ${String(kind[column])}`}>
                      {kind[column]}
                    </Link>
                  </td>
                ))}
              </tr>
            ))}
            <tr className="figures-sum">
              <th scope="row">{t("sum")}</th>
              {columns.map((column) => (
                <td key={column}>
                  <Link to="/inspections" search={list()} className="link" aria-label={`${t("sum")} ${t(`inspected.${column}`)} ${String(sum(column))}`}>
                    {sum(column)}
                  </Link>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
