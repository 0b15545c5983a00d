// The end: what came out, what is still open, what the unit is told, the record, and the way to the
// notice.

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { plainDay } from "../../shared/dates";
import { useHotkeys } from "../../shared/hotkeys";
import { Problem, sentence } from "../../shared/Problem";
import { FinishFacts } from "./FinishFacts";
import { FinishOpen } from "./FinishOpen";
import { Opinion } from "./Opinion";
import { OtherFindings } from "./OtherFindings";
import { Parts } from "./parts/Parts";
import { RecordLine } from "./record/RecordLine";
import { Overview } from "./scene/Overview";
import { useSlots } from "./usePhotoKeeping";
import { useHazards } from "./useHazards";
import { useFinish } from "./useFinish";
import type { WalkState } from "./useWalk";
import { WaitingPhotos } from "./WaitingPhotos";
import type { View } from "./WalkRoom";

interface Props {
  walk: WalkState;
  show: (view: View) => void;
  visit: (code: string) => void;
}

/** The page. */
export function Finish({ walk, show, visit }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const { t: recordWords } = useTranslation("record");
  const go = useNavigate();
  const { inspection } = walk;
  const { totals } = inspection;
  const done = Boolean(inspection.finished_at);
  const finish = useFinish(inspection);
  const slots = useSlots(inspection.id);
  const hazards = useHazards(inspection);
  const forNotice = hazards.filter(({ status, notice }) => status === "assessed" && !notice).map(({ id }) => id);
  const open = inspection.open_items.length;
  const figures = [
    [trade("result.conforms"), totals.conforms],
    [trade("result.fails"), totals.fails],
    [trade("result.not_applicable"), totals.not_applicable],
    [trade("result.not_checked"), totals.not_checked],
    ...(done ? [] : [[t("finish.open"), open] as const]),
  ] as const;
  const record = () => { show("record"); };
  const unrecorded = done && !inspection.recorded;
  const notice = () => void go({ to: "/documents", search: { plan: forNotice.join(",") } });
  const { finish_refusal: refusal } = inspection.divided;
  const why = open > 0 ? t("finish.why", { count: open }) : refusal ? sentence(refusal) : null;
  const next = unrecorded ? record : forNotice.length > 0 ? notice : null;
  useHotkeys({ "Ctrl+Enter": () => { next?.(); } }, done && next !== null);
  return (
    <>
      <section className="walk-finish">
        <div className="walk-finish-head">
          <h1>{done ? t("finish.done") : t("finish.title")}</h1>
          <dl className="walk-totals" aria-label={t("finish.totals")}>
            {figures.map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="walk-finish-cols">
          <div>
            <Parts inspection={inspection} />
            {done ? null : <FinishOpen walk={walk} visit={visit} />}
            {done && slots.length === 0 ? null : <WaitingPhotos slots={slots} toCard={() => { show("card"); }} />}
            <h2>{t("finish.hazards")}<span className="ter">{hazards.length || null}</span></h2>
            {hazards.length === 0 ? <p className="sec">{t("finish.hazardsNone")}</p> : null}
            <ul className="walk-raised">
              {hazards.map((hazard) => (
                <li key={hazard.id}>
                  <Link className="link" to="/hazards/$id" params={{ id: hazard.id }}>{hazard.number}</Link>
                  <span className="cut" title={hazard.title}>{hazard.title}</span>
                  <span className="sec">{trade(`status.${hazard.status}`)}</span>
                  <span className="sec">{hazard.due_on ? t("finish.due", { date: plainDay(hazard.due_on) }) : null}</span>
                </li>
              ))}
            </ul>
            <OtherFindings walk={walk} visit={visit} />
            <Overview inspection={inspection} />
          </div>
          <div>
            <FinishFacts inspection={inspection} />
            <Opinion inspection={inspection} finish={finish} />
            {done ? <RecordLine inspection={inspection} open={record} /> : null}
          </div>
        </div>
      </section>
      <footer className="walk-finish-foot">
        {finish.failure ? <Problem failure={finish.failure} /> : null}
        {done ? null : (
          <Button type="primary" loading={finish.busy} aria-disabled={why !== null} onClick={() => { if (!why) { void finish.send(); } }}>
            {t("finish.act")}<kbd>Ctrl Enter</kbd>
          </Button>
        )}
        {unrecorded ? <Button type="primary" onClick={record}>{recordWords("make")}<kbd>Ctrl Enter</kbd></Button> : null}
        {done && forNotice.length > 0 ? (
          <Button type={unrecorded ? "default" : "primary"} onClick={notice}>{t("finish.notice")}<span className="n">{forNotice.length}</span>{next === notice ? <kbd>Ctrl Enter</kbd> : null}</Button>
        ) : null}
        {done && forNotice.length === 0 ? (
          <Button type={unrecorded ? "default" : "primary"} onClick={() => void go({ to: "/inspections" })}>{t("finish.back")}</Button>
        ) : null}
        {!done && why ? <p className="walk-why">{why}</p> : null}
        {done && forNotice.length === 0 && hazards.length === 0 ? <p className="walk-why">{t("finish.noticeNone")}</p> : null}
      </footer>
    </>
  );
}
