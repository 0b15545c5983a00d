// What the core says of defects and violations, under the names the screens use.

import type { ViewOf } from "../../../bridge/call";

export type Irregularity = ViewOf<"get_irregularity">;
export type Act = Irregularity["offers"][number]["act"];
export type Grade = NonNullable<Irregularity["grade"]>;

/** The worst first. */
export const grades = ["critical", "serious", "general"] as const satisfies Grade[];
export const kinds = ["defect", "violation"] as const satisfies Irregularity["kind"][];
