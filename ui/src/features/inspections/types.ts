// What the core says of an inspection, under the names the screens use.

import type { RequestOf, ViewOf } from "../../bridge/call";

export type Inspection = ViewOf<"get_inspection">;
export type Row = ViewOf<"list_inspections">["rows"][number];
/** An item of the checklist with its answer and what waits for it. */
export type Item = Inspection["items"][number];
export type Answer = NonNullable<Item["answer"]>;
/** 符合, 不符合, 不适用, 未查. */
export type Result = Answer["result"];
export type Limits = NonNullable<Item["item"]["limits"]>;
export type Slot = ViewOf<"list_photo_slots">["rows"][number];
/** An answer to be given. */
export type Given = Omit<RequestOf<"answer_item">, "inspection" | "item">;
export type Kind = Inspection["kind"];
export type Weather = NonNullable<Inspection["weather"]>;
export type Sky = Weather["sky"];

/** What the sky may be, the fair weather first. */
export const skies = [
  "sunny", "cloudy", "overcast", "rain", "thunderstorm", "snow", "freezing_rain", "fog", "haze", "dust", "windy",
] as const satisfies Sky[];

/** Kinds of inspection, the everyday ones first. */
export const kinds = [
  "routine", "special", "comprehensive", "seasonal", "holiday", "self_check", "superior", "completion",
] as const satisfies Kind[];

/** What was typed or taken for an item that is not answered yet; kept as a draft. */
export interface Jotting {
  note?: string | undefined;
  /** Why it was not checked. */
  reason?: string | undefined;
  photos?: string[] | undefined;
  reading?: string | undefined;
}
