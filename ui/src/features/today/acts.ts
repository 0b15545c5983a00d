// What a row of today waits for.

import type { ViewOf } from "../../bridge/call";

export type GroupView = ViewOf<"get_today">["groups"][number];
export type Row = GroupView["rows"][number];

/** The act a row waits for, and the sheet that opens with it. */
export function nextAct(row: Row, group: GroupView["group"]) {
  switch (group) {
    case "to_sign":
      return { words: "sign", act: "sign" } as const;
    case "to_serve":
      return row.state === "refused_without_evidence"
        ? ({ words: "witnesses", act: "witnesses" } as const)
        : ({ words: "serve", act: "serve" } as const);
    case "suspected":
      return { words: "regrade", act: "regrade" } as const;
    case "to_reinspect":
      return { words: "reinspect", act: "reinspect" } as const;
    case "to_confirm":
      return { words: "confirm_fix", act: "confirm_fix" } as const;
    case "to_close":
      return { words: "close", act: "close" } as const;
    case "to_countersign_plan":
      return { words: "countersign_plan", act: "countersign_plan" } as const;
    case "to_decide_plan":
      return { words: "decide_plan", act: "decide_plan" } as const;
    case "to_report_major":
      return { words: "report", act: "report_major" } as const;
    case "to_tell_progress":
      return { words: "tell_progress", act: "record_progress" } as const;
    case "to_look_back":
      return { words: "look_back", act: "look_back" } as const;
    case "to_issue":
      return { words: "issue", act: "issue" } as const;
    case "to_assess":
      return { words: "assess", act: "assess" } as const;
    case "to_name_owner":
      return { words: "name_owner", act: "name_owner" } as const;
    case "to_decide_extension":
      return { words: "decide_extension", act: "decide_extension" } as const;
    case "to_decide_objection":
      return { words: "decide_objection", act: "decide_objection" } as const;
    case "to_answer":
      return { words: "answer", act: "answer_supervision" } as const;
    case "to_settle":
      return { words: "settle_supervision", act: "settle_supervision" } as const;
    case "to_answer_paper":
    case "to_acknowledge":
      return row.incoming ? ofIncoming[row.incoming] : ({ words: "acknowledge", act: "hand" } as const);
    case "to_sign_paper":
    case "to_bring_home":
      return ofPaper[row.paper?.wait ?? "sheet"];
    case "to_hand":
      return { words: "hand", act: "hand" } as const;
    case "to_follow_up":
      return { words: "follow_up", act: "follow_up" } as const;
    case "defects_overdue":
      return { words: "raise", act: "raise" } as const;
    case "paper_checks":
      return { words: "go_on", act: undefined } as const;
    case "paper_differences":
      return { words: "open", act: undefined } as const;
    case "to_renew_agreement":
      return { words: "renew_agreement", act: undefined } as const;
    case "to_inspect":
      return { words: "inspect", act: undefined } as const;
    case "to_report":
      return { words: "report_figures", act: undefined } as const;
    case "inspections":
      return { words: "go_on", act: undefined } as const;
    case "drills_running":
    case "drills_to_hold":
    case "drills_to_evaluate":
    case "drills_to_report":
      return { words: row.drill_act && row.drill_act in ofDrills ? ofDrills[row.drill_act as keyof typeof ofDrills] : "open", act: undefined } as const;
    case "to_drill":
      return { words: row.demand?.missed ? "explain_missed" : "drill", act: undefined } as const;
    case "to_file_plan":
      return { words: "file_plan", act: "file" } as const;
    case "to_review_plan":
      return { words: "review_plan", act: "review" } as const;
    case "to_revise_plan":
      return { words: "revise_plan", act: undefined } as const;
    default:
      return row.awaited && row.awaited in awaited ? awaited[row.awaited as keyof typeof awaited] : ({ words: "open", act: undefined } as const);
  }
}

/** What a paper from outside waits for. */
const ofIncoming = {
  split: { words: "split", act: "split" },
  rectification: { words: "paper", act: undefined },
  report: { words: "make_report", act: "report" },
  sending: { words: "send", act: "send" },
  receipt: { words: "acknowledge", act: "acknowledge" },
} as const satisfies Record<NonNullable<Row["incoming"]>, object>;

/** What a paper of the loop waits for. */
const ofPaper = {
  signature: { words: "sign_paper", act: "sign" },
  printer: { words: "print", act: "print" },
  sheet: { words: "bring_home", act: "bring_home" },
} as const satisfies Record<NonNullable<Row["paper"]>["wait"], object>;

/** What a drill waits for. */
const ofDrills = {
  stamp: "drill_stamp",
  resume: "drill_resume",
  end: "drill_end",
  prepare: "drill_prepare",
  start: "drill_start",
  postpone: "drill_postpone",
  evaluate: "drill_evaluate",
  conclude: "drill_conclude",
  report: "drill_report",
} as const satisfies Partial<Record<NonNullable<Row["drill_act"]>, string>>;

/** What the loop of a hazard waits for. */
const awaited = {
  confirm_fix: { words: "confirm_fix", act: "confirm_fix" },
  locate: { words: "locate", act: "locate" },
  settle: { words: "settle", act: "settle" },
  assess: { words: "assess", act: "assess" },
  issue_notice: { words: "issue", act: "issue" },
  name_owner: { words: "name_owner", act: "name_owner" },
  submit: { words: "submit", act: "submit" },
  reinspect: { words: "reinspect", act: "reinspect" },
  regrade: { words: "regrade", act: "regrade" },
  draft_plan: { words: "draft_plan", act: "draft_plan" },
  countersign_plan: { words: "countersign_plan", act: "countersign_plan" },
  decide_plan: { words: "decide_plan", act: "decide_plan" },
  evaluate_treatment: { words: "evaluate", act: "evaluate_treatment" },
  report_major: { words: "report", act: "report_major" },
  ask_delisting: { words: "ask_delisting", act: "ask_delisting" },
  record_delisting: { words: "record_delisting", act: "record_delisting" },
  close: { words: "close", act: "close" },
  look_back: { words: "look_back", act: "look_back" },
} as const satisfies Partial<Record<NonNullable<Row["awaited"]>, object>>;
