// The papers of the hazard: those there are, and a menu of those that may be made now.

import "./papers.css";

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { day } from "../../../../shared/dates";
import { Problem } from "../../../../shared/Problem";
import { Ring } from "../../../../shared/Ring";
import { shareOfRecord } from "../../../../shared/share";
import type { HazardView } from "../types";
import { MakeMenu } from "./MakeMenu";
import { type Offer, PaperSheet } from "./PaperSheet";

/** The tab. */
export function Papers({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const { data, error } = useAnswer("list_hazard_papers", { hazard: hazard.id, limit: 200 }, { keep: true });
  const [making, setMaking] = useState<Offer | null>(null);
  const papers = data?.rows ?? [];
  return (
    <div className="hazard-papers">
      <MakeMenu hazard={hazard.id} covered={making !== null} choose={setMaking} />
      {error ? <Problem failure={error} /> : null}
      {data && papers.length === 0 && !hazard.notice ? <p className="sec">{t("detail.paper.none")}</p> : null}
      <ul aria-label={t("detail.tab.files")}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Ring share={shareOfRecord(paper.state)} tone={paper.state === "unsigned" ? "blue" : "ink"} />
            <Link to="/documents/papers/$id" params={{ id: paper.id }} className="link">
              {trade(`paper.${paper.kind}`)}
            </Link>
            <span className="sec">{trade(`state.${paper.state}`)}</span>
            <span className="ter">{[paper.number, t("detail.paper.dated", { day: day(paper.dated_on) })].filter(Boolean).join("　")}</span>
          </li>
        ))}
        {hazard.notice ? (
          <li>
            <Ring share={100} />
            <Link to="/documents/$id" params={{ id: hazard.notice }} className="link">
              {t("detail.paper.notice")}
            </Link>
            <span />
            <span className="ter">{hazard.notice_number}</span>
          </li>
        ) : null}
      </ul>
      {making ? <PaperSheet key={making.kind} hazard={hazard} offer={making} close={() => { setMaking(null); }} /> : null}
    </div>
  );
}
