import type { HazardAct } from "./types";

/** Keys of the acts that have one. */
export const keys: Partial<Record<HazardAct, string>> = {
  record_progress: "p",
  assess: "g",
  submit: "t",
  reinspect: "v",
  settle: "e",
  ask_extension: "y",
  decide_extension: "y",
  urge: "u",
};
