// Papers of hazards whose signed sheets lie in the stack: one row a paper, its sheets beside it.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Failure, ViewOf } from "../../../bridge/call";
import { sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { shareOfRecord } from "../../../shared/share";
import { SheetPicture } from "./SheetPicture";
import type { Sheet } from "./useReading";

interface Props {
  papers: ViewOf<"propose_receipts">["papers"];
  sheets: Sheet[];
  /** Papers whose sheets were kept here and now. */
  filed: ReadonlySet<string>;
  failures: Record<string, Failure>;
  look: (sheet: number) => void;
}

/** The rows. */
export function PaperRows({ papers, sheets, filed, failures, look }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  return (
    <section className="loose">
      <h2>
        {t("scans.papers")} <span className="ter">{papers.length}</span>
      </h2>
      <table className="papers scan-rows">
        <thead>
          <tr>
            <th scope="col">{t("papers.column.state")}</th>
            <th scope="col">{t("papers.column.kind")}</th>
            <th scope="col">{t("papers.column.number")}</th>
            <th scope="col">{t("papers.column.hazard")}</th>
            <th scope="col">{t("scans.sheets")}</th>
            <th scope="col">{t("scans.filing")}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ paper, refusal, ...row }) => {
            const failure = failures[paper.id] ?? refusal;
            return (
              <tr key={paper.id}>
                <td>
                  <Ring share={shareOfRecord(paper.state)} tone={paper.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${paper.state}`)}
                </td>
                <td>
                  <Link to="/documents/papers/$id" params={{ id: paper.id }} className="link">
                    {trade(`paper.${paper.kind}`)}
                  </Link>
                </td>
                <td>{paper.number}</td>
                <td>{paper.hazard_number}</td>
                <td>
                  <span className="thumbs">
                    {row.sheets.map(({ sheet, follows }, page) => {
                      const scanned = sheets[sheet];
                      const called = paper.number || trade(`paper.${paper.kind}`);
                      const name = t(follows ? "scans.sheetFollows" : "scans.sheet", { number: called, page: page + 1 });
                      return scanned ? (
                        <button key={sheet} type="button" className={follows ? "thumb follows" : "thumb"} title={name} aria-label={name} onClick={() => { look(sheet); }}>
                          <SheetPicture sheet={scanned} name={name} />
                        </button>
                      ) : null;
                    })}
                  </span>
                </td>
                <td className={failure ? "over" : filed.has(paper.id) ? "done" : "sec"}>
                  {failure
                    ? sentence(failure)
                    : filed.has(paper.id)
                      ? t("scans.filed")
                      : paper.scans.length > 0
                        ? t("scans.fileAlso", { count: paper.scans.length })
                        : ""}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
