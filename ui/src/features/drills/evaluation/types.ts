// What the core says of an evaluation, by name.

import type { ViewOf } from "../../../bridge/call";

export type Evaluation = ViewOf<"get_drill_evaluation">;
export type Evaluator = Evaluation["evaluators"][number];
export type Rating = NonNullable<Evaluation["self_assessments"][number]["rating"]>;
export type Aspect = Evaluation["judgements"][number]["aspect"];

export const ratings = ["full", "partly", "not"] as const satisfies readonly Rating[];
export const aspects = ["suitability", "sufficiency", "people", "materials", "coordination"] as const satisfies readonly Aspect[];
