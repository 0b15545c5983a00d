// One paper from outside: its scan left, or the report that is looked at; right what was made of it and how it
// is answered.

import "../documents.css";
import "../papers.css";

import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import type { IncomingFile } from "../../../bridge/generated";
import { useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { Reports } from "./Reports";
import { Sendings } from "./Sendings";
import { Split } from "./Split";
import { Terms } from "./Terms";

const PdfView = lazy(async () => ({ default: (await import("../../../shared/pdf/PdfView")).PdfView }));

/** The page. */
export function IncomingPage() {
  const { t } = useTranslation("documents");
  const id = useAddressedId();
  const { data: paper, error, refetch } = useAnswer("get_incoming_paper", id ? { paper: id } : null, { keep: true });
  const [shown, setShown] = useState("");
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
  const reports = paper.reports.map(({ attachment, file_name: name }) => ({ attachment, name, is_pdf: true }));
  const file = [...paper.scans, ...reports].find(({ attachment }) => attachment === shown) ?? paper.scans[0];
  return (
    <div className="page">
      <div className="head paper-head">
        <Link to="/documents/incoming" className="link" aria-label={t("incoming.back")}>
          <Icon name="left" />
        </Link>
        <h1 className="cut">{paper.title}</h1>
        <span>{paper.number}</span>
        <span className="grow" />
        <span>
          {t("incoming.column.due")} {day(paper.due_on)}　<Due standing={paper.due} />
        </span>
        <span className={paper.standing === "answered" ? "done" : undefined}>{t(`incoming.standing.${paper.standing}`)}</span>
      </div>
      <div className="doc">
        <div className="paper-file">
          {paper.scans.length > 1 ? (
            <p className="paper-tabs">
              {paper.scans.map(({ attachment, name }) => (
                <button key={attachment} type="button" className="link" aria-pressed={attachment === file?.attachment} onClick={() => { setShown(attachment); }}>
                  {name}
                </button>
              ))}
            </p>
          ) : null}
          {file ? <File file={file} /> : null}
        </div>
        <aside className="side">
          <div className="side-in">
            <Terms paper={paper} shown={file?.attachment} show={setShown} />
            <Split paper={paper} />
            <Reports paper={paper} shown={file?.attachment} show={setShown} />
            <Sendings paper={paper} />
          </div>
        </aside>
      </div>
    </div>
  );
}

function File({ file }: { file: IncomingFile }) {
  const { t } = useTranslation("documents");
  return file.is_pdf ? (
    <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
      <PdfView key={file.attachment} attachment={file.attachment} label={file.name} />
    </Suspense>
  ) : (
    <div className="paper-desk scanned">
      <img src={blobUrl(file.attachment, 1280)} alt={t("incoming.scan")} />
    </div>
  );
}
