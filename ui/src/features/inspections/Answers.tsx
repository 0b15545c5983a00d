// The four answers. None is coloured as the expected one.

import { useTranslation } from "react-i18next";

import type { Item, Result } from "./types";
import type { WalkState } from "./useWalk";

const answers = [
  ["1", "conforms", "conforms"],
  ["2", "fails", "fails"],
  ["3", "not_applicable", "notApplicable"],
  ["4", "not_checked", "notChecked"],
] as const satisfies [string, Result, string][];

/** Keys of a measured item, where digits are the reading. */
const measuredKeys: Record<Result, string> = { conforms: "↵", fails: "↵", not_applicable: "/", not_checked: "*" };

/** The answers at the foot. */
export function Answers({ walk, item }: { walk: WalkState; item: Item }) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const measured = Boolean(item.item.limits);
  const given = walk.answering.hoped[item.item.code] ?? item.answer?.result;
  if (walk.inspection.finished_at) {
    return null;
  }
  return (
    <footer className="walk-answers" aria-label={t("answer.group")}>
      {answers.map(([key, result, words]) => (
        <button
          key={result}
          type="button"
          className="walk-ans"
          aria-pressed={given === result}
          onClick={() => { walk.answer(item, result); }}
        >
          <span className="walk-k" aria-hidden="true">{measured ? measuredKeys[result] : key}</span>
          <b>{trade(`result.${result}`)}</b>
          <small>{measured && (result === "conforms" || result === "fails") ? t("answer.byReading") : t(`answer.${words}`)}</small>
        </button>
      ))}
    </footer>
  );
}
