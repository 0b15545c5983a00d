// The papers of a drill: three kinds in their versions, the chosen one on its desk, to whom it was
// reported, and the archive of everything.

import "../after.css";

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { HandOut } from "../../../shared/pdf/HandOut";
import { WordButton } from "../../../shared/pdf/WordButton";
import { Problem } from "../../../shared/Problem";
import { AfterHead } from "../AfterHead";
import { ArchiveButton } from "./ArchiveButton";
import { Files } from "./Files";
import { Kind } from "./Kind";
import { Reports } from "./Reports";
import { kinds, type Papers, type Scan } from "./types";

// The reader is large; it comes when the first paper is opened.
const PdfView = lazy(async () => ({ default: (await import("../../../shared/pdf/PdfView")).PdfView }));

/** The page. */
export function PapersPage() {
  const drill = useAddressedId() ?? "";
  const { data, error, refetch } = useAnswer("get_drill_papers", { drill });
  return (
    <div className="page">
      <AfterHead drill={drill} page="papers">
        <ArchiveButton drill={drill} />
      </AfterHead>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data ? <Shown view={data} /> : null}
    </div>
  );
}

function Shown({ view }: { view: Papers }) {
  const { t } = useTranslation("drillPapers");
  const [chosen, setChosen] = useState<string | null>(null);
  const [scan, setScan] = useState<Scan | null>(null);
  const paper = view.papers.find(({ id }) => id === chosen) ?? view.papers[0];
  const show = (id: string) => {
    setScan(null);
    setChosen(id);
  };
  return (
    <div className="after-papers">
      <aside tabIndex={0} aria-label={t("title")}>
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} view={view} shown={paper?.id} show={show} scan={scan} showScan={setScan} />
        ))}
        <Reports view={view} showScan={setScan} />
        <Files view={view} showScan={setScan} />
      </aside>
      <div className="after-desk">
        {paper && !scan ? (
          <div className="hand">
            <b>{t(`kind.${paper.kind}`)}</b>
            <span className="sec">{t("version", { version: paper.version })}</span>
            <span className="grow" />
            <HandOut
              key={paper.attachment}
              attachment={paper.attachment}
              title={paper.file_name.replace(/\.pdf$/, "")}
              fileName={paper.file_name}
              copies={2}
              first={paper.state === "unsigned" ? t("print") : undefined}
            />
            <WordButton key={paper.id} paper={paper.id} />
          </div>
        ) : null}
        <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
          {scan && !scan.pdf ? <div className="paper-desk" tabIndex={0} role="region" aria-label={scan.name}><img src={blobUrl(scan.attachment, 1280)} alt={scan.name} /></div> : null}
          {scan?.pdf ? <PdfView key={scan.attachment} attachment={scan.attachment} label={scan.name} /> : null}
          {paper && !scan ? <PdfView key={paper.attachment} attachment={paper.attachment} label={t(`kind.${paper.kind}`)} /> : null}
          {paper ?? scan ? null : <div className="empty"><p>{t("select")}</p></div>}
        </Suspense>
      </div>
    </div>
  );
}
