// On the day: a running clock, one key stamps the next step, everything else is a key away.

import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { useHotkeys } from "../../../shared/hotkeys";
import { photoFiles, usePhotos } from "../../../shared/photos/usePhotos";
import { Problem } from "../../../shared/Problem";
import { useBareKey } from "../../../shared/useBareKey";
import { FindingSheet, type Source } from "../after/Sheets";
import { type Drill, may, type Step } from "../types";
import { Bar } from "./Bar";
import { CardSheet } from "./CardSheet";
import { Clock } from "./Clock";
import { Side } from "./Side";
import { StepSheet } from "./StepSheet";
import { Steps } from "./Steps";
import { StringChart } from "./StringChart";
import { useClock } from "./useClock";
import { Waiting } from "./Waiting";
import { WordsSheet, type WordsKind } from "./WordsSheet";

type Detail = RequestOf<"record_drill_entry">["detail"];
type Sheets = { words: WordsKind } | { step: Step } | { find: Source } | "card";

/** The tab. */
export function Live({ drill, readAt, free }: { drill: Drill; readAt: number; free: boolean }) {
  const { t } = useTranslation("drills");
  const { modal, message } = App.useApp();
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
  // Nobody is asked when it is serious; a slip is undone.
  const turnReal = () => {
    if (may(drill, "turn_real")) {
      put({ entry: "turned_real", text: "" });
      void message.warning(t("live.turned"), 8);
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
    return <Waiting drill={drill} start={() => { put({ entry: "started" }); }} failure={record.error} />;
  }
  return (
    <>
      <div className={clock.real_since ? "drill-live is-real" : "drill-live"}>
        <div className="drill-main">
          <Clock drill={drill} seconds={seconds} next={running ? next : undefined} />
          <StringChart drill={drill} seconds={seconds} late={late} />
          {record.error ? <Problem failure={record.error} /> : null}
          {failure ? <Problem failure={failure} /> : null}
          <div className="drill-scroll">
            <Steps
              drill={drill}
              seconds={seconds}
              stampable={running}
              stamp={(step) => { put({ entry: "stamped", line: step.id }); }}
              more={(step) => { setOpen({ step }); }}
            />
          </div>
        </div>
        <Side drill={drill} note={say("noted")} card={() => { setOpen("card"); }} real={turnReal} find={(find) => { setOpen({ find }); }} />
      </div>
      <Bar
        drill={drill}
        next={running ? next : undefined}
        busy={record.isPending}
        taking={waiting > 0}
        stamp={stamp}
        undo={undo}
        pause={pause}
        end={end}
        say={(words) => { setOpen({ words }); }}
        photo={() => files.current?.click()}
      />
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
      {open === "card" ? <CardSheet drill={drill} close={() => { setOpen(null); }} /> : null}
      {open !== null && open !== "card" && "words" in open ? (
        <WordsSheet kind={open.words} drill={drill} step={next ?? null} close={() => { setOpen(null); }} />
      ) : null}
      {open !== null && open !== "card" && "step" in open ? (
        <StepSheet drill={drill} step={open.step} close={() => { setOpen(null); }} />
      ) : null}
      {open !== null && open !== "card" && "find" in open ? (
        <FindingSheet drill={drill} problem={null} from={open.find} close={() => { setOpen(null); }} />
      ) : null}
    </>
  );
}
