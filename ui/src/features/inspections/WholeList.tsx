// All items by section, answered where they stand.

import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { GivenLine } from "./GivenLine";
import { limitWords } from "./limits";
import { ReadingField } from "./ReadingField";
import { sectionsOf } from "./sections";
import type { Item, Result } from "./types";
import { slotsOf, useSlots } from "./usePhotoKeeping";
import type { WalkState } from "./useWalk";
import type { View } from "./WalkRoom";

interface Props {
  walk: WalkState;
  show: (view: View) => void;
  visit: (code: string) => void;
}

/** The list. */
export function WholeList({ walk, show, visit }: Props) {
  const { t } = useTranslation("inspections");
  const { items, shown, index } = walk;
  const slots = useSlots(walk.inspection.id);
  return (
    <section className="walk-whole">
      <div className="walk-whole-head">
        <h1>{t("list.title")}</h1>
        <span className="ter grow">{t("list.keys")}</span>
        <Button onClick={() => { show("card"); }}>{t("list.card")}</Button>
      </div>
      {sectionsOf(shown).map((section) => (
        <div className="walk-section" key={section.name}>
          <h2>{section.name}<Walker item={section.items[0]} /></h2>
          <ol>
            {section.items.map((item) => (
              <Line
                key={item.item.code}
                walk={walk}
                item={item}
                number={items.indexOf(item) + 1}
                here={items.indexOf(item) === index}
                waiting={slotsOf(slots, item).length}
                visit={visit}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Who walks a section that is part of a divided inspection. */
function Walker({ item }: { item: Item | undefined }) {
  const { t } = useTranslation("inspections");
  return item?.walker_name ? <span className="ter sm">　{t("parts.walks", { name: item.walker_name })}</span> : null;
}

const results = ["conforms", "fails", "not_applicable", "not_checked"] as const satisfies Result[];

interface LineProps {
  walk: WalkState;
  item: Item;
  number: number;
  here: boolean;
  waiting: number;
  visit: (code: string) => void;
}

function Line({ walk, item, number, here, waiting, visit }: LineProps) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const line = useRef<HTMLLIElement>(null);
  const { code, text, limits } = item.item;
  const { beside } = walk;
  const measured = Boolean(limits);
  const done = Boolean(walk.inspection.finished_at);
  useEffect(() => {
    if (here) {
      line.current?.scrollIntoView({ block: "nearest" });
      if (!measured && beside === null) {
        line.current?.focus({ preventScroll: true });
      }
    }
  }, [here, measured, beside]);
  const given = walk.answering.hoped[code] ?? item.answer?.result;
  const photos = item.answer?.photos.length ?? 0;
  return (
    <li ref={line} tabIndex={-1} className={here ? "walk-line walk-here" : "walk-line"} aria-current={here ? "step" : undefined}>
      <button type="button" className="walk-line-no" aria-label={t("list.open", { number })} onClick={() => { visit(code); }}>
        {number}
      </button>
      <div className="walk-line-text">
        <p>{text}</p>
        {limits && here && !done && item.mine ? (
          <ReadingField walk={walk} item={item} limits={limits} bare />
        ) : limits ? (
          <p className="ter sm">{limitWords(t, limits)}</p>
        ) : null}
        <GivenLine item={item} />
      </div>
      <p className="walk-line-photos ter sm">
        {photos > 0 ? t("list.photos", { count: photos }) : null}
        {photos > 0 && waiting > 0 ? <br /> : null}
        {waiting > 0 ? t("list.slots", { count: waiting }) : null}
      </p>
      <div className="walk-line-answers" role="group" aria-label={t("answer.group")}>
        {results.map((result) => (
          <button
            key={result}
            type="button"
            aria-pressed={given === result}
            disabled={done || !item.mine}
            onClick={() => { walk.answer(item, result); }}
          >
            {trade(`result.${result}`)}
          </button>
        ))}
      </div>
    </li>
  );
}
