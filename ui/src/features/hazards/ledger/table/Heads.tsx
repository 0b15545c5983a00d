// The heads of the ledger; one that the core can sort by is a button.

import { useTranslation } from "react-i18next";

import { useAsked } from "../asked";
import { type Column, sortOf } from "../columns";

interface Props {
  columns: Column[];
  some: boolean;
  all: () => void;
}

/** The row of heads. */
export function Heads({ columns, some, all }: Props) {
  const { t } = useTranslation("hazards");
  const { asked, change } = useAsked();
  return (
    <div className="lr th" role="row" aria-rowindex={1}>
      <span className="cb" role="columnheader">
        <input type="checkbox" aria-label={t(some ? "selection.none" : "selection.all")} checked={some} onChange={all} />
      </span>
      {columns.map((column) => {
        const sort = sortOf[column];
        if (!sort) {
          return (
            <span key={column} role="columnheader" className="cut">
              {t(`column.${column}`)}
            </span>
          );
        }
        const on = asked.sort === sort;
        return (
          <span key={column} role="columnheader" aria-sort={on ? (asked.descending ? "descending" : "ascending") : "none"}>
            <button
              type="button"
              className="sorter"
              onClick={() => { change({ sort, descending: on && !asked.descending ? "1" : undefined }); }}
            >
              {t(`column.${column}`)}
              {on ? (asked.descending ? " ↓" : " ↑") : ""}
            </button>
          </span>
        );
      })}
    </div>
  );
}
