// One paper of a hazard: the PDF as it is, its signature by key, its signed sheets.

import "../documents.css";
import "./papers.css";

import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl, type ViewOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress, useAddressedId } from "../../../shared/address";
import { fullMoment } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { HandOut } from "../../../shared/pdf/HandOut";
import { WordButton } from "../../../shared/pdf/WordButton";
import { Problem } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { shareOfRecord } from "../../../shared/share";
import { type SignedSheet, SignedSheets } from "../../../shared/SignedSheets";
import { PaperSign } from "./PaperSign";

// The reader is large; it comes when the first paper is opened.
const PdfView = lazy(async () => ({ default: (await import("../../../shared/pdf/PdfView")).PdfView }));

export type Paper = ViewOf<"get_hazard_paper">;

/** The page. */
export function PaperPage() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const id = useAddressedId();
  const { act } = useAddress();
  const { data: paper, error, refetch } = useAnswer("get_hazard_paper", id ? { paper: id } : null, { keep: true });
  const record = useAct("record_paper_print");
  const add = useAct("add_hazard_paper_scans");
  const [scan, setScan] = useState<SignedSheet | null>(null);
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!paper) {
    return <div className="page" aria-busy="true" />;
  }
  const title = trade(`paper.${paper.kind}`);
  return (
    <div className="page">
      <div className="head paper-head">
        <Link to="/documents/papers" className="link" aria-label={t("papers.title")}>
          <Icon name="left" />
        </Link>
        <h1>{title}</h1>
        <span>{paper.number}</span>
        <Link to="/hazards/$id" params={{ id: paper.hazard }} className="link cut">
          {paper.hazard_number} {paper.hazard_title}
        </Link>
        <span className="grow" />
        <span>
          <Ring share={shareOfRecord(paper.state)} tone={paper.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${paper.state}`)}
        </span>
        <HandOut
          key={paper.attachment}
          attachment={paper.attachment}
          title={paper.file_name.replace(/\.pdf$/, "")}
          fileName={paper.file_name}
          copies={2}
          begin={act === "print"}
          printed={(copies) => record.mutateAsync({ paper: paper.id, copies, kind: "serve" })}
        />
        <WordButton key={paper.id} paper={paper.id} />
      </div>
      <div className="doc">
        <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
          {scan && !scan.pdf ? (
            <div className="paper-desk">
              <img className="paper-scan" src={blobUrl(scan.attachment, 1280)} alt={scan.name} />
            </div>
          ) : (
            <PdfView
              key={scan?.attachment ?? paper.attachment}
              attachment={scan?.attachment ?? paper.attachment}
              label={scan?.name ?? title}
            />
          )}
        </Suspense>
        <aside className="side">
          <div className="side-in">
            <section>
              <p className="sec sm">{t("papers.made", { name: paper.made_by_name, at: fullMoment(paper.made_at) })}</p>
              {paper.printed > 0 ? <p className="sec sm">{t("papers.printed", { count: paper.printed })}</p> : null}
              {paper.state === "superseded" ? <p className="soon">{t("papers.superseded")}</p> : null}
            </section>
            <PaperSign key={paper.state} paper={paper} />
            <SignedSheets
              sheets={paper.scans}
              itself={t("papers.itself")}
              none={t("papers.scansNone")}
              offered={paper.acts.some((one) => one.act === "add_scans" && !one.refusal)}
              begin={act === "bring_home"}
              shown={scan}
              show={setScan}
              add={(attachments) => add.mutateAsync({ paper: paper.id, sheets: attachments.map((attachment) => ({ attachment, page: null })) })}
            />
          </div>
        </aside>
      </div>
    </div>
  );
}
