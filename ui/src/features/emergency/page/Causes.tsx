// What may ask for a revision, under the six situations of the law.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { plainDay } from "../../../shared/dates";
import { DismissSheet } from "../sheets/DismissSheet";
import type { Cause, PlanPage } from "../types";

const tones = { open: "soon", revised: "done", dismissed: "ter" } as const;

/** The list. */
export function Causes({ plan }: { plan: PlanPage }) {
  const { t } = useTranslation("emergency");
  const [asked, setAsked] = useState<Cause | null>(null);
  const may = !plan.keep_refusal && !plan.withdrawn_on;
  return (
    <section>
      <h2 title={`${t("cause.basis")}。${t("cause.watched")}`}>{t("cause.title")}</h2>
      {plan.causes.length === 0 ? <p className="sec">{t("cause.none")}</p> : null}
      {plan.causes.length === 0 ? <p className="ter sm">{t("cause.watched")}</p> : null}
      <ul className="plan-causes">
        {plan.causes.map((cause) => (
          <li key={cause.trigger ?? cause.key}>
            <span className={`sm ${tones[cause.standing]}`}>{t(`cause.${cause.standing}`)}</span>
            <div>
              <p className="plan-cause"><Words cause={cause} /></p>
              <p className="sm ter">{t(`cause.${cause.cause}`)}</p>
              <p className="sm ter">
                {plainDay(cause.happened_on)} {cause.raised_by_name ? t("cause.by", { name: cause.raised_by_name }) : t("cause.seen")}
              </p>
              {cause.reason ? (
                <p className="sm sec">{t("cause.why", { name: cause.dismissed_by_name ?? "", day: plainDay(cause.dismissed_on ?? ""), reason: cause.reason })}</p>
              ) : null}
            </div>
            {may && cause.standing === "open" ? (
              <Button type="link" size="small" onClick={() => { setAsked(cause); }}>{t("cause.dismiss")}</Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked ? <DismissSheet plan={plan.id} cause={asked} close={() => { setAsked(null); }} /> : null}
    </section>
  );
}

/** What happened, as it was reported or as the records show it. */
function Words({ cause }: { cause: Cause }) {
  const { t } = useTranslation("emergency");
  const { sign } = cause;
  switch (sign?.sign) {
    case undefined:
      return cause.words;
    case "person_left":
      return t("cause.sign.person_left", { role: sign.role, name: sign.name });
    case "post_changed":
      return t("cause.sign.post_changed", { name: sign.name, was: sign.was, now: sign.now });
    case "phone_changed":
      return t("cause.sign.phone_changed", { name: sign.name, was: sign.was, now: sign.now });
    case "head_changed":
      return t("cause.sign.head_changed", { name: sign.name });
    case "drill_unfit":
      return t("cause.sign.drill_unfit", { title: sign.title, found: sign.found });
    case "major_hazard":
      return t("cause.sign.major_hazard", { number: sign.number, title: sign.title });
    case "law_changed":
      return sign.successor
        ? t("cause.sign.law_replaced", { document: sign.document, successor: sign.successor, day: plainDay(sign.since) })
        : t("cause.sign.law_changed", { document: sign.document, day: plainDay(sign.since) });
    case "materials_missing":
      return t("cause.sign.materials_missing", { title: sign.title, names: sign.names });
    case "review_revise":
      return t("cause.sign.review_revise", { found: sign.found });
  }
}
