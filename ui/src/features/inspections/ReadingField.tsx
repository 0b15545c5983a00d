// A measured item takes digits. What they come to is said while typing; Enter lets the core judge.

import { type KeyboardEvent, useEffect } from "react";
import { useTranslation } from "react-i18next";

import { phrased } from "../../shared/lists";
import { limitWords } from "./limits";
import { isReading, plainReading, seemsWithin } from "./reading";
import type { Item, Limits } from "./types";
import type { WalkState } from "./useWalk";

interface Props {
  walk: WalkState;
  item: Item;
  limits: Limits;
  /** In the whole list there is no room for words about the keys. */
  bare?: boolean;
}

/** The field. */
export function ReadingField({ walk, item, limits, bare = false }: Props) {
  const { t } = useTranslation("inspections");
  const { code } = item.item;
  const { beside, readingField } = walk;
  const done = Boolean(walk.inspection.finished_at) || !item.mine;
  const value = walk.pad.of(code).reading ?? item.answer?.reading ?? "";
  const reading = plainReading(value);
  const known = isReading(reading);
  const words = limitWords(t, limits);
  useEffect(() => {
    if (beside === null && !done) {
      readingField.current?.focus();
      readingField.current?.select();
    }
  }, [beside, done, readingField]);
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey && event.key === "z" && value !== (item.answer?.reading ?? "")) {
      // What is being typed is taken back first, then answers.
      event.stopPropagation();
    }
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) {
      return;
    }
    const empty = value === "";
    const act = {
      Enter: () => void walk.answerReading(item),
      "/": () => { walk.answer(item, "not_applicable"); },
      "*": () => { walk.answer(item, "not_checked"); },
      ArrowUp: () => { walk.toPlace(walk.place - 1); },
      ArrowDown: () => { walk.toPlace(walk.place + 1); },
      ...(empty ? { ArrowLeft: () => { walk.toPlace(walk.place - 1); } } : {}),
      ...(empty ? { ArrowRight: () => { walk.toPlace(walk.place + 1); } } : {}),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };
  const id = `reading-${code}`;
  return (
    <div className={bare ? "walk-reading walk-bare" : "walk-reading"}>
      <label htmlFor={id}>{bare ? null : t("reading.label")}</label>
      <div className="walk-reading-box">
        <input
          id={id}
          ref={readingField}
          value={value}
          readOnly={done}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          aria-label={bare ? t("reading.label") : undefined}
          aria-describedby={`${id}-says`}
          onChange={({ target }) => { walk.pad.jot(code, { reading: target.value }); }}
          onKeyDown={pressed}
        />
        <span className="walk-unit">{limits.unit}</span>
      </div>
      <p id={`${id}-says`} className="walk-says" role="status">
        {says()}
      </p>
      {bare ? null : <p className="ter sm walk-keys">{t("reading.keys")}</p>}
    </div>
  );

  function says(): string {
    if (reading === "" || reading === "-") {
      return bare ? words : phrased(words, t("reading.hint"));
    }
    if (!known) {
      return t("reading.notNumber");
    }
    return t(seemsWithin(limits, reading) ? "reading.within" : "reading.below", { limits: words });
  }
}
