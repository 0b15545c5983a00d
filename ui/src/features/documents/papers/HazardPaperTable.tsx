// The papers of hazards, a row each; more come when the end is near.

import { Link } from "@tanstack/react-router";
import { type UIEvent } from "react";
import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { Empty } from "../../../shared/Empty";
import { Ring } from "../../../shared/Ring";
import { shareOfRecord } from "../../../shared/share";
import type { Row } from "./useHazardPapers";

/** Points from the end at which the next page is asked for. */
const ahead = 600;
const columns = ["state", "kind", "number", "hazard", "signer", "dated", "printed"] as const;

interface Props {
  rows: Row[];
  at: number;
  selected: ReadonlySet<string>;
  waiting: boolean;
  /** Something was asked for. */
  filtered: boolean;
  go: (index: number) => void;
  toggle: (index: number) => void;
  all: () => void;
  open: (row: Row) => void;
  near: () => void;
}

/** The table. */
export function HazardPaperTable({ rows, at, selected, waiting, filtered, go, toggle, all, open, near }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const scrolled = ({ currentTarget: box }: UIEvent<HTMLDivElement>) => {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < ahead) {
      near();
    }
  };
  return (
    <div className="paper-list" role="grid" aria-rowcount={rows.length} aria-multiselectable aria-label={t("papers.title")}>
      <div className="paper-row hazard-paper-row th" role="row">
        <span className="cb" role="columnheader">
          <input type="checkbox" aria-label={t("list.all")} checked={selected.size > 0} onChange={all} />
        </span>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`papers.column.${column}`)}
          </span>
        ))}
      </div>
      <div className="hazard-paper-rows" tabIndex={0} role="rowgroup" aria-label={t("papers.title")} onScroll={scrolled}>
        {rows.length === 0 && !waiting ? (
          <div role="row">
            <div role="gridcell">
              <Empty title={t(filtered ? "list.noneFound" : "papers.none")}>{t(filtered ? "list.noneFoundHow" : "papers.noneHow")}</Empty>
            </div>
          </div>
        ) : null}
        {rows.map((row, index) => (
          <div
            key={row.id}
            className={index === at ? "paper-row hazard-paper-row sel" : "paper-row hazard-paper-row"}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={selected.has(row.id)}
            onClick={() => { go(index); }}
            onDoubleClick={() => { open(row); }}
          >
            <span className="cb" role="gridcell" onClick={(event) => { event.stopPropagation(); }}>
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={`${trade(`paper.${row.kind}`)} ${row.number || row.hazard_number}`}
                checked={selected.has(row.id)}
                onChange={() => { toggle(index); }}
              />
            </span>
            <span className="st cut" role="gridcell">
              <Ring share={shareOfRecord(row.state)} tone={row.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${row.state}`)}
            </span>
            <span className="cut" role="gridcell">
              <Link to="/documents/papers/$id" params={{ id: row.id }} className="link" tabIndex={-1}>
                {trade(`paper.${row.kind}`)}
              </Link>
            </span>
            <span className="cut" role="gridcell">{row.number}</span>
            <span className="cut" role="gridcell" title={row.hazard_title}>
              <Link to="/hazards/$id" params={{ id: row.hazard }} className="link" tabIndex={-1}>
                {row.hazard_number} {row.hazard_title}
              </Link>
            </span>
            <span className="cut" role="gridcell">{row.signer_name || <span className="ter">{t("papers.byHand")}</span>}</span>
            <span className="sm ter" role="gridcell">{day(row.dated_on)}</span>
            <span className="sm ter" role="gridcell">{row.printed > 0 ? row.printed : ""}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
