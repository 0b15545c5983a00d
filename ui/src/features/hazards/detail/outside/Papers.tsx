// Papers from outside that name it, and those that outsiders were given of it.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { Due } from "../../../../shared/Due";
import type { HazardView } from "../types";

/** Above the facts, where there are any. */
export function Papers({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  if (hazard.incoming.length + hazard.outgoing.length === 0) {
    return null;
  }
  return (
    <ul className="outside-papers" aria-label={t("outside.section")}>
      {hazard.outside?.follow_up_on ? (
        <li>
          <b>{t("outside.with", { to: hazard.outside.to, number: hazard.outside.number })}</b>
          <span className="sec">{t("outside.followUp", { day: day(hazard.outside.follow_up_on) })}</span>
        </li>
      ) : null}
      {hazard.incoming.map((paper) => (
        <li key={paper.id}>
          <Link to="/documents/incoming/$id" params={{ id: paper.id }} className="link">
            {t("outside.incoming", { number: paper.number, sender: paper.sender, day: day(paper.due_on) })}
          </Link>
          <Due standing={paper.due} />
          {paper.beyond ? <span className="soon">{t("outside.beyond")}</span> : null}
        </li>
      ))}
      {hazard.outgoing.map((paper) => (
        <li key={paper.id}>
          <Link to="/documents/outgoing/$id" params={{ id: paper.id }} className="link">
            {t("outside.outgoing", {
              kind: trade(`outgoing.${paper.kind}`),
              number: paper.number,
              name: paper.addressee,
              standing: trade(`handing.${paper.standing}`),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
