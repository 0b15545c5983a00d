// Things of one urgency, a row each.

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { day, plainDay } from "../../shared/dates";
import { Due, dueWords, toneOf } from "../../shared/Due";
import { usePeriodWords } from "../../shared/figures";
import { phrased } from "../../shared/lists";
import { LevelMark } from "../../shared/Mark";
import { Ring } from "../../shared/Ring";
import { useReadOnly } from "../../shared/useReadOnly";
import { shareOf, shareOfNotice, shareOfRecord } from "../../shared/share";
import { type GroupView, nextAct, type Row } from "./acts";
import { MissedSheet } from "./MissedSheet";

/** Where the rest of a group stands. */
const lists: Partial<Record<GroupView["group"], Record<string, string>>> = {
  suspected: { view: "suspected" },
  escalated: { view: "overdue" },
  overdue: { view: "overdue" },
  due_soon: { view: "due_soon" },
  to_reinspect: { view: "to_reinspect" },
  to_close: { view: "to_close" },
  to_countersign_plan: { view: "to_countersign_plan" },
  to_decide_plan: { view: "to_decide_plan" },
  to_look_back: { view: "to_look_back" },
  to_assess: { view: "to_assess" },
  to_issue: { view: "to_issue" },
  to_name_owner: { view: "to_name_owner" },
  to_decide_extension: { view: "to_decide_extension" },
  to_confirm: { view: "to_confirm" },
  to_decide_objection: { view: "to_decide_objection" },
  to_answer: { view: "to_answer" },
  to_settle: { view: "to_settle" },
  to_follow_up: { view: "transferred" },
};

/** The same of what is no hazard. */
const others: Partial<Record<GroupView["group"], { to: string; search?: Record<string, string> }>> = {
  to_answer_paper: { to: "/documents/incoming" },
  to_hand: { to: "/documents/outgoing", search: { waiting: "1" } },
  to_acknowledge: { to: "/documents/incoming" },
  to_sign_paper: { to: "/documents/papers" },
  to_bring_home: { to: "/documents/papers" },
  outage_to_look_at: { to: "/hazards/outages", search: { view: "attention" } },
  defects_overdue: { to: "/inspections", search: { tab: "irregularities", view: "overdue" } },
  to_renew_agreement: { to: "/register", search: { part: "contractor" } },
  inspections: { to: "/inspections" },
  paper_checks: { to: "/documents/checks" },
  paper_differences: { to: "/documents/checks", search: { tab: "differences" } },
  to_inspect: { to: "/inspections", search: { tab: "planned" } },
  to_report: { to: "/figures", search: { tab: "reports" } },
  drills_running: { to: "/drills/list", search: { view: "live" } },
  drills_to_hold: { to: "/drills/list", search: { view: "planned" } },
  drills_to_evaluate: { to: "/drills/list", search: { view: "to_conclude" } },
  drills_to_report: { to: "/drills/list", search: { view: "to_report" } },
  to_drill: { to: "/drills" },
  to_file_plan: { to: "/drills", search: { tab: "plans" } },
  to_review_plan: { to: "/drills", search: { tab: "plans" } },
  to_revise_plan: { to: "/drills", search: { tab: "plans" } },
};

/** One group; the first act of the first one is the thing to do. */
export function Group({ group, first }: { group: GroupView; first: boolean }) {
  const { t } = useTranslation("today");
  const tone = ["overdue", "escalated", "defects_overdue"].includes(group.group) ? "over" : group.group === "due_soon" ? "soon" : undefined;
  const rest = group.total - group.rows.length;
  const list = lists[group.group];
  return (
    <section className="grp">
      <h2 className={tone}>
        {t(`group.${group.group}`)} <span className="n">{group.total}</span>
      </h2>
      <div>
        {group.rows.map((row, index) => (
          <OneRow
            key={[row.id, row.title, row.number, row.unit_name, row.on, row.planned?.on, row.planned?.place, row.planned?.equipment].join(" ")}
            row={row}
            group={group.group}
            first={first && index === 0}
          />
        ))}
        {rest > 0 ? (
          <div className="row more">
            {list ? (
              <Link to="/hazards" search={list} className="link">
                {t("more", { count: rest })}
              </Link>
            ) : (
              <Link {...(others[group.group] ?? { to: "/documents" })} className="link">
                {t("more", { count: rest })}
              </Link>
            )}
          </div>
        ) : null}
      </div>
    </section>
  );
}

function OneRow({ row, group, first }: { row: Row; group: GroupView["group"]; first: boolean }) {
  const { t } = useTranslation("today");
  const go = useNavigate();
  const next = nextAct(row, group);
  // Whoever only reads opens it, and goes on with a check of papers.
  const { words, act } = useReadOnly() && group !== "paper_checks" ? ({ words: "open", act: undefined } as const) : next;
  const [missed, setMissed] = useState(false);
  const open = () => {
    const search = act ? { act } : {};
    if (row.planned) {
      const { on, place, equipment } = row.planned;
      return void go({ to: "/inspections", search: { tab: "planned", day: on, start: "1", for_plan: row.id, for_on: on, for_place: place, ...(equipment ? { for_equipment: equipment } : {}) } });
    }
    if (act === "issue") {
      return void go({ to: "/documents", search: { plan: row.id } });
    }
    switch (row.kind) {
      case "hazard":
        return void go({ to: "/hazards/$id", params: { id: row.id }, search });
      case "notice":
        return void go({ to: "/documents/$id", params: { id: row.id }, search });
      case "defect":
        return void go({ to: "/inspections/irregularities/$id", params: { id: row.id }, search });
      case "incoming":
        return void go({ to: "/documents/incoming/$id", params: { id: row.id }, search });
      case "outgoing":
        return void go({ to: "/documents/outgoing/$id", params: { id: row.id }, search });
      case "hazard_paper":
        return void go({ to: "/documents/papers/$id", params: { id: row.id }, search });
      case "emergency_plan":
        return void go({ to: "/drills/plans/$id", params: { id: row.id }, search });
      case "drill":
        if (row.drill_act === "report") {
          return void go({ to: "/drills/$id/papers", params: { id: row.id }, search: { act: "report" } });
        }
        return row.drill_act === "evaluate"
          ? void go({ to: "/drills/$id/evaluation", params: { id: row.id } })
          : void go({ to: "/drills/$id", params: { id: row.id } });
      case "paper_check":
        return group === "paper_differences"
          ? void go({ to: "/documents/checks", search: { tab: "differences" } })
          : void go({ to: "/documents/checks/$id", params: { id: row.id } });
      case "report":
        return void go({ to: "/figures", search: { period: row.number, tab: "reports", to: row.unit_name } });
      case "contractor":
        return void go({ to: "/register/contractors/$id", params: { id: row.id } });
      case "drill_demand": {
        // No drill of today makes good what a period that is over wanted.
        if (row.demand?.missed) {
          setMissed(true);
          return;
        }
        const { plan, unit, kinds } = row.demand ?? { plan: null, unit: null, kinds: [] };
        return void go({
          to: "/drills/list",
          search: { plan: "1", for_kinds: kinds.join(), ...(plan ? { for_plan: plan } : {}), ...(unit ? { for_unit: unit } : {}) },
        });
      }
      default:
        return void go({ to: "/inspections/$id", params: { id: row.id } });
    }
  };
  const { done, total } = row.progress ?? { done: 0, total: 0 };
  const title = useTitle(row);
  const share =
    row.kind === "hazard"
      ? shareOf(row.status)
      : row.kind === "notice"
        ? shareOfNotice(row.state)
        : row.kind === "hazard_paper"
          ? shareOfRecord("unsigned")
          : Math.round((done / Math.max(total, 1)) * 100);
  // A look back that is late does not make the hazard overdue: it is closed.
  const back = group === "to_look_back" || group === "to_follow_up";
  const waits = row.kind !== "hazard" || ["to_countersign_plan", "to_decide_plan", "to_reinspect", "to_close"].includes(group);
  return (
    <div className="row">
      {back ? <Ring share={100} /> : <Ring share={Math.min(share, 99)} tone={waits && !row.standing ? "blue" : toneOf(row.standing)} />}
      <span className="t">
        <LevelMark of={row} />
        <button type="button" className="cut plain" onClick={open} title={title}>
          {title}
        </button>
      </span>
      <span className="ow">
        <span className="cut sec" title={row.unit_name}>
          {row.unit_name}
        </span>
        {row.kind === "hazard" && !row.person_name ? (
          <span className="cut soon">{t("nobody")}</span>
        ) : (
          <span className="cut">{spokenOf(row, t)}</span>
        )}
      </span>
      <span>
        {back && row.standing ? <span className="soon">{dueWords(row.standing)}</span> : <Due standing={row.standing} />}
      </span>
      <span className="sm ter on" title={row.on ? plainDay(row.on) : undefined}>
        {row.on ? day(row.on) : ""}
      </span>
      <Button size="small" type={first ? "primary" : "default"} className={first ? "" : "act"} onClick={open}>
        {t(`act.${words}`)}
      </Button>
      {missed && row.demand?.missed ? <MissedSheet title={title} missed={row.demand.missed} close={() => { setMissed(false); }} /> : null}
    </div>
  );
}

/** The person of a row, and as what. */
function spokenOf({ kind, person_name: name }: Row, t: ReturnType<typeof useTranslation<"today">>["t"]): string {
  switch (kind) {
    case "notice":
    case "outgoing":
    case "hazard_paper":
      return t("preparedBy", { name });
    case "drill":
      return name ? t("commandedBy", { name }) : "";
    default:
      return name;
  }
}

/** What a row is called. */
function useTitle({ kind, title, number, progress, drill, paper, outgoing }: Row): string {
  const { t } = useTranslation("today");
  const { t: trade } = useTranslation("trade");
  const period = usePeriodWords();
  const { done, total } = progress ?? { done: 0, total: 0 };
  switch (kind) {
    case "notice":
      return t("notice", { number, count: total });
    case "inspection":
      return t("inspection", { place: title, done, total });
    case "incoming":
      return total > 0 ? t("incoming", { title, number, done, total }) : t("incomingNew", { title, number });
    case "outgoing":
      return outgoing ? t("outgoing", { kind: trade(`outgoing.${outgoing}`), number }) : number;
    case "hazard_paper":
      return paper ? phrased(trade(`paper.${paper.kind}`), number, title) : title;
    case "drill":
      return drill === "paused" ? t("drillPaused", { title }) : drill === "real" ? t("drillReal", { title }) : title;
    case "report":
      return phrased(period(number), title);
    case "emergency_plan":
      return progress ? t("revise", { plan: title, count: total }) : title;
    default:
      return title;
  }
}
