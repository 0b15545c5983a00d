// What the core says of plans and of the year, under the names the screens use.

import type { RequestOf, ViewOf } from "../../bridge/call";

export type Plan = ViewOf<"list_emergency_plans">["rows"][number];
export type PlanPage = ViewOf<"get_emergency_plan">;
export type Version = PlanPage["versions"][number];
export type Contents = Version["contents"];
export type Cause = PlanPage["causes"][number];
export type Paper = Version["sheets"][number]["paper"];
export type PlanFile = Version["files"][number];
export type Terms = RequestOf<"register_emergency_plan">["terms"];
export type Kind = Plan["kind"];
export type Year = ViewOf<"get_drill_calendar">;
export type Reading = Year["readings"][number];
export type Demand = Reading["rows"][number];
export type Slot = Demand["slots"][number];
export type DrillDay = Year["drills"][number];
/** What a period asks to be drilled. */
export interface Wanted {
  plan: string | null;
  unit: string | null;
  kinds: Kind[];
}
export type Policy = RequestOf<"set_drill_policy">["policy"];

export const kinds = ["comprehensive", "special", "on_site"] as const satisfies Kind[];
/** The parts of a plan that are plain text, in order. */
export const parts = ["organisation", "duties", "procedure", "measures"] as const;
