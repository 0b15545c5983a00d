// On the day: a running clock, one key stamps the next step, everything else is a key away.

import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { photoFiles, usePhotos } from "../../../shared/photos/usePhotos";
import { Problem } from "../../../shared/Problem";
import { useBareKey } from "../../../shared/useBareKey";
import { FindingSheet, type Source } from "../after/Sheets";
import { EnteredLater } from "../held/EnteredLater";
import { type Drill, may, type Step } from "../types";
import { Bar } from "./Bar";
import { CardSheet } from "./CardSheet";
import { Clock } from "./Clock";
import { Side } from "./Side";
import { StepSheet } from "./StepSheet";
import { Steps } from "./Steps";
import { StringChart } from "./StringChart";
import { useClock } from "./useClock";
import { useEntries } from "./useEntries";
import { Waiting } from "./Waiting";
import { WordsSheet, type WordsKind } from "./WordsSheet";

type Sheets = { words: WordsKind } | { step: Step } | { find: Source } | "card";

/** Whether steps can be stamped. */
const ticking = ({ clock }: Drill) => clock.phase === "running" && !clock.real_since;

/** Whether a step was neither stamped nor skipped. */
const isOpen = ({ script }: Drill, step: string) => script.some(({ id, at, skipped }) => id === step && !at && typeof skipped !== "string");

/** The step that was stamped last: what is photographed is what was just done. */
function justDone({ script }: Drill): string | null {
  const done = script.filter(({ at }) => at).sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
  return done.at(-1)?.id ?? null;
}

/** A key that is held acts once. */
const unlessHeld = (act: () => void) => ({ repeat }: KeyboardEvent) => {
  if (!repeat) {
    act();
  }
};

/** The tab. */
export function Live({ drill, readAt, free }: { drill: Drill; readAt: number; free: boolean }) {
  const { t } = useTranslation("drills");
  const { modal, message } = App.useApp();
  const { put, failure } = useEntries(drill);
  const [open, setOpen] = useState<Sheets | null>(null);
  const [asking, setAsking] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const seconds = useClock(drill, readAt);
  const { clock } = drill;
  const next = drill.script.find(({ id }) => id === drill.next_step);
  const running = ticking(drill);
  const late = next !== undefined && seconds > next.at_seconds;
  const stamp = () => { put((now) => (ticking(now) && now.next_step ? { entry: "stamped", line: now.next_step } : null)); };
  const undo = () => { put((now) => (now.last_entry && may(now, "take_back") ? { entry: "taken_back", of: now.last_entry } : null)); };
  const say = (words: WordsKind) => () => { setOpen({ words }); };
  // Nobody is asked when it is serious; a slip is undone.
  const turnReal = () => {
    const told = () => { void message.warning(t("live.turned"), 8); };
    put((now) => (may(now, "turn_real") ? { entry: "turned_real", text: "" } : null), told);
  };
  const end = () => {
    const left = drill.script.length - clock.steps_done;
    const words = [left > 0 && !clock.real_since ? t("live.remaining", { count: left }) : "", t("live.askEndHow")];
    setAsking(true);
    void modal.confirm({
      title: t("live.askEnd"),
      content: words.filter(Boolean).join(""),
      okText: t("live.end"),
      onOk: () => { put(() => ({ entry: "ended" })); },
      afterClose: () => { setAsking(false); },
    });
  };
  const pause = () => {
    put((now) => (may(now, "pause") ? { entry: "paused", reason: "" } : may(now, "resume") ? { entry: "resumed" } : null));
  };
  const noting = may(drill, "note");
  const { take, waiting, failure: unusable } = usePhotos((photos) => {
    put((now) => ({ entry: "photographed", photos, line: justDone(now), text: "" }));
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
    p: unlessHeld(pause),
    r: turnReal,
    "Ctrl+z": unlessHeld(undo),
  }, listening);

  if (clock.phase === "waiting") {
    return <Waiting drill={drill} start={() => { put((now) => (may(now, "start") ? { entry: "started" } : null)); }} failure={failure} />;
  }
  return (
    <>
      <div className={clock.real_since ? "drill-live is-real" : "drill-live"}>
        <div className="drill-main">
          <Clock drill={drill} seconds={seconds} next={running ? next : undefined} />
          <StringChart drill={drill} seconds={seconds} late={late} />
          <EnteredLater drill={drill} />
          {failure ? <Problem failure={failure} /> : null}
          {unusable ? <Problem failure={unusable} /> : null}
          <div className="drill-scroll">
            <Steps
              drill={drill}
              seconds={seconds}
              stampable={running}
              stamp={(step) => { put((now) => (isOpen(now, step.id) ? { entry: "stamped", line: step.id } : null)); }}
              more={(step) => { setOpen({ step }); }}
            />
          </div>
        </div>
        <Side drill={drill} note={say("noted")} card={() => { setOpen("card"); }} real={turnReal} told={say("real")} find={(find) => { setOpen({ find }); }} />
      </div>
      <Bar
        drill={drill}
        next={running ? next : undefined}
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
