// The notices on screen and no others: ten thousand scroll like ten.

import "./list.css";

import { useVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { type MouseEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { Empty } from "../../../shared/Empty";
import { Ring } from "../../../shared/Ring";
import { shareOfNotice } from "../../../shared/share";
import type { Row } from "./useNotices";

/** Height of a row, points; all rows have the same, so nothing is measured while scrolling. */
const rowHeight = 36;
/** Rows from the end at which the next page is asked for. */
const ahead = 40;
const columns = ["state", "number", "addressee", "hazards", "issuer", "issued", "due"] as const;

interface Props {
  rows: Row[];
  at: number;
  selected: ReadonlySet<string>;
  waiting: boolean;
  /** Words were asked for. */
  filtered: boolean;
  choose: (index: number, event: MouseEvent) => void;
  toggle: (index: number) => void;
  all: () => void;
  open: (row: Row) => void;
  near: () => void;
}

/** The table. */
export function NoticeTable(props: Props) {
  const { t } = useTranslation("documents");
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
    <div className="paper-list" role="grid" aria-rowcount={rows.length} aria-multiselectable aria-label={t("title")}>
      <div className="paper-row th" role="row">
        <span className="cb" role="columnheader">
          <input type="checkbox" aria-label={t("list.all")} checked={props.selected.size > 0} onChange={props.all} />
        </span>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div className="paper-rows" ref={box} tabIndex={0} role="rowgroup" aria-label={t("title")}>
        {rows.length === 0 && !props.waiting ? (
          <div role="row">
            <div role="gridcell">
              <Empty title={t(props.filtered ? "list.noneFound" : "none")}>{t(props.filtered ? "list.noneFoundHow" : "noneHow")}</Empty>
            </div>
          </div>
        ) : null}
        <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row ? <OneRow key={row.id} {...props} row={row} index={index} top={start} /> : null;
          })}
        </div>
      </div>
    </div>
  );
}

function OneRow(props: Props & { row: Row; index: number; top: number }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const { row, index } = props;
  return (
    <div
      className={index === props.at ? "paper-row sel" : "paper-row"}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={props.selected.has(row.id)}
      style={{ transform: `translateY(${String(props.top)}px)` }}
      onClick={(event) => { props.choose(index, event); }}
      onDoubleClick={() => { props.open(row); }}
    >
      <span className="cb" role="gridcell" onClick={(event) => { event.stopPropagation(); }}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={row.number}
          checked={props.selected.has(row.id)}
          onChange={() => { props.toggle(index); }}
        />
      </span>
      <span className="st cut" role="gridcell">
        <Ring share={shareOfNotice(row.state)} tone={row.state === "to_sign" ? "blue" : "ink"} /> {trade(`state.${row.state}`)}
      </span>
      <span className="cut" role="gridcell">
        <Link to="/documents/$id" params={{ id: row.id }} className="link" tabIndex={-1}>
          {row.number}
        </Link>
      </span>
      <span className="cut" role="gridcell" title={row.addressee_name}>
        {row.addressee_name}
      </span>
      <span role="gridcell">{t("row.hazards", { count: row.hazards })}</span>
      <span className="cut" role="gridcell">
        {row.issuer_name}
      </span>
      <span className="sm ter" role="gridcell">
        {day(row.issued_on)}
      </span>
      <span className="sm ter" role="gridcell">
        {row.due_on ? day(row.due_on) : ""}
      </span>
    </div>
  );
}
