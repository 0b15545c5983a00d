// The plans themselves: what recurs how, the next day, and the way to change or end it.

import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { type Plan, rhythmOf } from "./types";

/** Plans a page holds. */
const most = 20;

/** The list. */
export function PlanList({ today, edit }: { today: string; edit: (plan: Plan) => void }) {
  const { t } = useTranslation("inspections");
  const { modal, message } = App.useApp();
  const [before, setBefore] = useState<string[]>([]);
  const page = { limit: most, after: before.at(-1) ?? null };
  const { data, error, refetch } = useAnswer("list_inspection_plans", { page }, { keep: true });
  const end = useAct("end_inspection_plan");
  const ask = (plan: Plan) => {
    void modal.confirm({
      title: t("plan.endTitle", { title: plan.terms.title }),
      content: t("plan.endAbout"),
      okText: t("plan.end"),
      onOk: async () => {
        try {
          await end.mutateAsync({ plan: plan.id, ended_on: today });
        } catch (thrown) {
          void message.error(sentence(asFailure(thrown)));
        }
      },
    });
  };
  return (
    <section>
      <h3>{t("plan.list")}</h3>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data?.rows.length === 0 && before.length === 0 ? <p className="ter">{t("plan.noPlans")}</p> : null}
      <ul className="plans-list">
        {data?.rows.map((plan) => (
          <li key={plan.id} className={plan.ended_on ? "ended" : undefined}>
            <div>
              <b className="cut" title={plan.terms.title}>{plan.terms.title}</b>
              <span className="sec sm cut" title={listed(plan.scope_names)}>
                <Rhythm plan={plan} />　{listed(plan.scope_names.slice(0, 3))}
                {plan.scope_names.length > 3 ? t("plan.places", { count: plan.scope_names.length }) : null}
              </span>
              <span className="ter sm">
                {plan.ended_on
                  ? t("plan.ended", { date: plainDay(plan.ended_on) })
                  : plan.next_on
                    ? t("plan.next", { date: plainDay(plan.next_on) })
                    : plan.unknown_from
                      ? t("plan.festival.waits", { year: plan.unknown_from })
                      : t("plan.over")}
              </span>
            </div>
            {plan.ended_on ? null : (
              <span className="plans-acts">
                <Button type="link" size="small" onClick={() => { edit(plan); }}>{t("plan.edit")}</Button>
                <Button type="link" size="small" onClick={() => { ask(plan); }}>{t("plan.end")}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {before.length > 0 ? <Button type="link" size="small" onClick={() => { setBefore(before.slice(0, -1)); }}>{t("foot.before")}</Button> : null}
      {data?.next ? <Button type="link" size="small" onClick={() => { setBefore([...before, data.next ?? ""]); }}>{t("foot.next")}</Button> : null}
    </section>
  );
}

function Rhythm({ plan }: { plan: Plan }) {
  const { t } = useTranslation("inspections");
  const { recurrence } = plan.terms;
  const rhythm = rhythmOf(recurrence);
  if (recurrence?.before) {
    return t("plan.festival.before", { festival: t(`plan.festival.${recurrence.before.festival}`), count: recurrence.before.days });
  }
  return rhythm
    ? t(`plan.rhythm.${rhythm}`)
    : t(`plan.every.${recurrence?.every ?? "day"}`, { count: recurrence?.interval ?? 1 });
}
