// How a selection splits, what stands in the way, and what to look at again.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { day } from "../../shared/dates";
import { Icon } from "../../shared/Icon";
import { MajorMark } from "../../shared/Mark";
import { sentence, Way } from "../../shared/Problem";

type Plan = ViewOf<"plan_notice">;

/** The plan in words. */
export function PlanSheets({ plan, confirming }: { plan: Plan; confirming: boolean }) {
  const { t } = useTranslation("documents");
  // Clauses that are confirmed on this very sheet are not said twice.
  const doubts = plan.doubts.filter(({ doubt }) => !(confirming && doubt === "unsure_clause"));
  const total = plan.sheets.reduce((sum, sheet) => sum + sheet.hazards.length, 0);
  return (
    <>
      {plan.obstacles.length > 0 ? (
        <section className="plan-note bad">
          <h2>{t("plan.obstacles")}</h2>
          {plan.obstacles.map(({ hazard, number, refusal }) => (
            <p key={hazard}>
              <span className="grow">{sentence(refusal)}</span>
              <Way code={refusal.code} />
              <Link to="/hazards/$id" params={{ id: hazard }} className="link">
                {number}
              </Link>
            </p>
          ))}
        </section>
      ) : null}
      {plan.sheets.length > 0 ? <p className="sec">{t("plan.count", { hazards: total, sheets: plan.sheets.length })}</p> : null}
      <div className="plan-sheets">
        {plan.sheets.map((sheet) => (
          <section key={sheet.hazards.map(({ id }) => id).join()}>
            <h2>
              {t("plan.to", { unit: sheet.addressee_name })}
              {sheet.hazards[0]?.major ? <span className="sm ter">　{t("plan.own")}</span> : null}
            </h2>
            <ol>
              {sheet.hazards.map((hazard) => (
                <li key={hazard.id}>
                  <span className="ter">{hazard.number}</span>
                  <span className="cut">
                    {hazard.major ? <MajorMark /> : null} {hazard.title}
                  </span>
                  <span>{hazard.owner_name || t("plan.ownerLater")}</span>
                  <span className="sm ter">{hazard.due_on ? t("plan.due", { day: day(hazard.due_on) }) : ""}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {doubts.length > 0 ? (
        <section className="plan-note">
          <h2>
            <Icon name="warn" small /> {t("plan.doubts")}
          </h2>
          {doubts.map((one) => (
            <p key={`${one.hazard}${one.doubt}${one.about}`}>
              <span className="grow">{t(`plan.doubt.${one.doubt}`, { number: one.number, about: one.about })}</span>
              <Mend doubt={one} />
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Leads to the field where a doubt is put right. */
function Mend({ doubt }: { doubt: Plan["doubts"][number] }) {
  const { t } = useTranslation("documents");
  const words = t(`plan.mend.${doubt.field}`);
  switch (doubt.field) {
    case "clause":
      return <Link to="/settings" search={{ part: "clauses", text: doubt.about }} className="link">{words}</Link>;
    case "measures":
    case "due_on":
    case "owner":
      return <Link to="/hazards/$id" params={{ id: doubt.hazard }} search={{ act: "settle", field: doubt.field }} className="link">{words}</Link>;
    case "basis":
      return <Link to="/hazards/$id" params={{ id: doubt.hazard }} search={{ act: "assess" }} className="link">{words}</Link>;
    case "description":
    case "photos":
      return <Link to="/hazards/$id" params={{ id: doubt.hazard }} search={{ act: "describe", field: doubt.field }} className="link">{words}</Link>;
  }
}
