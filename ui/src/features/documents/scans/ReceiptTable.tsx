// The receipts that follow from a stack: one row a notice, its sheets beside it.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Failure } from "../../../bridge/call";
import { plainDay } from "../../../shared/dates";
import { sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { shareOfNotice } from "../../../shared/share";
import { type Fields, type Row, usePeopleNames } from "./fields";
import { SheetPicture } from "./SheetPicture";
import type { Sheet } from "./useReading";

interface Props {
  rows: Row[];
  sheets: Sheet[];
  at: number;
  fields: (row: Row) => Fields;
  failures: Record<string, Failure>;
  /** Notices whose receipt was recorded here and now. */
  recorded: ReadonlySet<string>;
  choose: (at: number) => void;
  edit: (row: Row) => void;
  look: (sheet: number) => void;
}

const columns = ["state", "number", "addressee"] as const;

/** The table. */
export function ReceiptTable({ rows, sheets, at, fields, failures, recorded, choose, edit, look }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const names = usePeopleNames();
  return (
    <table className="papers scan-rows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">{t("scans.sheets")}</th>
          <th scope="col">{t("act.receiver")}</th>
          <th scope="col">{t("scans.receivedOn")}</th>
          <th scope="col">{t("act.delivery")}</th>
          <th scope="col">{t("act.servedBy")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const { receiver, delivery, served_by, received_on } = fields(row);
          const failure = failures[row.notice];
          return (
            <tr
              key={row.notice}
              aria-selected={index === at}
              className={index === at ? "sel" : ""}
              onClick={() => { choose(index); }}
              onDoubleClick={() => { edit(row); }}
            >
              <td>
                <Ring share={shareOfNotice(row.state)} /> {trade(`state.${row.state}`)}
              </td>
              <td>
                <Link to="/documents/$id" params={{ id: row.notice }} className="link">
                  {row.number}
                </Link>
              </td>
              <td>{row.addressee_name}</td>
              <td>
                <span className="thumbs">
                  {row.sheets.map(({ sheet, follows }, page) => {
                    const scanned = sheets[sheet];
                    const name = t(follows ? "scans.sheetFollows" : "scans.sheet", { number: row.number, page: page + 1 });
                    return scanned ? (
                      <button key={sheet} type="button" className={follows ? "thumb follows" : "thumb"} title={name} aria-label={name} onClick={() => { look(sheet); }}>
                        <SheetPicture sheet={scanned} name={name} />
                      </button>
                    ) : null;
                  })}
                </span>
              </td>
              {row.refusal ? (
                <td colSpan={4} className={recorded.has(row.notice) ? "done" : "sec"}>
                  {row.served_at ? t(recorded.has(row.notice) ? "scans.done" : "scans.served", { day: plainDay(row.served_at) }) : sentence(row.refusal)}
                </td>
              ) : (
                <>
                  <td>
                    {names([receiver]) || <span className="soon">{t("scans.noReceiver")}</span>}
                    {failure ? <p className="sm over">{sentence(failure)}</p> : null}
                  </td>
                  <td>{plainDay(received_on)}</td>
                  <td>{trade(`delivery.${delivery}`)}</td>
                  <td>{names(served_by)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
