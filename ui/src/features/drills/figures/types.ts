// What the core says of the figures of drills, by name.

import type { RequestOf, ViewOf } from "../../../bridge/call";

export type FiguresView = ViewOf<"get_drill_figures">;
export type Response = FiguresView["responses"][number];
export type Asked = RequestOf<"list_drill_figure">["of"];
export type Figure = Extract<Asked, { number: "count" }>["figure"];
export type List = ViewOf<"list_drill_figure">;

/** How many drills or actions are in a number. */
export function countOf(view: FiguresView, figure: Figure): number {
  return view.figures.counts[figure] ?? 0;
}
