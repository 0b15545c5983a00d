// What the core says of checks of papers.

import type { RequestOf, ViewOf } from "../../../bridge/call";

export type Check = ViewOf<"get_paper_check">;
export type CheckRow = ViewOf<"list_paper_checks">["rows"][number];
export type Item = Check["papers"][number];
export type Difference = Item["differences"][number];
export type Verdict = RequestOf<"mark_checked_paper">["verdict"];
export type Point = Difference["point"];
export type Filing = NonNullable<Item["expected"]["filing"]>;

/** The points a sheet is held against; that it is missing is a verdict of its own. */
export const points = ["place", "number", "date", "content", "signer", "receiver", "pages", "seal"] as const satisfies Point[];

/** Tenths of a percent, as people read a rate. */
export function rate(perMille: number | null | undefined): string {
  return perMille === null || perMille === undefined ? "—" : `${String(Math.floor(perMille / 10))}.${String(perMille % 10)}%`;
}
