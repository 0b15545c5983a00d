// How a paper was handed over, what that means for its hazards, and the way to record it.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { HandingView, OutgoingView } from "../../../bridge/generated";
import { blobUrl } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { listed } from "../../../shared/lists";
import { sentence } from "../../../shared/Problem";
import { HandSheet } from "./HandSheet";

/** The record of handing over. */
export function Handings({ paper }: { paper: OutgoingView }) {
  const { t } = useTranslation("documents");
  const over = paper.standing === "received" || paper.standing === "voided";
  const able = !over && !paper.hand_refusal;
  const [open, setOpen] = useState(useAddress()["act"] === "hand" && able);
  const meaning = useMeaning(paper);
  return (
    <section>
      <h2>
        <span>{t("outgoing.handed")}</span>
        {able ? (
          <Button size="small" type={paper.waiting ? "primary" : "default"} onClick={() => { setOpen(true); }}>
            {t(paper.handings.length > 0 ? "outgoing.handAgain" : "outgoing.hand")}
          </Button>
        ) : null}
      </h2>
      {meaning ? <p className={paper.standing === "refused" ? "soon sm" : "sec sm"}>{meaning}</p> : null}
      {paper.handings.length === 0 && !over ? <p className="sec sm">{t("outgoing.notHanded")}</p> : null}
      {paper.hand_refusal && !over ? <p className="sec sm">{sentence(paper.hand_refusal)}</p> : null}
      <ul className="paper-points">
        {paper.handings.map((handing, index) => <Line key={`${handing.on} ${String(index)}`} handing={handing} />)}
      </ul>
      {open ? <HandSheet paper={paper.id} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function useMeaning({ kind, standing }: OutgoingView): string {
  const { t } = useTranslation("documents");
  if (standing === "voided") {
    return "";
  }
  if (kind === "advice") {
    return t("outgoing.advised");
  }
  switch (standing) {
    case "received":
      return t("outgoing.transferred");
    case "refused":
      return t("outgoing.refusedStays");
    default:
      return t("outgoing.transferWaits");
  }
}

function Line({ handing }: { handing: HandingView }) {
  const { t } = useTranslation("documents");
  const { outcome } = handing;
  const said =
    outcome.kind === "received"
      ? t("outgoing.received", { receiver: outcome.receiver })
      : outcome.kind === "refused"
        ? t("outgoing.refused", { reason: outcome.reason, witnesses: listed(outcome.witnesses) })
        : t("outgoing.posted", { tracking: outcome.tracking });
  return (
    <li>
      <span>{said}</span>
      <span className="sm">
        {handing.evidence.map((scan, index) => (
          <a key={scan} className="link" href={blobUrl(scan)} target="_blank" rel="noreferrer">
            {index === 0 ? t("outgoing.scans", { count: handing.evidence.length }) : index + 1}
          </a>
        ))}
      </span>
      <span className="ter sm">{t("outgoing.line", { day: day(handing.on), names: listed(handing.by_names) })}</span>
    </li>
  );
}
