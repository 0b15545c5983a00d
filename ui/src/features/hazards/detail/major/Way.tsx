// The way of a major hazard, or of one that may be: each station done with day and person, or saying
// what is missing and whose part it is.

import "./way.css";

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { listed } from "../../../../shared/lists";
import { Ring } from "../../../../shared/Ring";
import { startable } from "../sheets/ActSheet";
import { type HazardAct, type HazardView, nameOf } from "../types";
import type { useStart } from "../useStart";
import { Countersigns } from "./Countersigns";
import { PlanParts } from "./PlanParts";
import { stationDay, useStationWords } from "./useStationWords";

type Waypoint = HazardView["way"][number];
type Start = ReturnType<typeof useStart>;

/** The panel; nothing for a general hazard. */
export function Way({ hazard, start }: { hazard: HazardView; start: Start }) {
  const { t } = useTranslation("hazards");
  if (hazard.way.length === 0) {
    return null;
  }
  const missing = hazard.way.filter(({ reached }) => reached === "missing" || reached === "begun").length;
  return (
    <section className="way" aria-label={t("detail.major.way")}>
      <h2>
        {t("detail.major.way")}
        <span className={missing > 0 ? "sm soon" : "sm done"}>
          {missing > 0 ? t("detail.major.left", { count: missing }) : t("detail.major.whole")}
        </span>
      </h2>
      <ol>
        {hazard.way.map((at) => (
          <Row key={at.station} at={at} hazard={hazard} start={start} />
        ))}
      </ol>
    </section>
  );
}

/** The acts that take a station further. */
const acts = ["assess", "regrade", "draft_plan", "countersign_plan", "decide_plan", "report_major", "ask_delisting", "record_delisting", "evaluate_treatment", "close"] as const;

/** What is done there, in a word. */
function doing(act: HazardAct, reached: Waypoint["reached"], suspected: boolean) {
  if (act === "regrade" && suspected) {
    return "judge";
  }
  return act === "report_major" && reached === "begun" ? "receipt" : (acts.find((one) => one === act) ?? null);
}

/** To whom the report of a station goes. */
const recipients: Partial<Record<Waypoint["station"], Record<string, string>>> = {
  authority_report: { to: "authority" },
  congress_report: { to: "workers_congress" },
};

const shares = { done: 100, begun: 50, missing: 0, not_needed: 0 } as const;

function Row({ at, hazard, start }: { at: Waypoint; hazard: HazardView; start: Start }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const words = useStationWords()(at.station, hazard);
  const step = hazard.steps.find(({ id }) => id === at.step);
  const { act } = at;
  const may = act && startable(act) && hazard.acts.some((one) => one.act === act && !one.refusal);
  const next = act ? doing(act, at.reached, hazard.suspected) : null;
  const open = at.reached === "missing" || at.reached === "begun";
  const silent = hazard.treatment.plan?.countersigns.filter(({ agrees }) => agrees === null) ?? [];
  const roles = act === "countersign_plan" ? listed(silent.map(({ person }) => nameOf(hazard.names, person))) : at.by.length > 0 ? listed(at.by.map((role) => trade(`role.${role}`))) : t("detail.major.unit");
  const plan = at.station === "plan" ? hazard.treatment.plan : null;
  return (
    <li className={open ? (act ? "open" : "ahead") : at.reached === "not_needed" ? "ahead" : ""}>
      <Ring share={shares[at.reached]} tone={at.reached === "done" ? "green" : open && act ? "amber" : "ink"} />
      <b>{t(`detail.major.station.${at.station}`)}</b>
      <div className="way-what">
        <span className={open && act ? "soon" : open ? "ter" : ""}>{words.state}</span>
        {words.said ? <p>{words.said}</p> : null}
        {plan ? <Countersigns hazard={hazard} plan={plan} /> : null}
        {plan ? (
          <details open={plan.standing === "drafted" && plan.countersigns.length === 0}>
            <summary className="link">{t("detail.major.sixParts")}</summary>
            <PlanParts plan={plan.plan} />
          </details>
        ) : null}
      </div>
      <div className="way-who">
        {step ? (
          <p>
            {step.recorded_by_name
              ? trade("recordedFor", { actor: step.actor_name, recorder: step.recorded_by_name })
              : step.actor_name}
            <time dateTime={stationDay(step)}>{day(stationDay(step))}</time>
          </p>
        ) : null}
        {open ? (
          <p className="ter">{act ? t("detail.major.by", { roles }) : t("detail.major.notYet", { roles })}</p>
        ) : null}
      </div>
      <div className="way-act">
        {may && next ? (
          <Button size="small" className="act" onClick={() => { start(act, recipients[at.station]); }}>
            {t(`detail.major.do.${next}`)}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
