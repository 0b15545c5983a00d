// How a plan stands: signed, published, filed, reviewed.

import { useTranslation } from "react-i18next";

import { Due } from "../../../shared/Due";
import { plainDay } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Filing } from "../Filing";
import type { PlanPage } from "../types";

/** The facts beside a plan. */
export function State({ plan }: { plan: PlanPage }) {
  const { t } = useTranslation("emergency");
  const held = plan.versions.find((one) => one.label === plan.version && one.approval);
  const approval = held?.approval;
  if (!approval) {
    return null;
  }
  return (
    <section>
      <h2>{t("page.state")}</h2>
      <dl className="kv">
        <dt>{t("page.approved")}</dt>
        <dd>
          {phrased(
            t("page.approvedBy", { name: approval.by_name, day: plainDay(approval.approved_on) }),
            approval.recorded_by_name ? t("page.recordedBy", { name: approval.recorded_by_name }) : null,
          )}
        </dd>
        <dt>{t("page.published")}</dt>
        <dd>{plainDay(approval.published_on)}</dd>
        <dt>{t("page.filing")}</dt>
        <dd>
          <Filing filing={held.filing} />
          {held.filed ? <span className="sm ter"> {phrased(held.filed.authority, held.filed.receipt)}</span> : null}
        </dd>
        {plan.review ? (
          <>
            <dt>{t("page.review")}</dt>
            <dd>
              {plainDay(plan.review.on)} {plan.review.coming ? <Due standing={plan.review.standing} /> : <span className="sm ter">{t("page.reviewRule")}</span>}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
