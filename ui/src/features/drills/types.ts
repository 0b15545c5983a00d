// What the core says of a drill, under the names the screens use.

import type { ViewOf } from "../../bridge/call";

export type Drill = ViewOf<"get_drill">;
export type Row = ViewOf<"list_drills">["rows"][number];
export type Step = Drill["script"][number];
export type Entry = Drill["timeline"][number];
export type Participant = Drill["people"][number];
export type Problem = Drill["problems"][number];
export type Status = Drill["status"];
export type Act = Drill["acts"][number]["act"];

export type Offer = NonNullable<Drill["offer"]>;
export type Piece = NonNullable<Drill["taken"]>["pieces"][number];

/** How much of each piece there is, in the order they are offered. */
export function pieceCounts({ materials, people, steps }: Offer["pieces"]): [Piece, number][] {
  return [["materials", materials], ["people", people], ["script", steps]];
}

export const forms = ["live", "tabletop"] as const;
export const contents = ["comprehensive", "single"] as const;
export const purposes = ["testing", "demonstration", "research"] as const;
export const stages = [
  "warning", "reporting", "activation", "coordination", "first_response", "evacuation", "medical_aid", "restoration", "termination",
] as const satisfies Step["stage"][];
export const roles = [
  "commander", "deputy_commander", "site_commander", "director", "lead_evaluator", "evaluator", "recorder", "safety_guard", "player", "visitor",
] as const satisfies Participant["role"][];
export const means = ["telephone", "dispatch_line", "radio", "message", "in_person", "other"] as const satisfies Extract<Entry, { entry: "communicated" }>["means"][];
export const aspects = [
  "plan", "command", "reporting", "response", "skills", "materials", "coordination", "safety",
] as const satisfies Problem["aspect"][];

/** Whether an act may be done now. */
export function may(drill: Drill, act: Act): boolean {
  return drill.acts.some((one) => one.act === act && !one.refusal);
}

/** Why it may not. */
export function whyNot(drill: Drill, act: Act) {
  return drill.acts.find((one) => one.act === act)?.refusal ?? null;
}

/** The tabs of a drill's own page, and the pages beside it. */
export const tabs = ["prepare", "people", "live", "after"] as const;
export type Tab = (typeof tabs)[number];
export const pages = ["evaluation", "papers"] as const;
export type Page = (typeof pages)[number];
