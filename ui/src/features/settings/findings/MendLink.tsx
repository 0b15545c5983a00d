// The way to the sheet where a finding is put right.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Finding } from "./FindingTable";

/** A link, where there is something to be done. */
export function MendLink({ row: { rule, subject, mend } }: { row: Finding }) {
  const { t } = useTranslation("settings");
  const { t: hazards } = useTranslation("hazards");
  const id = subject.id;
  if (subject.kind === "inspection") {
    const words = rule === "record_missing" ? "makeRecord" : "signRecord";
    return <Link to="/inspections/$id" params={{ id }} className="press">{t(`findings.mend.${words}`)}</Link>;
  }
  switch (mend?.kind) {
    case "hazard":
      return (
        <Link to="/hazards/$id" params={{ id }} search={{ act: mend.act }} className="press">
          {hazards(`detail.act.${mend.act}`)}
        </Link>
      );
    case "notice":
      return (
        <Link to="/documents/$id" params={{ id }} search={{ act: mend.act }} className="press">
          {t(mend.act === "serve" ? "findings.mend.serve" : "findings.mend.addWitnesses")}
        </Link>
      );
    case undefined:
      return null;
  }
}
