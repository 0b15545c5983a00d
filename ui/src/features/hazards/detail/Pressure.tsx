// The deadline and what was done about it: rungs of the ladder, orders, urging, and how the workers were told.

import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { day, moment } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import { type HazardView, nameOf } from "./types";

type StepView = HazardView["steps"][number];
type StepOf<Name extends StepView["step"]> = Extract<StepView, { step: Name }>;

/** How many urgings are told; the rest stands in the steps. */
const told = 3;

/** The latest first, without those that had no effect. */
function stepsOf<Name extends StepView["step"]>(hazard: HazardView, name: Name): StepOf<Name>[] {
  const is = (step: StepView): step is StepOf<Name> => step.step === name && !step.without_effect;
  return hazard.steps.filter(is).reverse();
}

/** Below the facts, from the notice on. */
export function Pressure({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const escalation = useEscalationWords()(hazard);
  const urged = stepsOf(hazard, "urged");
  const briefed = stepsOf(hazard, "workers_briefed");
  const original = hazard.original_due_on;
  if (!original && briefed.length === 0) {
    return null;
  }
  const orders = hazard.supervisions.map(({ by, ordered_at, order, answered_at, answer, settled_at, opinion }) => (
    <p key={ordered_at}>
      {t("life.record.orderText", { name: nameOf(hazard.names, by), day: day(ordered_at), by: day(order.answer_by), demands: order.demands })}
      <span className="ter sm">
        {"　"}
        {phrased(
          answered_at ? t("life.record.answered", { at: moment(answered_at) }) : t("life.record.waiting"),
          answered_at ? answer?.text : "",
          settled_at && answer ? t("life.record.settled", { at: moment(settled_at) }) : "",
          opinion && !settled_at ? t("life.record.sentBack", { opinion }) : "",
        )}
      </span>
    </p>
  ));
  const urgings = urged.slice(0, told).map((step) => (
    <p key={step.id} title={step.said}>
      {phrased(
        t("life.record.urgedText", {
          day: moment(step.happened_at),
          name: step.actor_name,
          whom: nameOf(hazard.names, step.whom),
          way: t(`life.urging.${step.way}`),
        }),
        step.answer ? t("life.record.answeredWith", { answer: step.answer }) : "",
      )}
    </p>
  ));
  const briefings = briefed.map((step) => (
    <p key={step.id}>
      {t("life.record.briefedText", { day: day(step.briefed_on), way: t(`life.briefing.${step.way}`), audience: step.audience })}
    </p>
  ));
  const rows: [string, ReactNode[]][] = [
    [t("life.record.due"), original ? [<DueWords key="due" hazard={hazard} original={original} />] : []],
    [t("life.record.escalation"), escalation],
    [t("life.record.supervision"), orders],
    [t("life.record.urged"), urged.length > told ? [...urgings, <p key="more" className="ter sm">{t("life.record.more", { count: urged.length - told })}</p>] : urgings],
    [t("life.record.briefed"), briefed.length > 0 ? briefings : [<p key="none" className="ter">{t("life.record.none")}</p>]],
  ];
  return (
    <section className="pressure" aria-label={t("life.record.title")}>
      <dl className="kv">
        {rows.filter(([, words]) => words.length > 0).map(([name, words]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function DueWords({ hazard, original }: { hazard: HazardView; original: string }) {
  const { t } = useTranslation("hazards");
  const { due_on: current, extensions_granted: granted, extensions_left: left } = hazard;
  return (
    <p>
      {phrased(
        current && current !== original
          ? t("life.record.dueText", { original: day(original), current: day(current) })
          : t("life.record.dueOriginal", { original: day(original) }),
        granted > 0 ? t("life.record.used", { granted, left }) : t("life.record.unused", { left }),
      )}
    </p>
  );
}

/** How far it is on the ladder, and what comes next. */
function useEscalationWords(): (hazard: HazardView) => ReactNode[] {
  const { t } = useTranslation("hazards");
  return ({ escalation: now, escalation_next: next }) => {
    const words: ReactNode[] = [];
    if (now) {
      const to = listed(now.to.map((one) => t(`life.to.${one}`)));
      const level = now.level > 0 ? t("life.record.level", { level: now.level }) : t("life.record.atOnce");
      words.push(<p key="now">{phrased(level, t(`life.rung.${now.act}`, { to }), next ? "" : t("life.record.last"))}</p>);
    }
    if (next) {
      const what = t(`life.rung.${next.act}`, { to: t(`life.to.${next.to}`) });
      words.push(<p key="next" className="ter">{t("life.record.next", { day: day(next.on), level: next.level, what })}</p>);
    }
    return words;
  };
}
