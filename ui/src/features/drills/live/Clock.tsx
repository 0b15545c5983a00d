// The clock, where the script is, and how far behind it is overall.

import { useTranslation } from "react-i18next";

import { exactClock } from "../../../shared/dates";
import { long, short } from "../clocks";
import type { Drill, Step } from "../types";

interface Props {
  drill: Drill;
  seconds: number;
  /** The step that can be stamped now. */
  next: Step | undefined;
}

/** The head of the day. */
export function Clock({ drill, seconds, next }: Props) {
  const { t } = useTranslation("drills");
  const { clock } = drill;
  const first = drill.script.find(({ id }) => id === drill.next_step);
  return (
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
            {first ? t("live.step", { at: drill.script.indexOf(first) + 1, count: drill.script.length }) : t("live.allDone", { count: drill.script.length })}
            {clock.punctuality ? (
              <span className={clock.punctuality === "late" ? "soon" : "sec"}>　{t(`live.overall.${clock.punctuality}`, { time: short(clock.late_seconds ?? 0) })}</span>
            ) : null}
          </>
        )}
      </div>
      {next ? (
        <div className="drill-next"><span className="sm ter">{t("live.next", { time: short(next.at_seconds) })}</span><br />{next.performer}</div>
      ) : null}
    </div>
  );
}
