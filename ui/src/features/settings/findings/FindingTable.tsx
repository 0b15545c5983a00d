// Findings, each with the row it names, and the act that puts it right or the words that explain it.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { day, fullMoment } from "../../../shared/dates";
import { MendLink } from "./MendLink";

export type Finding = ViewOf<"list_audit_findings">["rows"][number];

/** The table; `explain` is absent for who may not. */
export function FindingTable({ rows, explain }: { rows: Finding[]; explain: ((row: Finding) => void) | undefined }) {
  const { t } = useTranslation("settings");
  return (
    <table className="lined">
      <thead>
        <tr>
          <th scope="col">{t("findings.column.rule")}</th>
          <th scope="col">{t("findings.column.subject")}</th>
          <th scope="col">{t("findings.column.unit")}</th>
          <th scope="col" className="acts">{t("findings.column.mend")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.rule} ${row.subject.id} ${row.number}`}>
            <td className={row.gone ? "ter" : ""}>
              {t(`findings.rule.${row.rule}`)}
              <Days row={row} />
            </td>
            <td>
              <Where row={row} /> {row.title ? <span className="sec finding-title">{row.title}</span> : null}
              {row.explanation ? (
                <p className="sm finding-said">
                  {row.explanation.words}
                  <span className="ter">　{t("findings.by", { name: row.explanation.explained_by_name, at: fullMoment(row.explanation.explained_at) })}</span>
                </p>
              ) : null}
            </td>
            <td className="sec">{row.unit_name}</td>
            <td className="acts">
              {row.gone ? (
                <span className="done sm">{t("findings.gone")}</span>
              ) : (
                <>
                  <MendLink row={row} />
                  {explain && !row.explanation ? (
                    <Button size="small" type="text" aria-label={t("findings.explainOf", { number: row.number })} onClick={() => { explain(row); }}>
                      {t("findings.explain")}
                    </Button>
                  ) : null}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Days({ row }: { row: Finding }) {
  const { t } = useTranslation("settings");
  const { on, against } = row.found;
  return on ? (
    <p className="sm ter">{t(`findings.days.${row.rule}`, { on: day(on), against: against ? day(against) : "" })}</p>
  ) : null;
}

function Where({ row }: { row: Finding }) {
  const { t } = useTranslation("settings");
  const { subject, number } = row;
  switch (subject.kind) {
    case "hazard":
      return <Link to="/hazards/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "notice":
      return <Link to="/documents/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "inspection":
      return <Link to="/inspections/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "drill":
      return <Link to="/drills/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "plan":
      return <Link to="/drills/plans/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "contractor":
      return <Link to="/register/contractors/$id" params={{ id: subject.id }} className="link">{number}</Link>;
    case "demand":
      return <Link to="/drills" search={row.found.on ? { year: row.found.on.slice(0, 4) } : {}} className="link">{t("findings.theYear")}</Link>;
    case "series":
      return <Link to="/settings" search={{ part: "numbers" }} className="link">{number}</Link>;
  }
}
