// The rows on screen and no others: a hundred thousand scroll like ten.

import { type CSSProperties, Fragment, type RefObject } from "react";
import { useTranslation } from "react-i18next";

import type { Asked, Row } from "../asked";
import type { Column } from "../columns";
import { Nothing } from "../Nothing";
import { useVirtualRows } from "../useVirtualRows";
import { GroupHead, groupHeight, useGroups } from "./groups";
import { Heads } from "./Heads";
import { TableRow } from "./TableRow";

/** Height of a row, points. */
const rowHeight = 36;
/** Height of the heads, which stay above the rows, with their two lines. */
const headHeight = 33;
/** Rows from the end at which the next page is asked for. */
const ahead = 60;

interface Props {
  box: RefObject<HTMLDivElement | null>;
  asked: Asked;
  rows: Row[];
  total: number;
  columns: Column[];
  at: number;
  selected: ReadonlySet<string>;
  waiting: boolean;
  /** The rows are those that were asked for, not those before. */
  settled: boolean;
  choose: (at: number) => void;
  toggle: (row: Row) => void;
  all: () => void;
  open: (row: Row) => void;
  near: () => void;
  menu: (x: number, y: number, index: number) => void;
}

/** The table. */
export function Table({ box, asked, rows, total, columns, at, selected, waiting, settled, choose, toggle, all, open, near, menu }: Props) {
  const { t } = useTranslation("hazards");
  const groups = useGroups(asked, rows, settled);
  const virtual = useVirtualRows({
    box, count: rows.length, height: rowHeight, extra: groups?.heights, above: headHeight, ahead, near, at, question: asked,
  });
  const widths = ["50px", ...columns.map((column) => `var(--w-${column})`)].join(" ");
  return (
    <div className="ledger" role="grid" aria-rowcount={total + 1} aria-label={t("title")} style={{ "--columns": widths } as CSSProperties}>
      <div
        className="rows-box"
        ref={box}
        tabIndex={0}
        role="rowgroup"
        aria-label={t("title")}
        onContextMenu={(event) => {
          const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
          if (row) {
            event.preventDefault();
            menu(event.clientX, event.clientY, Number(row.dataset["index"]));
          }
        }}
      >
        <div className="wide" role="presentation">
          <Heads columns={columns} some={selected.size > 0} all={all} />
          <div className="rows" style={{ height: virtual.total }} role="presentation">
            {virtual.shown.map(({ index, top }) => {
              const row = rows[index];
              const head = row ? groups?.headOf(index) : undefined;
              return row ? (
                <Fragment key={row.id}>
                {head ? <GroupHead {...head} top={top} /> : null}
                  <TableRow
                  row={row}
                  columns={columns}
                  index={index}
                  top={head ? top + groupHeight : top}
                  here={index === at}
                  selected={selected.has(row.id)}
                  choose={choose}
                  toggle={toggle}
                  open={open}
                />
                </Fragment>
              ) : null;
            })}
          </div>
        </div>
        {rows.length === 0 && !waiting ? (
          <div role="row">
            <div role="gridcell">
              <Nothing />
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
