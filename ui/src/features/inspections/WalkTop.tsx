// Above the walk: leave, the whole list, where this is, what is saved, battery and light.

import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { choosePalette } from "../../app/palette";
import { Battery } from "../../shared/Battery";
import { clock } from "../../shared/dates";
import { Icon } from "../../shared/Icon";
import { phrased } from "../../shared/lists";
import { Whose } from "./parts/Whose";
import { usePalette } from "./usePalette";
import type { WalkState } from "./useWalk";
import type { View } from "./WalkRoom";

interface Props {
  walk: WalkState;
  view: View;
  show: (view: View) => void;
  /** Whether everybody's items are walked; nothing where the inspection is not divided. */
  whose: { all: boolean; turn: (all: boolean) => void } | null;
}

const names = { one: "walk.one", list: "walk.list", card: "list.card", finish: "walk.result", record: "walk.record" } as const;
const palettes = ["light", "sun", "dark"] as const;

/** The bar. */
export function WalkTop({ walk, view, show, whose }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const { inspection } = walk;
  const done = Boolean(inspection.finished_at);
  const resting: View = done ? "finish" : "one";
  const other: View = view === resting ? "list" : resting;
  return (
    <header className="walk-ftop">
      <Button icon={<Icon name={done ? "left" : "pause"} />} onClick={() => void go({ to: "/inspections" })}>
        {done ? t("title") : t("walk.pause")}
      </Button>
      <Button onClick={() => { show(other); }}>{t(names[other])}</Button>
      {done || view === "finish" ? null : (
        <Button onClick={() => { show("finish"); }}>{t("walk.finish")}</Button>
      )}
      {whose && (view === "one" || view === "list") ? <Whose {...whose} /> : null}
      <div className="walk-where cut" title={`${inspection.place_name} ${inspection.equipment_name ?? ""} ${inspection.checklist_title}`}>
        <strong>{phrased(inspection.place_name, inspection.equipment_name ?? "")}</strong>
        <span className="sec">
          {phrased(trade(`kind.${inspection.kind}`), inspection.checklist_title)}
        </span>
      </div>
      <Saved walk={walk} />
      <Battery words={(percent, charging) => t(charging ? "walk.charging" : "walk.battery", { percent })} />
      <Light />
    </header>
  );
}

function Saved({ walk }: { walk: WalkState }) {
  const { t } = useTranslation("inspections");
  const { inspection, answering } = walk;
  const times = inspection.answers.map(({ answered_at }) => answered_at).sort();
  const last = times.at(-1);
  if (answering.waiting) {
    return <span className="walk-saved sec" role="status">{t("walk.saving")}</span>;
  }
  return last ? (
    <span className="walk-saved done" role="status">
      <Icon name="save" /> {t("walk.saved", { time: clock(last) })}
    </span>
  ) : (
    <span className="walk-saved ter" role="status">{t("walk.nothingSaved")}</span>
  );
}

function Light() {
  const { t } = useTranslation("inspections");
  const now = usePalette();
  return (
    <div className="walk-light" role="group" aria-label={t("walk.palette")}>
      {palettes.map((palette) => (
        <button
          key={palette}
          type="button"
          aria-pressed={palette === now}
          onClick={() => { choosePalette(palette); }}
        >
          {t(`walk.${palette}`)}
        </button>
      ))}
    </div>
  );
}
