// The six parts of a treatment plan, in the order of the regulation (16 号令 15 条).

import type { TreatmentPlan } from "../../../../bridge/generated";

export type Plan = TreatmentPlan;
export const parts = ["goals", "methods", "funds", "bodies", "schedule", "safety"] as const satisfies (keyof Plan)[];
