// What can be pressed on the day; the next step is the largest.

import { Button } from "antd";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";
import { type Drill, may, type Step } from "../types";
import type { WordsKind } from "./WordsSheet";

interface Props {
  drill: Drill;
  /** The step that can be stamped now. */
  next: Step | undefined;
  /** Photos are on their way. */
  taking: boolean;
  stamp: () => void;
  undo: () => void;
  pause: () => void;
  end: () => void;
  say: (words: WordsKind) => void;
  photo: () => void;
}

/** A double click is one tap. */
const once = (act: () => void) => ({ detail }: MouseEvent) => {
  if (detail < 2) {
    act();
  }
};

/** The bar. */
export function Bar({ drill, next, taking, stamp, undo, pause, end, say, photo }: Props) {
  const { t } = useTranslation("drills");
  const noting = may(drill, "note");
  return (
    <div className="bar drill-bar">
      {next ? (
        <Button type="primary" size="large" className="drill-stamp" onClick={once(stamp)}>
          <span className="cut">{t("live.stamp", { action: next.action })}</span> <kbd>{t("live.stampKey")}</kbd>
        </Button>
      ) : null}
      {noting ? (
        <>
          <Button size="large" icon={<Icon name="bolt" />} onClick={() => { say("happened"); }}>{t("live.event")} <kbd>U</kbd></Button>
          <Button size="large" icon={<Icon name="cam" />} loading={taking} onClick={photo}>{t("live.photo")} <kbd>F6</kbd></Button>
        </>
      ) : null}
      {next ? <Button size="large" onClick={() => { say("skipped"); }}>{t("live.skip")} <kbd>S</kbd></Button> : null}
      {may(drill, "take_back") && drill.last_entry ? <Button size="large" onClick={once(undo)}>{t("live.undo")} <kbd>Ctrl Z</kbd></Button> : null}
      <span className="grow" />
      {may(drill, "pause") || may(drill, "resume") ? (
        <Button size="large" icon={<Icon name="pause" />} onClick={once(pause)}>{t(may(drill, "pause") ? "live.pause" : "live.resume")} <kbd>P</kbd></Button>
      ) : null}
      {may(drill, "stop") ? <Button size="large" icon={<Icon name="stop" />} onClick={() => { say("stopped"); }}>{t("live.stop")}</Button> : null}
      {may(drill, "end") ? <Button size="large" type={next ? "default" : "primary"} onClick={end}>{t("live.end")}</Button> : null}
    </div>
  );
}
