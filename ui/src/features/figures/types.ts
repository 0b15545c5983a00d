import type { Figure } from "../../bridge/generated";
import type { ViewOf } from "../../bridge/call";

export type FiguresView = ViewOf<"get_figures">;
export type Row = FiguresView["figures"]["total"];
export type Report = FiguresView["reports"][number];
export type Target = ViewOf<"get_targets">["targets"][number];

/** A number of a row. */
export const countOf = (row: Row, figure: Figure): number => row.counts[figure] ?? 0;

/** 万元 of yuan, to the yuan. */
export const wan = (yuan: number): string => String(yuan / 10_000);

/** The words of an address. */
export type Scope = Record<string, string>;

/** Which hazards a row speaks of, in the words of the ledger's address; `whole` is the sum. */
export function scopeOf(row: Row, whole: string | null | undefined): Scope {
  if (row.unit) {
    return row.alone ? { unit_alone: row.unit } : { unit: row.unit };
  }
  return whole === undefined ? { no_unit: "1" } : whole ? { unit: whole } : {};
}
