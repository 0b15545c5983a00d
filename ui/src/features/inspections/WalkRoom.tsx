// The window of a walk: top, progress, what is looked at, answers at the foot, what stands open
// beside it, and the record at the end.

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAddress } from "../../shared/address";
import { Problem } from "../../shared/Problem";
import type { Draft } from "../../shared/useDraft";
import { Answers } from "./Answers";
import { CameraCard } from "./CameraCard";
import { FindingPanel } from "./FindingPanel";
import { Finish } from "./Finish";
import { ItemPage } from "./ItemPage";
import { ItemSide } from "./ItemSide";
import { Reason } from "./Reason";
import { RecordPage } from "./record/RecordPage";
import { Ticks } from "./Ticks";
import type { Inspection, Jotting } from "./types";
import { useWalk } from "./useWalk";
import { useWalkKeys } from "./useWalkKeys";
import { WalkTop } from "./WalkTop";
import { WholeList } from "./WholeList";

/** Ways to look at an inspection; `one` is the walk itself. */
export const views = ["one", "list", "card", "finish", "record"] as const;
export type View = (typeof views)[number];

interface Props {
  inspection: Inspection;
  draft: Draft<Record<string, Jotting>>;
  remembered: string | null;
}

/** The window. */
export function WalkRoom({ inspection, draft, remembered }: Props) {
  const { t } = useTranslation("inspections");
  const search = useAddress();
  const go = useNavigate();
  const resting: View = inspection.finished_at ? "finish" : "one";
  const view = views.find((name) => name === search["view"]) ?? resting;
  const show = (next: View) => {
    const { id } = inspection;
    void go({ to: "/inspections/$id", params: { id }, search: next === resting ? {} : { view: next } });
  };
  const known = [search["item"], remembered].find((code) => inspection.items.some(({ item }) => item.code === code));
  // One's own part, unless somebody wants to see the rest; who has none sees all.
  const [everything, setEverything] = useState(!inspection.items.some(({ mine }) => mine));
  const divided = inspection.divided.parts.length > 0;
  const all = everything || !divided || Boolean(inspection.finished_at);
  const walk = useWalk({
    inspection,
    all,
    draft,
    bySection: view === "list",
    from: known ?? null,
    through: () => {
      show("finish");
    },
  });
  useWalkKeys(walk, view, show);
  const { at, beside, answering } = walk;
  const walking = view === "one" || view === "list";
  const visit = (code: string) => {
    walk.move(code);
    show("one");
  };
  if (!at) {
    return null;
  }
  const { code } = at.item;
  const number = walk.index + 1;
  const unkept = answering.unkept;
  return (
    <div className={beside === "finding" ? "walk with-panel" : "walk"} data-view={view}>
      <WalkTop walk={walk} view={view} show={show} whose={divided && !inspection.finished_at ? { all, turn: setEverything } : null} />
      {walking ? <Ticks walk={walk} /> : null}
      {view === "one" ? <ItemPage key={code} walk={walk} item={at} number={number} /> : null}
      {view === "list" ? <WholeList walk={walk} show={show} visit={visit} /> : null}
      {view === "card" ? <CameraCard walk={walk} /> : null}
      {view === "finish" ? <Finish walk={walk} show={show} visit={visit} /> : null}
      {view === "record" ? <RecordPage inspection={inspection} /> : null}
      <p className="walk-news" role="status">{walk.news.words}</p>
      {walking && unkept ? (
        <div className="walk-trouble">
          <strong>{t("answer.failed", { number: walk.items.findIndex(({ item }) => item.code === unkept.code) + 1 })}</strong>
          <Problem failure={unkept.failure} />
        </div>
      ) : null}
      {walking && beside === "finding" ? <FindingPanel key={`finding ${code}`} walk={walk} item={at} number={number} /> : null}
      {view === "one" && beside !== "finding" ? <ItemSide key={`side ${code}`} walk={walk} item={at} /> : null}
      {walking && beside === "reason" ? <Reason key={`reason ${code}`} walk={walk} item={at} /> : null}
      {view === "one" && beside === null && at.mine ? <Answers walk={walk} item={at} /> : null}
      {view === "one" && !at.mine && !inspection.finished_at ? (
        <footer className="walk-not-mine sec">{t("parts.notMine", { name: at.walker_name ?? "" })}</footer>
      ) : null}
    </div>
  );
}
