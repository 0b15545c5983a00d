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
    case "drill":
      return <DrillLink id={id} act={mend.act} />;
    case "plan":
      return (
        <Link to="/drills/plans/$id" params={{ id }} search={{ act: mend.act === "revise" ? "draft" : mend.act }} className="press">
          {t(`findings.mend.plan.${mend.act}`)}
        </Link>
      );
    case undefined:
      return null;
  }
}

/** Where in a drill each is done. */
const tabs = { sign_in: "people", find: "after" } as const;
const pages = { evaluate: "evaluation", make_paper: "papers", report: "papers" } as const;

function DrillLink({ id, act }: { id: string; act: string }) {
  const { t } = useTranslation("settings");
  if (act in tabs) {
    const name = act as keyof typeof tabs;
    return <Link to="/drills/$id" params={{ id }} search={{ tab: tabs[name] }} className="press">{t(`findings.mend.drill.${name}`)}</Link>;
  }
  if (act in pages) {
    const name = act as keyof typeof pages;
    return <Link to={`/drills/${id}/${pages[name]}`} className="press">{t(`findings.mend.drill.${name}`)}</Link>;
  }
  return null;
}
