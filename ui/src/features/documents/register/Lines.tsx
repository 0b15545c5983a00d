// Rows of the register: a paper with its state and receipt, or numbers that stand on no paper and why.

import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import type { Line, Paper, Series } from "./usePapers";

const columns = ["number", "paper", "about", "to", "day", "state", "receipt", "filing"] as const;

/** Choosing papers to be filed, where somebody may. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  toggle: (paper: string) => void;
  /** All of those shown that are not filed, or none. */
  all: () => void;
  /** Where a paper lies that was filed before. */
  correct: (row: Paper) => void;
}

/** The table around rows. */
export function RegisterTable({ choosing, children }: { choosing?: Choosing | undefined; children: ReactNode }) {
  const { t } = useTranslation("documents");
  return (
    <table className="lined paper-register">
      <thead>
        <tr>
          {choosing ? (
            <th scope="col" className="col-choose">
              <Checkbox aria-label={t("book.file.all")} checked={choosing.chosen.size > 0} onChange={choosing.all} />
            </th>
          ) : null}
          {columns.map((name) => <th key={name} scope="col" className={`col-${name}`}>{t(`book.column.${name}`)}</th>)}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

const over = new Set<Paper["state"]>(["received", "signed", "answered", "sent"]);
const waits = new Set<Paper["state"]>(["to_sign", "issued", "to_hand", "posted", "refused_without_evidence", "to_answer"]);

/** A paper. */
export function PaperLine({ row, number, choosing }: { row: Paper; number?: string; choosing?: Choosing | undefined }) {
  const { t } = useTranslation("documents");
  const place = row.filing ? t("book.file.short", { year: row.filing.year, box: row.filing.box_no, piece: row.filing.piece }) : null;
  return (
    <tr className={row.state === "voided" || row.state === "superseded" ? "ter" : undefined}>
      {choosing ? (
        <td>
          {row.filing ? null : (
            <Checkbox aria-label={t("book.file.choose", { paper: row.number || row.about })} checked={choosing.chosen.has(row.paper)} onChange={() => { choosing.toggle(row.paper); }} />
          )}
        </td>
      ) : null}
      <td>{number ?? row.number}</td>
      <td><PaperLink row={row} /></td>
      <td className="cut" title={row.about}>{row.about}</td>
      <td className="cut" title={row.addressee}>{row.addressee}</td>
      <td>{day(row.dated_on)}</td>
      <td className={over.has(row.state) ? "done" : waits.has(row.state) ? "soon" : undefined}>{t(`book.state.${row.state}`)}</td>
      <td>
        {row.receipt ? (
          <>
            {row.receipt.by} <span className="ter sm">{day(row.receipt.on)}</span>
          </>
        ) : null}
      </td>
      <td>
        {place && choosing ? <button type="button" className="link" onClick={() => { choosing.correct(row); }}>{place}</button> : place}
      </td>
    </tr>
  );
}

/** The paper's name, which leads to it. */
export function PaperLink({ row }: { row: Pick<Paper, "kind" | "shown_at"> }) {
  const { t } = useTranslation("documents");
  const words = t(`book.kinds.${row.kind}`);
  const params = { id: row.shown_at };
  switch (row.kind) {
    case "notice":
      return <Link to="/documents/$id" params={params} className="link">{words}</Link>;
    case "inspection_record":
      return <Link to="/inspections/$id" params={params} className="link">{words}</Link>;
    case "advice":
    case "transfer_letter":
      return <Link to="/documents/outgoing/$id" params={params} className="link">{words}</Link>;
    case "incoming":
      return <Link to="/documents/incoming/$id" params={params} className="link">{words}</Link>;
    case "drill_record":
    case "drill_evaluation":
    case "drill_summary":
      return <Link to="/drills/$id/papers" params={params} className="link">{words}</Link>;
    case "bulletin":
      return <Link to="/figures" className="link">{words}</Link>;
    default:
      return <Link to="/documents/papers/$id" params={params} className="link">{words}</Link>;
  }
}

/** A number of a series with what carries it, or a gap. */
export function NumberLines({ line, series }: { line: Line; series: Series }) {
  const { t } = useTranslation("documents");
  if (line.line === "gap") {
    const { first, last, count, why } = line;
    return (
      <tr className="gap">
        <td>{count === 1 ? t("book.gap.one", { first }) : t("book.gap.several", { first, last, count })}</td>
        <td>{t(`book.series.${series}`)}</td>
        <td colSpan={6} className={why.why === "unexplained" ? "over" : "sec"}>
          {why.why === "explained"
            ? t("book.gap.explained", { words: why.words, name: why.by_name, day: day(why.at) })
            : why.why === "other_device"
              ? t("book.gap.other_device", { name: why.name })
              : t(`book.gap.${why.why}`)}{" "}
          {why.why === "unexplained" ? <Link to="/settings" search={{ part: "findings" }} className="link">{t("book.explain")}</Link> : null}
        </td>
      </tr>
    );
  }
  if (line.papers.length === 0) {
    return (
      <tr>
        <td>{line.number}</td>
        <td>{t(`book.series.${series}`)}</td>
        <td colSpan={6} className="sec">
          {line.ledger ? (
            <Link to="/hazards/$id" params={{ id: line.ledger.id }} className="link">
              {t("book.ledger", { number: line.ledger.number, title: line.ledger.title })}
            </Link>
          ) : (
            t("book.noPaper")
          )}
        </td>
      </tr>
    );
  }
  return line.papers.map((row) => <PaperLine key={row.paper} row={row} number={line.number} />);
}
