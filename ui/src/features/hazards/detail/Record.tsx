// Every step with person, time and device, those to come dotted; and the history of every field.

import { Tabs } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { fullMoment, moment } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Ring } from "../../../shared/Ring";
import { shareOf } from "../../../shared/share";
import { Original } from "./again/Original";
import { CoverageWords } from "./lateral/Coverage";
import { type Coverage, useCoverage } from "./lateral/useCoverage";
import { History } from "./History";
import { Papers } from "./papers/Papers";
import { StepWords } from "./StepWords";
import type { HazardView } from "./types";

/** The column at the right. */
export function Record({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { data: rows } = useAnswer("get_imported_row", { hazard: hazard.id });
  const imported = hazard.steps.some(({ step }) => step === "imported") || (rows?.merged.length ?? 0) > 0;
  return (
    <div className="r">
      <Tabs
        size="small"
        items={[
          { key: "steps", label: t("detail.tab.steps"), children: <Steps hazard={hazard} /> },
          { key: "papers", label: t("detail.tab.files"), children: <Papers hazard={hazard} />, destroyOnHidden: true },
          { key: "history", label: t("detail.tab.history"), children: <History row={hazard.id} /> },
          ...(imported ? [{ key: "original", label: t("detail.tab.original"), children: <Original hazard={hazard.id} /> }] : []),
        ]}
      />
    </div>
  );
}

/** The steps of the loop that are named while they are still to come. */
const loop = ["assessed", "notified", "served", "submitted", "reinspected", "closed"] as const;
const reached: { [Step in HazardView["steps"][number]["step"]]?: HazardView["status"] } = {
  reported: "reported",
  assessed: "assessed",
  notified: "notified",
  served: "served",
  receipt_refused: "served",
  owner_named: "served",
  progress: "rectifying",
  submitted: "submitted",
  reinspected: "accepted",
  transferred_out: "transferred",
  closed: "closed",
};

/** How far the loop had closed with a step; an imported one stands where its ledger proves. */
function reachedBy(step: HazardView["steps"][number]): HazardView["status"] | undefined {
  if (step.step !== "imported") {
    return reached[step.step];
  }
  return step.stands === "archived" ? "closed" : step.stands;
}

/** How far the loop had closed with each step; one beside the straight way leaves it where it was. */
function sharesOf(steps: HazardView["steps"]): number[] {
  let share = 0;
  return steps.map((step) => {
    const status = reachedBy(step);
    share = status ? Math.min(shareOf(status), status === "closed" ? 100 : 99) : share;
    return share;
  });
}

function Steps({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const now = shareOf(hazard.status);
  const over = hazard.status === "closed" || hazard.status === "voided";
  const shares = sharesOf(hazard.steps);
  const covered = new Map(useCoverage(hazard)?.checks.map(({ step, coverage }) => [step, coverage]));
  const coming = over ? [] : loop.filter((step) => shareOf(reached[step]) > now).reverse();
  return (
    <ol className="line">
      {coming.map((step) => (
        <li key={step} className="todo">
          <Ring share={0} />
          <b>{trade(`step.${step}`)}</b>
          <span className="hint">{t(`detail.awaits.${step === "closed" && hazard.level === "major" ? "closedMajor" : step}`)}</span>
        </li>
      ))}
      {[...hazard.steps].reverse().map((step, index) => (
        <li key={step.id}>
          <Ring share={shares.at(-1 - index) ?? 0} />
          <b>{trade(`step.${step.step}`)}</b>
          <time dateTime={step.happened_at} title={fullMoment(step.recorded_at)}>
            {moment(step.happened_at)}
          </time>
          <p>
            <StepWords step={step} names={hazard.names} />
          </p>
          <Covered coverage={covered.get(step.id)} />
          <p className="ter">
            {phrased(
              step.recorded_by_name
                ? trade("recordedFor", { actor: step.actor_name, recorder: step.recorded_by_name })
                : step.actor_name,
              step.device_name,
            )}
            {step.without_effect ? <span className="soon">　{t("detail.step.withoutEffect")}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What of a lateral check is covered by now. */
function Covered({ coverage }: { coverage: Coverage["coverage"] | undefined }) {
  return coverage ? <p><CoverageWords coverage={coverage} /></p> : null;
}
