// The action bar: the awaited act is the one filled button, what may be done is beside it, what may
// not stays visible with the reason.

import { useNavigate } from "@tanstack/react-router";
import { useAddress } from "../../../shared/address";
import { Button, Tooltip } from "antd";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { sentence } from "../../../shared/Problem";
import { useReadOnly } from "../../../shared/useReadOnly";
import { keys } from "./keys";
import { OtherActs } from "./OtherActs";
import { ActSheet, startable } from "./sheets/ActSheet";
import type { HazardAct, HazardView } from "./types";
import { useActWords } from "./useActWords";
import { useStart } from "./useStart";

/** Acts of the straight way, and decisions: they stand on the bar; the others are in its menu. */
const foremost: HazardAct[] = [
  "settle", "assess", "fix_on_spot", "confirm_fix", "issue_notice", "name_owner", "record_progress", "decide_extension", "decide_objection", "submit", "reinspect", "close",
  "countersign_plan", "decide_plan", "look_back", "follow_up", "answer_supervision", "settle_supervision",
];

/** The bar at the foot, and the sheet of the act that is open. */
export function Acts({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const go = useNavigate();
  const readOnly = useReadOnly();
  const { act: open } = useAddress();
  const acts = hazard.acts.filter(({ act }) => startable(act));
  const may = new Set(acts.filter(({ refusal }) => !refusal).map(({ act }) => act));
  const start = useStart(hazard.id);
  const words = useActWords(hazard);
  const close = () => {
    void go({ to: "/hazards/$id", params: { id: hazard.id }, search: {}, replace: true });
  };
  useHotkeys(
    Object.fromEntries(
      Object.entries(keys)
        .filter(([act]) => may.has(act as HazardAct))
        .map(([act, key]) => [key, () => { start(act as HazardAct); }]),
    ),
    !open,
  );
  const awaited = hazard.awaited;
  const refused = acts.filter(({ refusal }) => refusal);
  const shownRefused = refused.filter(({ act }) => act === awaited || later(act, hazard.status));
  const why = refused.find(({ act }) => act === awaited)?.refusal ?? shownRefused[0]?.refusal;
  const offered = acts.filter(({ act, refusal }) => !refusal && act !== awaited && foremost.includes(act));
  const others = acts.filter(({ act }) => act !== awaited && !foremost.includes(act));
  const waiting = waitingFor(hazard);
  if (readOnly) {
    return null;
  }
  return (
    <div className="bar">
      {awaited && may.has(awaited) ? (
        <Button type="primary" size="large" onClick={() => { start(awaited); }}>
          {words(awaited)}
          {keys[awaited] ? <kbd>{keys[awaited].toUpperCase()}</kbd> : null}
        </Button>
      ) : null}
      {offered.map(({ act }) => (
        <Button key={act} size="large" className="act" onClick={() => { start(act); }}>
          {t(`detail.act.${act}`)}
          {keys[act] ? <kbd>{keys[act].toUpperCase()}</kbd> : null}
        </Button>
      ))}
      <OtherActs acts={others} start={start} covered={Boolean(open)} />
      {waiting ? <span className="sec">{t(`detail.waiting.${waiting}`)}</span> : null}
      <span className="grow" />
      {why && shownRefused.length > 0 ? <p className="why">{sentence(why)}</p> : null}
      {shownRefused.map(({ act, refusal }) => (
        <Tooltip key={act} title={refusal ? sentence(refusal) : ""}>
          <Button size="large" aria-disabled="true" onClick={(event) => { event.preventDefault(); }}>
            {t(`detail.act.${act}`)}
          </Button>
        </Tooltip>
      ))}
      <ActSheet act={open as HazardAct | undefined} hazard={hazard} close={close} />
    </div>
  );
}

/** Acts that are still to come; what lies behind would only be noise. */
function later(act: HazardAct, status: HazardView["status"]): boolean {
  switch (status) {
    case "served":
    case "rectifying":
    case "returned":
      return act === "submit" || act === "close";
    case "submitted":
      return act === "reinspect" || act === "close";
    case "accepted":
      return act === "close";
    case "reported":
      return act === "assess" || act === "issue_notice";
    case "assessed":
      return act === "issue_notice";
    default:
      return false;
  }
}

function waitingFor(hazard: HazardView): "to_sign" | "issued" | "closed" | "voided" | undefined {
  switch (hazard.status) {
    case "assessed":
      return hazard.awaited ? undefined : "to_sign";
    case "notified":
      return "issued";
    case "closed":
      return "closed";
    case "voided":
      return "voided";
    default:
      return undefined;
  }
}
