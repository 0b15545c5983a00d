// One row of the ledger.

import { memo } from "react";

import type { Row } from "../asked";
import { type Column, ended } from "../columns";
import { Cell } from "./Cell";

interface Props {
  row: Row;
  columns: Column[];
  index: number;
  top: number;
  here: boolean;
  selected: boolean;
  choose: (at: number) => void;
  toggle: (row: Row) => void;
  open: (row: Row) => void;
}

/** The row; it is drawn anew only when something of its own changes. */
export const TableRow = memo(function TableRow({ row, columns, index, top, here, selected, choose, toggle, open }: Props) {
  return (
    <div
      className={`lr${here ? " sel" : ""}${ended(row) ? " closed" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      style={{ transform: `translateY(${String(top)}px)` }}
      onClick={() => { choose(index); }}
      onDoubleClick={() => { open(row); }}
    >
      <span className="cb" role="gridcell">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={row.number}
          checked={selected}
          onChange={() => { toggle(row); }}
          // The keys stay with the rows.
          onMouseDown={(event) => { event.preventDefault(); }}
          onDoubleClick={(event) => { event.stopPropagation(); }}
        />
      </span>
      {columns.map((column) => (
        <Cell key={column} column={column} row={row} />
      ))}
    </div>
  );
});
