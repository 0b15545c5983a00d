// What the core says of a drill's papers, by name.

import type { ViewOf } from "../../../bridge/call";

export type Papers = ViewOf<"get_drill_papers">;
export type Paper = Papers["papers"][number];
export type Kind = Paper["kind"];
export type Report = Papers["reports"][number];
export type DrillFile = Papers["files"][number];
export type Scan = Paper["scans"][number];

export const kinds = ["record", "evaluation", "summary"] as const satisfies readonly Kind[];
