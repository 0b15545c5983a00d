// Failed items that are no hazard: defects, violations, and those nobody has sorted yet.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { phrased } from "../../shared/lists";
import type { Answer } from "./types";
import type { WalkState } from "./useWalk";

/** The other findings. */
export function OtherFindings({ walk, visit }: { walk: WalkState; visit: (code: string) => void }) {
  const { t } = useTranslation("inspections");
  const failed = walk.items.flatMap(({ item, answer }, at) =>
    answer?.result === "fails" && !answer.hazard ? [{ item, answer, number: at + 1 }] : [],
  );
  const sorted = failed.filter(({ answer }) => answer.nonconformity && answer.nonconformity.kind !== "hazard");
  const unsorted = failed.filter(({ answer }) => !answer.nonconformity || answer.nonconformity.kind === "hazard");
  const decide = (code: string) => {
    visit(code);
    walk.setBeside("finding");
  };
  return (
    <>
      {sorted.length > 0 ? (
        <h2>
          {t("finish.others")}<span className="ter">{sorted.length}</span>
          <Link className="link sm" to="/inspections" search={{ tab: "irregularities", inspection: walk.inspection.id }}>{t("finish.followed")}</Link>
        </h2>
      ) : null}
      <ul className="walk-others">
        {sorted.map(({ item, answer, number }) => (
          <li key={item.code}>
            <b>{number}</b>
            <span className="cut">{item.text}</span>
            <span className="sec"><What answer={answer} /></span>
          </li>
        ))}
      </ul>
      {unsorted.length > 0 ? <h2>{t("finish.unsettled")}<span className="ter">{unsorted.length}</span></h2> : null}
      <ul className="walk-others">
        {unsorted.map(({ item, number }) => (
          <li key={item.code}>
            <b>{number}</b>
            <span className="cut">{item.text}</span>
            <Button onClick={() => { decide(item.code); }}>{t("finish.decide")}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function What({ answer }: { answer: Answer }) {
  const { t } = useTranslation("inspections");
  const { nonconformity } = answer;
  if (nonconformity?.kind === "defect") {
    const number = nonconformity.maintenance_number;
    return phrased(t("finding.defect"), number ? t("finish.defectNumber", { number }) : t("finish.noNumber"));
  }
  if (nonconformity?.kind === "violation") {
    const { person_name: name, corrected_on_spot: corrected } = nonconformity;
    return phrased(`${t("finding.violation")} ${name}`, t(corrected ? "finish.corrected" : "finish.notCorrected"));
  }
  return null;
}
