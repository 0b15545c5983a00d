import type { ViewOf } from "../../../bridge/call";

/** A hazard as its page shows it. */
export type HazardView = ViewOf<"get_hazard">;
/** An act on it. */
export type HazardAct = HazardView["acts"][number]["act"];

/** The name of a person or unit that a step speaks of. */
export function nameOf(names: HazardView["names"], id: string): string {
  return names[id] ?? "";
}
