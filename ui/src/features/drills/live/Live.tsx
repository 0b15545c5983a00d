// On the day: a running clock, one key stamps the next step, everything else is a key away.

import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { instant } from "../../../shared/dates";
import { useHotkeys } from "../../../shared/hotkeys";
import { photoFiles, type TakenIn, usePhotos } from "../../../shared/photos/usePhotos";
import { Problem } from "../../../shared/Problem";
import { useBareKey } from "../../../shared/useBareKey";
import { FindingSheet, type Source } from "../after/Sheets";
import { EnteredLater } from "../held/EnteredLater";
import { type Drill, type Entry, may, type Step } from "../types";
import { Bar } from "./Bar";
import { CallSheet } from "./CallSheet";
import { CardSheet } from "./CardSheet";
import { Clock } from "./Clock";
import { EndSheet } from "./EndSheet";
import { EntrySheet } from "./EntrySheet";
import { ShotsSheet } from "./ShotsSheet";
import { Side } from "./Side";
import { StepSheet } from "./StepSheet";
import { Steps } from "./Steps";
import { StringChart } from "./StringChart";
import { useClock } from "./useClock";
import { useEntries } from "./useEntries";
import { Waiting } from "./Waiting";
import { WordsSheet, type WordsKind } from "./WordsSheet";

type Sheets =
  | { kind: "words"; words: WordsKind; opened: string }
  | { kind: "call" | "end"; opened: string }
  | { kind: "step"; step: Step }
  | { kind: "entry"; entry: Entry; told: string }
  | { kind: "find"; find: Source }
  | { kind: "card" };

/** A camera whose clock is this far off, in milliseconds, is asked about. */
const fresh = 120_000;

/** Whether photos were taken just now, as far as their cameras say. */
const justTaken = (photos: TakenIn[], pressed: string) =>
  photos.every(({ taken_at }) => !taken_at || Math.abs(Date.parse(instant(taken_at.slice(0, 10), taken_at.slice(11, 19))) - Date.parse(pressed)) <= fresh);

/** Whether steps can be stamped. */
const ticking = ({ clock }: Drill) => clock.phase === "running" && !clock.real_since;

/** Whether a step was neither stamped nor skipped. */
const isOpen = ({ script }: Drill, step: string) => script.some(({ id, at, skipped }) => id === step && !at && typeof skipped !== "string");

/** The step that was stamped last before a moment: what is photographed is what was just done. */
function justDone({ script }: Drill, moment: string): string | null {
  const done = script.filter(({ at }) => at && Date.parse(at) <= Date.parse(moment)).sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
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
  const { message } = App.useApp();
  const { put, failure, moment } = useEntries(drill);
  const [open, setOpen] = useState<Sheets | null>(null);
  // Photos that came while something else is being written wait until that is done.
  const [shots, setShots] = useState<string[] | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const shutter = useRef("");
  const seconds = useClock(drill, readAt);
  const { clock } = drill;
  const next = drill.script.find(({ id }) => id === drill.next_step);
  const running = ticking(drill);
  const late = next !== undefined && seconds > next.at_seconds;
  const stamp = () => { put((now) => (ticking(now) && now.next_step ? { entry: "stamped", line: now.next_step } : null)); };
  const undo = () => { put((now) => (now.last_entry && may(now, "take_back") ? { entry: "taken_back", of: now.last_entry } : null)); };
  const say = (words: WordsKind) => () => { setOpen({ kind: "words", words, opened: moment() }); };
  const close = () => { setOpen(null); };
  const photo = () => {
    shutter.current = moment();
    files.current?.click();
  };
  // Nobody is asked when it is serious; a slip is undone.
  const turnReal = () => {
    const told = () => { void message.warning(t("live.turned"), 8); };
    put((now) => (may(now, "turn_real") ? { entry: "turned_real", text: "" } : null), told);
  };
  const call = () => { setOpen({ kind: "call", opened: moment() }); };
  const pause = () => {
    put((now) => (may(now, "pause") ? { entry: "paused", reason: "" } : may(now, "resume") ? { entry: "resumed" } : null));
  };
  const noting = may(drill, "note");
  const { take, waiting, failure: unusable } = usePhotos((photos, taken) => {
    const pressed = shutter.current;
    if (clock.phase === "over" || !justTaken(taken, pressed)) {
      setShots((before) => [...(before ?? []), ...photos]);
    } else {
      put((now) => ({ entry: "photographed", photos, line: justDone(now, pressed), text: "" }), undefined, pressed);
    }
  });
  const listening = free && open === null && shots === null;
  useBareKey(" ", stamp, listening);
  useHotkeys({
    ...(noting ? { n: say("noted"), u: say("happened"), c: call, F6: photo } : {}),
    s: () => {
      if (next && running) {
        say("skipped")();
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
              more={(step) => { setOpen({ kind: "step", step }); }}
            />
          </div>
        </div>
        <Side drill={drill} note={say("noted")} call={call} card={() => { setOpen({ kind: "card" }); }} real={turnReal} told={say("real")} find={(find) => { setOpen({ kind: "find", find }); }} right={(entry, told) => { setOpen({ kind: "entry", entry, told }); }} />
      </div>
      <Bar
        drill={drill}
        next={running ? next : undefined}
        taking={waiting > 0}
        stamp={stamp}
        undo={undo}
        pause={pause}
        end={() => { setOpen({ kind: "end", opened: moment() }); }}
        say={(words) => { say(words)(); }}
        photo={photo}
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
      {open?.kind === "card" ? <CardSheet drill={drill} close={close} /> : null}
      {open?.kind === "words" ? <WordsSheet kind={open.words} drill={drill} step={next ?? null} opened={open.opened} now={moment} close={close} /> : null}
      {open?.kind === "call" ? <CallSheet drill={drill} opened={open.opened} now={moment} close={close} /> : null}
      {open?.kind === "end" ? <EndSheet drill={drill} opened={open.opened} now={moment} close={close} /> : null}
      {open?.kind === "step" ? <StepSheet drill={drill} step={open.step} close={close} /> : null}
      {open?.kind === "entry" ? <EntrySheet drill={drill} entry={open.entry} words={open.told} close={close} /> : null}
      {open === null && shots ? <ShotsSheet drill={drill} photos={shots} close={() => { setShots(null); }} /> : null}
      {open?.kind === "find" ? <FindingSheet drill={drill} problem={null} from={open.find} close={close} /> : null}
    </>
  );
}
