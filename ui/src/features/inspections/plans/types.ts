// What the core says of plans, under the names the screens use.

import type { RequestOf, ViewOf } from "../../../bridge/call";

export type Plan = ViewOf<"list_inspection_plans">["rows"][number];
export type Terms = RequestOf<"add_inspection_plan">["terms"];
export type Recurrence = NonNullable<Terms["recurrence"]>;
export type Time = ViewOf<"get_inspection_calendar">["times"][number];
export type Standing = Time["standing"];

/** What a number of the statistics counts. */
export const sharesCounted = ["due", "done", "missed"] as const;
export type Share = (typeof sharesCounted)[number];

/** How a plan recurs, as people say it. */
export const rhythms = {
  once: null,
  daily: ["day", 1],
  weekly: ["week", 1],
  fortnightly: ["week", 2],
  monthly: ["month", 1],
  quarterly: ["month", 3],
  half_yearly: ["month", 6],
  yearly: ["year", 1],
} as const satisfies Record<string, readonly [Recurrence["every"], number] | null>;
/** Before a festival there is a rhythm too, but its days are published, not reckoned. */
export type Rhythm = keyof typeof rhythms | "festival";
export const rhythmNames = [...Object.keys(rhythms), "festival"] as Rhythm[];
export type Festival = NonNullable<Recurrence["before"]>["festival"];
export const festivals = ["new_year", "spring_festival", "qingming", "labour", "dragon_boat", "mid_autumn", "national"] as const satisfies Festival[];

/** The rhythm of a plan; nothing where it recurs as no list has it. */
export function rhythmOf(recurrence: Recurrence | null | undefined): Rhythm | undefined {
  if (!recurrence) {
    return "once";
  }
  if (recurrence.before) {
    return "festival";
  }
  return rhythmNames.find((name) => {
    const rhythm = name === "festival" ? null : rhythms[name];
    return rhythm !== null && rhythm[0] === recurrence.every && rhythm[1] === (recurrence.interval ?? 1);
  });
}

/** The colour of how a time stands; words stand beside it. */
export const tones = {
  upcoming: "ink",
  due: "amber",
  late: "red",
  running: "blue",
  done: "green",
  done_late: "green",
} as const satisfies Record<Standing, string>;

/** How far the ring of a time has closed. */
export const shares: Record<Standing, number> = { upcoming: 0, due: 25, late: 25, running: 60, done: 100, done_late: 100 };
