// The steps of the script: planned, actual, off by how much. The next one is large and is pressed.

import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";
import { short } from "../clocks";
import type { Drill, Step } from "../types";

interface Props {
  drill: Drill;
  seconds: number;
  /** Whether steps can be stamped now. */
  stampable: boolean;
  stamp: (step: Step) => void;
  more: (step: Step) => void;
}

/** The table. */
export function Steps({ drill, seconds, stampable, stamp, more }: Props) {
  const { t } = useTranslation("drills");
  const next = useRef<HTMLTableRowElement>(null);
  const { next_step } = drill;
  useEffect(() => {
    next.current?.scrollIntoView({ block: "nearest" });
  }, [next_step]);
  return (
    <table className="lined drill-steps">
      <thead>
        <tr>
          {(["step", "planned", "actual", "deviation", "stage", "action", "performer"] as const).map((name) => (
            <th key={name} scope="col" className={`col-${name}`}>{t(`live.column.${name}`)}</th>
          ))}
          <th aria-hidden="true" className="col-more" />
        </tr>
      </thead>
      <tbody>
        {drill.script.map((step, index) => {
          const now = step.id === next_step && stampable;
          const open = !step.at && step.skipped === null;
          return (
            <tr
              key={step.id}
              ref={now ? next : undefined}
              className={now ? "now" : open ? "todo" : undefined}
              onDoubleClick={() => {
                if (open && stampable) {
                  stamp(step);
                }
              }}
            >
              <td className="ter">{index + 1}</td>
              <td className="ter">{short(step.at_seconds)}</td>
              <td>{step.actual_seconds === null || step.actual_seconds === undefined ? (now ? "—" : "") : short(step.actual_seconds)}</td>
              <td><Deviation step={step} seconds={now ? seconds : null} /></td>
              <td className="sec col-stage">{t(`stage.${step.stage}`)}</td>
              <td className="action">
                {step.action}
                {step.judgement ? <span className={step.judgement.met ? "done sm" : "soon sm"}>　{t(step.judgement.met ? "live.met" : "live.unmet")}</span> : null}
                {now && step.criterion ? <span className="drill-criterion-now sm sec">{t("live.judgeHow", { criterion: step.criterion })}</span> : null}
                {step.photos.length > 0 ? <span className="ter sm">　<Icon name="cam" small /> {step.photos.length}</span> : null}
              </td>
              <td className="sec cut" title={step.performer}>{step.performer}</td>
              <td className="acts">
                <Button type="text" size="small" aria-label={`${String(index + 1)} ${step.action}`} icon={<Icon name="more" small />} onClick={() => { more(step); }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Deviation({ step, seconds }: { step: Step; seconds: number | null }) {
  const { t } = useTranslation("drills");
  if (step.skipped !== null && step.skipped !== undefined) {
    return <span className="ter" title={step.skipped}>{t("live.skipped")}</span>;
  }
  if (step.punctuality) {
    const time = short(step.late_seconds ?? 0);
    return (
      <span className={step.punctuality === "late" ? "soon" : "sec"}>
        {t(`live.deviation.${step.punctuality}`, { time })}
        {step.by_card ? <span className="ter sm"> {t("live.byCard")}</span> : null}
      </span>
    );
  }
  const late = seconds === null ? 0 : seconds - step.at_seconds;
  return late > 0 ? <span className="over">{t("live.overdue", { time: short(late) })}</span> : null;
}
