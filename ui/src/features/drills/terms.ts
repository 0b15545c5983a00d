// What the fields of a drill's terms say, and the terms they make.

import type { RequestOf } from "../../bridge/call";
import { clock, instant, plainDay } from "../../shared/dates";
import type { Drill, Piece } from "./types";

type Terms = RequestOf<"plan_drill">["terms"];

export interface Values extends Omit<Terms, "starts_at" | "objectives" | "scenario" | "safety"> {
  day: string;
  time: string;
  like?: string;
  take?: Piece[];
  accident?: string;
  when?: string;
  /** Spot of the scenario; the drill has one of its own. */
  where?: string;
  state?: string;
  setting?: string;
  reach?: string;
  consequences?: string;
  objectives?: string;
  measures?: string;
  stop_conditions?: string;
}

/** What the fields of this drill begin with. */
export function valuesOf({ terms }: Drill): Partial<Values> {
  const { scenario, safety, objectives, starts_at, ...same } = terms;
  return {
    ...same,
    day: plainDay(starts_at),
    time: clock(starts_at),
    accident: scenario?.accident ?? "",
    when: scenario?.when ?? "",
    where: scenario?.spot ?? "",
    state: scenario?.state ?? "",
    setting: scenario?.setting ?? "",
    reach: scenario?.reach ?? "",
    consequences: scenario?.consequences ?? "",
    ...safety,
    objectives: (objectives ?? []).join("\n"),
  };
}

/** The terms that the fields say. */
export function termsOf(values: Values): Terms {
  const { title, content, form, purpose, plan, under, unit, units, place, spot, minutes } = values;
  return {
    title, content, form, purpose, plan, under: under ?? "", unit, units: units ?? [], place, spot: spot ?? "", minutes,
    starts_at: instant(values.day, values.time),
    scenario: {
      accident: values.accident ?? "",
      when: values.when ?? "",
      spot: values.where ?? "",
      state: values.state ?? "",
      setting: values.setting ?? "",
      reach: values.reach ?? "",
      consequences: values.consequences ?? "",
    },
    objectives: (values.objectives ?? "").split("\n").map((line) => line.trim()).filter(Boolean),
    safety: { measures: values.measures ?? "", stop_conditions: values.stop_conditions ?? "" },
  };
}
