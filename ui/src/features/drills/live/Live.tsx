// On the day: a running clock, one key stamps the next step, everything else is a key away.

import { App, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { asFailure } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { exactClock } from "../../../shared/dates";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { photoFiles, usePhotos } from "../../../shared/photos/usePhotos";
import { Problem, sentence } from "../../../shared/Problem";
import { useBareKey } from "../../../shared/useBareKey";
import { long, short } from "../clocks";
import { type Drill, may, type Step, whyNot } from "../types";
import { CardSheet } from "./CardSheet";
import { Side } from "./Side";
import { StepSheet } from "./StepSheet";
import { Steps } from "./Steps";
import { StringChart } from "./StringChart";
import { useClock } from "./useClock";
import { WordsSheet, type WordsKind } from "./WordsSheet";

type Detail = RequestOf<"record_drill_entry">["detail"];
type Sheets = { words: WordsKind } | { step: Step } | "card";

/** The tab. */
export function Live({ drill, readAt, free }: { drill: Drill; readAt: number; free: boolean }) {
  const { t } = useTranslation("drills");
  const { modal } = App.useApp();
  const record = useAct("record_drill_entry");
  const [open, setOpen] = useState<Sheets | null>(null);
  const [asking, setAsking] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const seconds = useClock(drill, readAt);
  const { clock } = drill;
  const next = drill.script.find(({ id }) => id === drill.next_step);
  const running = clock.phase === "running" && !clock.real_since;
  const late = next !== undefined && seconds > next.at_seconds;
  const put = (detail: Detail) => {
    if (!record.isPending) {
      record.mutate({ drill: drill.id, detail, at: null });
    }
  };
  const stamp = () => {
    if (next && running) {
      put({ entry: "stamped", line: next.id });
    }
  };
  const undo = () => {
    if (drill.last_entry && may(drill, "take_back")) {
      put({ entry: "taken_back", of: drill.last_entry });
    }
  };
  const say = (words: WordsKind) => () => { setOpen({ words }); };
  const confirm = (title: string, content: string, okText: string, detail: Detail) => {
    setAsking(true);
    void modal.confirm({ title, content, okText, onOk: () => { put(detail); }, afterClose: () => { setAsking(false); } });
  };
  const turnReal = () => {
    if (may(drill, "turn_real")) {
      confirm(t("live.askReal"), t("live.askRealHow"), t("entry.turned_real"), { entry: "turned_real", text: "" });
    }
  };
  const end = () => {
    const left = drill.script.length - clock.steps_done;
    const words = [left > 0 && !clock.real_since ? t("live.remaining", { count: left }) : "", t("live.askEndHow")];
    confirm(t("live.askEnd"), words.filter(Boolean).join(""), t("live.end"), { entry: "ended" });
  };
  const pause = () => {
    if (may(drill, "pause")) {
      put({ entry: "paused", reason: "" });
    } else if (may(drill, "resume")) {
      put({ entry: "resumed" });
    }
  };
  const noting = may(drill, "note");
  const { take, waiting, failure } = usePhotos((photos) => {
    put({ entry: "photographed", photos, line: next?.id ?? null, text: "" });
  });
  const listening = free && open === null && !asking;
  useBareKey(" ", stamp, listening);
  useHotkeys({
    ...(noting ? { n: say("noted"), u: say("happened"), F6: () => files.current?.click() } : {}),
    s: () => {
      if (next && running) {
        setOpen({ words: "skipped" });
      }
    },
    p: pause,
    r: turnReal,
    "Ctrl+z": undo,
  }, listening);

  if (clock.phase === "waiting") {
    return <Waiting drill={drill} start={() => { put({ entry: "started" }); }} failure={record.error ? sentence(asFailure(record.error)) : null} />;
  }
  return (
    <>
      <div className={clock.real_since ? "drill-live is-real" : "drill-live"}>
        <div className="drill-main">
          <div className="drill-clock">
            <b role="timer" aria-label={t("tab.live")}>{long(seconds)}</b>
            <div>
              <span className="sec">
                {t("live.begun", { start: exactClock(clock.started_at ?? "") })}
                {clock.ended_at ? `　${t(clock.ending === "stopped" ? "live.stoppedAt" : "live.over", { time: exactClock(clock.ended_at) })}` : ""}
                {clock.phase === "paused" ? <span className="soon">　{t("status.paused")}</span> : null}
              </span>
              <br />
              {clock.real_since ? (
                <b className="over">{t("live.realSince", { time: exactClock(clock.real_since) })}　{t("live.realNow")}</b>
              ) : (
                <>
                  {next ? t("live.step", { at: drill.script.indexOf(next) + 1, count: drill.script.length }) : t("live.allDone", { count: drill.script.length })}
                  {clock.punctuality ? (
                    <span className={clock.punctuality === "late" ? "soon" : "sec"}>　{t(`live.overall.${clock.punctuality}`, { time: short(clock.late_seconds ?? 0) })}</span>
                  ) : null}
                </>
              )}
            </div>
            {next && running ? (
              <div className="drill-next"><span className="sm ter">{t("live.next", { time: short(next.at_seconds) })}</span><br />{next.performer}</div>
            ) : null}
          </div>
          <StringChart drill={drill} seconds={seconds} late={late} />
          {record.error ? <Problem failure={record.error} /> : null}
          {failure ? <Problem failure={failure} /> : null}
          <Steps
            drill={drill}
            seconds={seconds}
            stampable={running}
            stamp={(step) => { put({ entry: "stamped", line: step.id }); }}
            more={(step) => { setOpen({ step }); }}
          />
        </div>
        <Side drill={drill} note={say("noted")} card={() => { setOpen("card"); }} real={turnReal} />
      </div>
      <div className="bar drill-bar">
        {running && next ? (
          <Button type="primary" size="large" className="drill-stamp" loading={record.isPending} onClick={stamp}>
            <span className="cut">{t("live.stamp", { action: next.action })}</span> <kbd>{t("live.stampKey")}</kbd>
          </Button>
        ) : null}
        {noting ? (
          <>
            <Button size="large" icon={<Icon name="bolt" />} onClick={say("happened")}>{t("live.event")} <kbd>U</kbd></Button>
            <Button size="large" icon={<Icon name="cam" />} loading={waiting > 0} onClick={() => files.current?.click()}>{t("live.photo")} <kbd>F6</kbd></Button>
          </>
        ) : null}
        {running && next ? <Button size="large" onClick={say("skipped")}>{t("live.skip")} <kbd>S</kbd></Button> : null}
        {may(drill, "take_back") && drill.last_entry ? <Button size="large" onClick={undo}>{t("live.undo")} <kbd>Ctrl Z</kbd></Button> : null}
        <span className="grow" />
        {may(drill, "pause") || may(drill, "resume") ? (
          <Button size="large" icon={<Icon name="pause" />} onClick={pause}>{t(may(drill, "pause") ? "live.pause" : "live.resume")} <kbd>P</kbd></Button>
        ) : null}
        {may(drill, "stop") ? <Button size="large" icon={<Icon name="stop" />} onClick={say("stopped")}>{t("live.stop")}</Button> : null}
        {may(drill, "end") ? <Button size="large" type={next && running ? "default" : "primary"} onClick={end}>{t("live.end")}</Button> : null}
        <input
          ref={files}
          type="file"
          accept={photoFiles}
          multiple
          hidden
          aria-label={t("live.photo")}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = "";
            void take(chosen);
          }}
        />
      </div>
      {open === "card" ? <CardSheet drill={drill} close={() => { setOpen(null); }} /> : null}
      {open !== null && open !== "card" && "words" in open ? (
        <WordsSheet kind={open.words} drill={drill} step={next ?? null} close={() => { setOpen(null); }} />
      ) : null}
      {open !== null && open !== "card" && "step" in open ? (
        <StepSheet drill={drill} step={open.step} close={() => { setOpen(null); }} />
      ) : null}
    </>
  );
}

function Waiting({ drill, start, failure }: { drill: Drill; start: () => void; failure: string | null }) {
  const { t } = useTranslation("drills");
  const why = whyNot(drill, "start");
  return (
    <Empty title={t("live.notYet")}>
      <p>{why ? sentence({ ...why, params: why.params as Record<string, unknown> }) : t("live.notYetHow")}</p>
      {failure ? <p className="over">{failure}</p> : null}
      <Button type="primary" size="large" disabled={Boolean(why)} onClick={start} className="drill-start">{t("acts.start")}</Button>
    </Empty>
  );
}
