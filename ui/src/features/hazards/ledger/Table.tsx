// The rows on screen and no others: a hundred thousand scroll like ten.

import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { Due, toneOf } from "../../../shared/Due";
import { Empty } from "../../../shared/Empty";
import { MajorMark } from "../../../shared/Mark";
import { Ring } from "../../../shared/Ring";
import { shareOf } from "../../../shared/share";
import { type Row, useAsked } from "./useLedger";

/** Height of a row, points; all rows have the same, so nothing is measured while scrolling. */
const rowHeight = 36;
/** Rows from the end at which the next page is asked for. */
const ahead = 60;

interface Props {
  rows: Row[];
  at: number;
  selected: ReadonlySet<string>;
  waiting: boolean;
  choose: (at: number) => void;
  toggle: (row: Row) => void;
  all: () => void;
  open: (row: Row) => void;
  near: () => void;
}

/** The table. */
export function Table(props: Props) {
  const { t } = useTranslation("hazards");
  const { rows, at, near } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - ahead) {
      near();
    }
  }, [last, rows.length, near]);
  useEffect(() => {
    if (at < rows.length) {
      virtual.scrollToIndex(at, { align: "auto" });
    }
    // Only a move of the row brings it into view, not a page that came in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  return (
    <div className="ledger" role="grid" aria-rowcount={rows.length} aria-label={t("title")}>
      <Header all={props.all} some={props.selected.size > 0} />
      <div className="rows" ref={box} tabIndex={0} role="rowgroup" aria-label={t("title")}>
        {rows.length === 0 && !props.waiting ? (
          <div role="row">
            <div role="gridcell">
              <Empty title={t("none")}>{t("noneHow")}</Empty>
            </div>
          </div>
        ) : null}
        <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <OneRow
                key={row.id}
                row={row}
                index={index}
                top={start}
                here={index === at}
                selected={props.selected.has(row.id)}
                choose={props.choose}
                toggle={props.toggle}
                open={props.open}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function Header({ all, some }: { all: () => void; some: boolean }) {
  const { t } = useTranslation("hazards");
  const { asked, change } = useAsked();
  const sorter = (name: "number" | "status" | "due" | "found", words: string) => {
    const on = asked.sort === name;
    return (
      <span role="columnheader" aria-sort={on ? (asked.descending ? "descending" : "ascending") : "none"}>
        <button
          type="button"
          className="sorter"
          onClick={() => { change({ sort: name, descending: on && !asked.descending ? "1" : undefined }); }}
        >
          {words}
          {on ? (asked.descending ? " ↓" : " ↑") : ""}
        </button>
      </span>
    );
  };
  return (
    <div className="lr th" role="row">
      <span className="cb" role="columnheader">
        <input type="checkbox" aria-label={t("filter.clear")} checked={some} onChange={all} />
      </span>
      {sorter("number", t("column.number"))}
      {sorter("status", t("column.status"))}
      <span role="columnheader">{t("column.title")}</span>
      <span role="columnheader">{t("column.unit")}</span>
      <span role="columnheader">{t("column.owner")}</span>
      {sorter("due", t("column.due"))}
      <span role="columnheader">
        <span className="sr">{t("column.due")}</span>
      </span>
    </div>
  );
}

interface RowProps {
  row: Row;
  index: number;
  top: number;
  here: boolean;
  selected: boolean;
  choose: (at: number) => void;
  toggle: (row: Row) => void;
  open: (row: Row) => void;
}

const OneRow = memo(function OneRow({ row, index, top, here, selected, choose, toggle, open }: RowProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const over = row.status === "closed" || row.status === "voided";
  return (
    <div
      className={`lr${here ? " sel" : ""}${over ? " closed" : ""}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
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
        />
      </span>
      <span className="cut" role="gridcell" title={row.number}>
        {row.number.replace(/^\D*\d{4}\D*(\d+)\D*$/, "$1")}
      </span>
      <span className="st" role="gridcell">
        <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} />
        {trade(`status.${row.status}`)}
      </span>
      <span className="ti" role="gridcell">
        {row.level === "major" ? <MajorMark /> : null}
        <span className="cut" title={row.title}>
          {row.title}
        </span>
      </span>
      <span className="cut" role="gridcell" title={row.unit_name}>
        {row.unit_name}
      </span>
      <span className="cut" role="gridcell">
        {row.owner_name || (row.unit_name ? <span className="soon">{t("toBeNamed")}</span> : null)}
      </span>
      <span role="gridcell">
        {over ? <span className={row.status === "closed" ? "done" : "ter"}>{trade(`status.${row.status}`)}</span> : <Due standing={row.standing} />}
      </span>
      <span className="sm ter" role="gridcell">
        {row.due_on ? day(row.due_on) : ""}
      </span>
    </div>
  );
});
