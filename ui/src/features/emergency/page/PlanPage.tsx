// One plan: what it says, how it stands, and the next act.

import "../emergency.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useAddress, useAddressedId } from "../../../shared/address";
import { plainDay } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { Acts } from "./Acts";
import { Causes } from "./Causes";
import { Proofs } from "./Proofs";
import { Says } from "./Says";
import { State } from "./State";
import { Versions } from "./Versions";

/** The page; `open` opens a drill. */
export function PlanPage({ open }: { open: (drill: string) => void }) {
  const { t } = useTranslation("emergency");
  const id = useAddressedId();
  const search = useAddress();
  const go = useNavigate();
  const { data: plan, error, refetch } = useAnswer("get_emergency_plan", id ? { plan: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page">
        <div className="head"><Problem failure={error} retry={() => void refetch()} /></div>
      </div>
    );
  }
  if (!plan) {
    return <div className="page" aria-busy="true" />;
  }
  const version = plan.versions.find((one) => one.id === search["version"]) ?? plan.versions.find((one) => one.in_force) ?? plan.versions[0];
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/drills/plans/$id", params: { id: plan.id }, search: { ...search, ...changed }, replace: true });
  return (
    <div className="page plan-page">
      <div className="head">
        <Link to="/drills" search={{ tab: "plans" }} className="link" aria-label={t("page.back")}>
          <Icon name="left" />
        </Link>
        <h1 className="cut" title={plan.name}>{plan.name}</h1>
        <span className="sec">{t("page.of", { kind: t(`kind.${plan.kind}`), unit: plan.unit_name })}</span>
        {plan.code ? <span className="ter">{plan.code}</span> : null}
        <span className="grow" />
        {plan.withdrawn_on ? <span className="soon">{t("page.withdrawn", { day: plainDay(plan.withdrawn_on), reason: plan.withdrawn_reason })}</span> : null}
      </div>
      <div className="plan-split">
        <div className="scroll plan-says" tabIndex={0} role="region" aria-label={t("page.contents")}>
          {version ? <Says version={version} /> : <p className="sec plan-nothing">{t("page.nothing")}</p>}
        </div>
        <aside className="scroll plan-side">
          <State plan={plan} />
          {version ? <Proofs key={version.id} version={version} keeps={!plan.keep_refusal} /> : null}
          <Causes plan={plan} />
          <Versions plan={plan} shown={version?.id} choose={(version) => { set({ version }); }} open={open} />
        </aside>
      </div>
      <Acts plan={plan} act={search["act"]} set={(act) => { set({ act }); }} />
    </div>
  );
}
