// One paper to outsiders: the paper left; right whom it went to, and how it was handed over.

import "../documents.css";
import "../papers.css";

import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";

import type { OutgoingView } from "../../../bridge/generated";
import { useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { listed } from "../../../shared/lists";
import { HandOut } from "../../../shared/pdf/HandOut";
import { Problem } from "../../../shared/Problem";
import { Handings } from "./Handings";
import { Void } from "./Void";

const PdfView = lazy(async () => ({ default: (await import("../../../shared/pdf/PdfView")).PdfView }));

/** One for them and one that comes back signed. */
const copies = 2;

/** The page. */
export function OutgoingPage() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const id = useAddressedId();
  const { data: paper, error, refetch } = useAnswer("get_outgoing_paper", id ? { paper: id } : null, { keep: true });
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
  const kind = trade(`outgoing.${paper.kind}`);
  return (
    <div className="page">
      <div className="head paper-head">
        <Link to="/documents/outgoing" className="link" aria-label={t("outgoing.back")}>
          <Icon name="left" />
        </Link>
        <h1>{kind}</h1>
        <span>{paper.number}</span>
        <span className="sec cut">{t("outgoing.to", { name: paper.addressee.name })}</span>
        <span className="grow" />
        <span className={paper.standing === "received" ? "done" : paper.waiting ? "soon" : undefined}>{trade(`handing.${paper.standing}`)}</span>
        <HandOut attachment={paper.attachment} title={`${kind} ${paper.number}`} fileName={paper.file_name} copies={copies} />
        {paper.standing === "received" || paper.standing === "voided" || paper.void_refusal ? null : <Void paper={paper} />}
      </div>
      <div className="doc">
        <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
          <PdfView key={paper.attachment} attachment={paper.attachment} label={kind} />
        </Suspense>
        <aside className="side">
          <div className="side-in">
            <Facts paper={paper} />
            <section>
              <h2>{t("outgoing.hazards")}</h2>
              <ul className="paper-points">
                {paper.hazard_rows.map((hazard) => (
                  <li key={hazard.id}>
                    <Link to="/hazards/$id" params={{ id: hazard.id }} className="link cut" title={hazard.title}>
                      {hazard.title}
                    </Link>
                    <span className="sm">{trade(`status.${hazard.status}`)}</span>
                    <span className="ter sm">{hazard.number}</span>
                  </li>
                ))}
              </ul>
            </section>
            <Handings paper={paper} />
          </div>
        </aside>
      </div>
    </div>
  );
}

function Facts({ paper }: { paper: OutgoingView }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const { addressee } = paper;
  const lines = [
    t("outgoing.facts", { prepared: paper.prepared_by_name, issuer: paper.issuer_name, issued: day(paper.issued_on) }),
    addressee.contact ? t("outgoing.contact", { contact: addressee.contact }) : "",
    addressee.address ?? "",
    paper.due_on ? t("outgoing.asked", { day: day(paper.due_on) }) : "",
    paper.copies_to.length > 0 ? t("outgoing.copies", { names: listed(paper.copies_to) }) : "",
  ];
  return (
    <section>
      <p>
        {addressee.name} <span className="ter sm">{trade(`outsider.${addressee.kind}`)}</span>
      </p>
      {lines.filter(Boolean).map((line) => (
        <p key={line} className="sec sm">
          {line}
        </p>
      ))}
      {paper.voided ? <p className="soon">{t("outgoing.voided", { reason: paper.voided })}</p> : null}
    </section>
  );
}
