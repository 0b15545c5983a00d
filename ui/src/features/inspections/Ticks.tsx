// How far the walk is: one tick an item, and the way to any of them.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Result } from "./types";
import type { WalkState } from "./useWalk";

const marks: Record<Result, string> = { conforms: "✓", fails: "×", not_applicable: "/", not_checked: "?" };
const tones: Record<Result, string> = {
  conforms: "walk-y",
  fails: "walk-n",
  not_applicable: "walk-x",
  not_checked: "walk-q",
};

/** The ticks. */
export function Ticks({ walk }: { walk: WalkState }) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const { items, shown, index, answering } = walk;
  const now = useRef<HTMLLIElement>(null);
  useEffect(() => {
    now.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [index]);
  const results = shown.map(({ item, answer }) => answering.hoped[item.code] ?? answer?.result);
  const fails = results.filter((result) => result === "fails").length;
  return (
    <nav className="walk-prog" aria-label={t("walk.progress")}>
      <ol className="walk-ticks">
        {shown.map((entry, no) => {
          const { item } = entry;
          const at = items.indexOf(entry);
          const result = results[no];
          const here = at === index;
          const state = result ? trade(`result.${result}`) : t("walk.open");
          const label = t("walk.tick", { number: at + 1, state });
          return (
            <li key={item.code} ref={here ? now : null}>
              <button
                type="button"
                className={[result ? tones[result] : "", here ? "walk-now" : ""].join(" ").trim()}
                aria-current={here ? "step" : undefined}
                aria-label={label}
                title={label}
                onClick={() => { walk.move(item.code); }}
              >
                {at + 1}
                {result ? <span aria-hidden="true">{marks[result]}</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
      <p className="walk-far">
        <strong>{results.filter(Boolean).length}</strong> {t("walk.total", { items: shown.length })}
        <span className="sec">{t("walk.fails", { count: fails })}</span>
      </p>
    </nav>
  );
}
