// One period: a bar over its months with how it stands in words.

import { useTranslation } from "react-i18next";

import { Due } from "../../../shared/Due";
import { plainDay } from "../../../shared/dates";
import { Ring } from "../../../shared/Ring";
import type { DrillDay, Slot } from "../types";

interface Props {
  slot: Slot;
  /** Periods of the year. */
  slots: number;
  drills: DrillDay[];
  open: (drill: string) => void;
  arrange: () => void;
}

/** The bar. */
export function SlotBar({ slot, slots, drills, open, arrange }: Props) {
  const { t } = useTranslation("emergency");
  const counted = drills.filter(({ drill }) => slot.drills.includes(drill));
  // What was held says most; else the next day that is set.
  const shown = counted.find(({ state }) => state === "held") ?? counted.at(-1);
  const words = t(`year.standing.${slot.standing}`);
  const about = `${plainDay(slot.first)} – ${plainDay(slot.last)}　${t(`year.standingAbout.${slot.standing}`)}`;
  return (
    <span className={`year-slot ${slot.demanded ? slot.standing : "free"}`} style={{ width: `${String(100 / slots)}%` }} title={about}>
      {slot.standing === "held" ? <Ring share={100} tone="green" /> : null}
      <b>{words}</b>
      {shown ? (
        <button type="button" className="cut plain" onClick={() => { open(shown.drill); }} title={shown.title}>
          {plainDay(shown.on).slice(5)} {shown.title}
        </button>
      ) : null}
      {slot.due && slot.standing !== "missing" && !shown ? (
        <span className="sm"><Due standing={slot.due} /></span>
      ) : null}
      {slot.standing === "open" ? (
        <button type="button" className="link sm" onClick={arrange}>{t("year.arrange")}</button>
      ) : null}
    </span>
  );
}
