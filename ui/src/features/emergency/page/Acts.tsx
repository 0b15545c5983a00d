// The bar at the foot: what may be done with a plan now, and why the rest may not.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { useHotkeys } from "../../../shared/hotkeys";
import { Problem, sentence } from "../../../shared/Problem";
import { ApproveSheet } from "../sheets/ApproveSheet";
import { DraftSheet } from "../sheets/DraftSheet";
import { FileSheet } from "../sheets/FileSheet";
import { RegisterSheet } from "../sheets/RegisterSheet";
import { ReportSheet } from "../sheets/ReportSheet";
import { ReviewSheet } from "../sheets/ReviewSheet";
import { WithdrawSheet } from "../sheets/WithdrawSheet";
import type { PlanPage } from "../types";

/** Everything a plan can be done with on a sheet. */
const sheets = { draft: DraftSheet, approve: ApproveSheet, file: FileSheet, review: ReviewSheet, report: ReportSheet, withdraw: WithdrawSheet } as const;
type Act = keyof typeof sheets | "edit";

interface Props {
  plan: PlanPage;
  act: string | undefined;
  set: (act: string | undefined) => void;
}

/** The bar and the sheet that is open. */
export function Acts({ plan, act, set }: Props) {
  const { t } = useTranslation("emergency");
  const cards = useAct("save_plan_cards");
  const paper = useAct("save_plan_paper");
  const draft = plan.versions.find(({ approval }) => !approval);
  const held = plan.version !== null && plan.version !== undefined;
  const refused = plan.keep_refusal;
  const keeps = !refused && !plan.withdrawn_on;
  const may: Record<Act, boolean> = {
    draft: keeps,
    approve: Boolean(draft) && !plan.approve_refusal && !plan.withdrawn_on,
    file: keeps && held && plan.to_file,
    review: keeps && held,
    report: keeps && held,
    edit: keeps,
    withdraw: keeps,
  };
  const carried = plan.versions.some(({ contents }) => (contents.cards?.length ?? 0) > 0);
  const begin = (name: Act) => () => { if (may[name]) { set(name); } };
  const out = () => { if (carried) { cards.mutate({ plan: plan.id }); } };
  const written = plan.versions.length > 0;
  const print = () => { if (written) { paper.mutate({ plan: plan.id }); } };
  const close = () => { set(undefined); };
  useHotkeys(
    { e: begin("draft"), a: begin("approve"), b: begin("file"), r: begin("review"), s: begin("report"), p: out, o: print },
    act === undefined,
  );
  const first: Act = draft ? "approve" : "draft";
  const button = (name: Act, key?: string, words: string = name) => (
    <Button title={name === "approve" && !draft ? t("act.noDraft") : undefined} type={name === first ? "primary" : "default"} className={name === first ? "" : "act"} aria-disabled={!may[name]} onClick={begin(name)}>
      {t(`act.${words as "draft"}`)} {key ? <kbd>{key}</kbd> : null}
    </Button>
  );
  const Sheet = may[act as Act] ? sheets[act as keyof typeof sheets] : undefined;
  return (
    <div className="bar">
      {button("draft", "E", draft ? "redraft" : held ? "revise" : "draft")}
      {button("approve", "A")}
      {plan.to_file ? button("file", "B") : null}
      {button("review", "R")}
      {button("report", "S")}
      <Button className="act" aria-disabled={!carried} onClick={out}>
        {t("act.cards")} <kbd>P</kbd>
      </Button>
      <Button className="act" aria-disabled={!written} onClick={print}>
        {t("act.paper")} <kbd>O</kbd>
      </Button>
      <span className="grow" />
      {refused ? <span className="why">{sentence(refused)}</span> : null}
      {cards.error ? <Problem failure={cards.error} /> : null}
      {paper.error ? <Problem failure={paper.error} /> : null}
      {button("edit")}
      {button("withdraw")}
      {Sheet ? <Sheet plan={plan} close={close} /> : null}
      {act === "edit" && may.edit ? <RegisterSheet plan={plan} close={close} /> : null}
    </div>
  );
}
