// How a selection splits, what stands in the way, and what to look at again.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { day } from "../../shared/dates";
import { Icon } from "../../shared/Icon";
import { MajorMark } from "../../shared/Mark";
import { sentence, Way } from "../../shared/Problem";

/** The plan in words. */
export function PlanSheets({ plan }: { plan: ViewOf<"plan_notice"> }) {
  const { t } = useTranslation("documents");
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
      {plan.doubts.length > 0 ? (
        <section className="plan-note">
          <h2>
            <Icon name="warn" small /> {t("plan.doubts")}
          </h2>
          {plan.doubts.map(({ hazard, number, doubt, about }) => (
            <p key={`${hazard}${doubt}${about}`}>{t(`plan.doubt.${doubt}`, { number, about })}</p>
          ))}
        </section>
      ) : null}
    </>
  );
}
