// After the drill: what it found, what becomes of each, and how it was.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { day, fullMoment, plainDay } from "../../../shared/dates";
import { Due, toneOf } from "../../../shared/Due";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { phrased } from "../../../shared/lists";
import { Photo } from "../../../shared/photos/Photo";
import { sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { shareOf } from "../../../shared/share";
import { type Drill, may, type Problem, whyNot } from "../types";
import { ActionSheet } from "./ActionSheet";
import { LinkSheet } from "./LinkSheet";
import { ConcludeSheet, FindingSheet, NothingSheet } from "./Sheets";

type Open = "add" | "conclude" | { edit: Problem } | { raise: Problem } | { link: Problem } | { nothing: Problem };

/** The tab. */
export function After({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => { setOpen(null); };
  const finding = may(drill, "find");
  const why = whyNot(drill, "conclude");
  useHotkeys(finding ? { n: () => { setOpen("add"); } } : {}, open === null);
  return (
    <div className="scroll drill-after">
      <section>
        <h2>
          {t("after.findings")}
          {drill.plan_to_revise ? <span className="soon sm">　{t("after.planToRevise")}</span> : null}
          {drill.actions > 0 ? <span className="sec sm">　{t("after.progress", { done: drill.actions - drill.actions_open, count: drill.actions })}</span> : null}
          <span className="grow" />
          {finding ? <Button type={drill.problems.length === 0 ? "primary" : "default"} icon={<Icon name="plus" small />} onClick={() => { setOpen("add"); }}>{t("after.add")} <kbd>N</kbd></Button> : null}
        </h2>
        {drill.problems.length === 0 ? <p className="ter">{finding ? t("after.none") : t("after.notOver")}</p> : (
          <ol className="drill-problems">
            {drill.problems.map((problem) => (
              <li key={problem.id}>
                <div className="drill-problem">
                  <p>{problem.text}</p>
                  <p className="ter sm">
                    {phrased(t(`aspect.${problem.aspect}`), t("after.by", { name: problem.found_by_name }))}
                    {problem.revise_plan ? <span className="soon">　{t("after.reviseHere")}</span> : null}
                  </p>
                  {problem.photos.length > 0 ? (
                    <div className="drill-shots">{problem.photos.map((photo) => <Photo key={photo} attachment={photo} name={problem.text} />)}</div>
                  ) : null}
                </div>
                <Outcome problem={problem} decide={finding ? setOpen : null} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>
          {t("after.summary")}
          {may(drill, "conclude") ? <Button type="primary" onClick={() => { setOpen("conclude"); }}>{t("after.conclude")}</Button> : null}
        </h2>
        {drill.conclusion ? (
          <>
            <p className="drill-lines">{drill.conclusion.summary}</p>
            <p className="ter sm">{t("after.concludedBy", { name: drill.conclusion.by_name, time: fullMoment(drill.conclusion.at) })}</p>
          </>
        ) : (
          <p className="ter">
            {why ? sentence(why) : t("after.summaryHint")}
            {why?.code === "drill_to_be_evaluated" ? <>　<Link className="link" to="/drills/$id/evaluation" params={{ id: drill.id }}>{t("after.evaluate")}</Link></> : null}
          </p>
        )}
      </section>
      {open === "add" ? <FindingSheet drill={drill} problem={null} close={close} /> : null}
      {open === "conclude" ? <ConcludeSheet drill={drill} close={close} /> : null}
      {open !== null && typeof open === "object" && "edit" in open ? <FindingSheet drill={drill} problem={open.edit} close={close} /> : null}
      {open !== null && typeof open === "object" && "raise" in open ? <ActionSheet drill={drill} problem={open.raise} close={close} /> : null}
      {open !== null && typeof open === "object" && "link" in open ? <LinkSheet problem={open.link} close={close} /> : null}
      {open !== null && typeof open === "object" && "nothing" in open ? <NothingSheet problem={open.nothing} close={close} /> : null}
    </div>
  );
}

function Outcome({ problem, decide }: { problem: Problem; decide: ((open: Open) => void) | null }) {
  const { t } = useTranslation("drills");
  const { t: trade } = useTranslation("trade");
  const { action } = problem;
  if (action) {
    return (
      <div className="drill-outcome">
        <p className="drill-case">
          <Ring share={shareOf(action.status)} tone={action.open ? toneOf(action.standing) : "green"} /> <b>{trade(`status.${action.status}`)}</b>
          <Link className="link" to="/hazards/$id" params={{ id: action.hazard }} aria-label={t("after.open", { number: action.number })}>{action.number}</Link>
          <span className="mark-word">{t(`caseKind.${action.kind}`)}</span>
          {action.known ? <span className="mark-word">{t("after.linked")}</span> : null}
        </p>
        <p className="sec">{phrased(action.owner_name ?? action.unit_name, action.measures)}</p>
        <p className="sm">
          {action.closed_at ? <span className="done">{t("after.closed", { date: plainDay(action.closed_at) })}</span> : (
            <>
              <span className="ter">{t("after.due")} {action.due_on ? day(action.due_on) : "—"}　</span>
              <Due standing={action.standing} />
            </>
          )}
        </p>
      </div>
    );
  }
  if (problem.nothing !== null && problem.nothing !== undefined) {
    return <p className="drill-outcome sec">{t("after.noAction", { reason: problem.nothing })}</p>;
  }
  return (
    <div className="drill-outcome">
      {decide ? (
        <>
          <Button onClick={() => { decide({ raise: problem }); }}>{t("after.raise")}</Button>
          <Button type="text" onClick={() => { decide({ link: problem }); }}>{t("after.link")}</Button>
          <Button type="text" onClick={() => { decide({ nothing: problem }); }}>{t("after.nothing")}</Button>
          <Button type="text" onClick={() => { decide({ edit: problem }); }}>{t("after.edit")}</Button>
        </>
      ) : (
        <span className="soon">{t("after.undecided")}</span>
      )}
    </div>
  );
}
