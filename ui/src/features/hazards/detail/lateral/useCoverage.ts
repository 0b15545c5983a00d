// What of the lateral checks of a hazard is covered; asked only where one was sent.

import type { ViewOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import type { HazardView } from "../types";

export type Coverage = ViewOf<"get_lateral_coverage">;
export type Site = Coverage["checks"][number]["sites"][number];

/** The answer; nothing where no check was sent. */
export function useCoverage(hazard: HazardView): Coverage | undefined {
  const sent = hazard.steps.some(({ step }) => step === "lateral_checked");
  return useAnswer("get_lateral_coverage", sent ? { hazard: hazard.id } : null, { keep: true }).data;
}
