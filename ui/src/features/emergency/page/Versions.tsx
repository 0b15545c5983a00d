// Versions, reviews and drills of a plan.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { plainDay } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Files } from "./Files";
import type { PlanPage } from "../types";

interface Props {
  plan: PlanPage;
  shown: string | undefined;
  choose: (version: string) => void;
  open: (drill: string) => void;
}

/** The lists. */
export function Versions({ plan, shown, choose, open }: Props) {
  const { t } = useTranslation("emergency");
  return (
    <>
      {plan.versions.length > 0 ? (
        <section>
          <h2>{t("page.versions")}</h2>
          <ul className="plan-list">
            {plan.versions.map((one) => (
              <li key={one.id}>
                <button type="button" className="link" aria-current={one.id === shown} onClick={() => { choose(one.id); }}>
                  {t("page.version", { label: one.label })}
                </button>
                <span className={one.in_force ? "sm done" : "sm ter"}>
                  {t(one.in_force ? "page.inForce" : one.approval ? "page.old" : "page.draft")}
                </span>
                <span className="sm ter">{one.approval ? plainDay(one.approval.published_on) : ""}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t("page.reviews")}</h2>
        {plan.reviews.length === 0 ? <p className="ter sm">{t("page.noReviews")}</p> : null}
        {plan.reviews.map((one) => (
          <div key={one.id} className="plan-review">
            <p>
              {plainDay(one.reviewed_on)}　{t("page.version", { label: one.version })}{" "}
              <b className={one.verdict === "revise" ? "soon" : "done"}>{t(`verdict.${one.verdict}`)}</b>
            </p>
            <p className="sec sm">{one.findings}</p>
            <p className="ter sm">{phrased(one.participants, one.recorded_by_name)}</p>
            {one.files.length > 0 ? <Files files={one.files} /> : null}
          </div>
        ))}
      </section>
      <section>
        <h2>{t("page.drills")}</h2>
        {plan.drills.length === 0 ? <p className="ter sm">{t("page.noDrills")}</p> : null}
        <ul className="plan-list">
          {plan.drills.map((drill) => (
            <li key={drill.drill}>
              <button type="button" className="link cut" onClick={() => { open(drill.drill); }}>{drill.title}</button>
              <span className={drill.late ? "sm soon" : drill.state === "held" ? "sm done" : "sm ter"}>{t(`year.standing.${drill.late ? "late" : drill.state}`)}</span>
              <span className="sm ter">{plainDay(drill.on)}</span>
              {drill.unfit ? <span className="sm soon">{t("page.unfit")}</span> : null}
            </li>
          ))}
        </ul>
        {plan.drill_count > plan.drills.length ? (
          <Link to="/drills/list" search={{ of_plan: plan.id }} className="link sm">{t("page.allDrills", { count: plan.drill_count })}</Link>
        ) : null}
      </section>
    </>
  );
}
