import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Item } from "./types";

/** The answer an item has, with what came of it. */
export function GivenLine({ item }: { item: Item }) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const { answer } = item;
  if (!answer) {
    return null;
  }
  const { nonconformity, hazard, hazard_number: number, reading } = answer;
  return (
    <p className="walk-given">
      <strong>{t("answer.given", { result: trade(`result.${answer.result}`) })}</strong>
      {reading && item.item.limits ? <span>{`${reading} ${item.item.limits.unit}`}</span> : null}
      {nonconformity && nonconformity.kind !== "hazard" ? <span>{t(`finding.${nonconformity.kind}`)}</span> : null}
      {hazard && number ? (
        <Link className="link" to="/hazards/$id" params={{ id: hazard }}>
          {t("answer.hazard", { number })}
        </Link>
      ) : null}
      {answer.note ? <span className="sec">{answer.note}</span> : null}
    </p>
  );
}
