// What the address asks the ledger for: view, conditions, order. Plain words, so that back and
// forward work and people may send them to each other.

import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

import type { RequestOf, ViewOf } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";
import { figures } from "../../../shared/figures";

export type LedgerRequest = RequestOf<"list_hazards">;
export type LedgerView = NonNullable<LedgerRequest["view"]>;
export type Row = ViewOf<"list_hazards">["rows"][number];
export type Status = Row["status"];
/** The words of an address, by name. */
export type Search = Record<string, string | undefined>;

/** The views that are tabs, in their order. */
export const views = [
  "all", "open", "mine", "overdue", "due_soon", "major", "suspected", "to_countersign_plan", "to_decide_plan", "to_assess", "to_issue",
  "to_name_owner", "to_reinspect", "to_confirm", "to_close", "supervised", "to_answer", "to_settle", "to_decide_extension", "to_decide_objection",
  "to_look_back", "transferred", "orphaned", "improvements",
] as const satisfies LedgerView[];

/** What a head of the table sorts by. */
export const sorts = ["due", "found", "number", "status"] as const;
export type Sort = (typeof sorts)[number];

/** The stations of a hazard, in their order. */
export const statuses = [
  "reported", "assessed", "notified", "served", "rectifying", "submitted", "returned", "accepted", "transferred", "closed", "voided",
] as const satisfies Status[];
export const levels = ["general", "major"] as const;
export const causes = ["human", "equipment", "environment", "management"] as const;
export const disciplines = [
  "transmission", "substation", "distribution", "marketing", "dispatch", "information", "construction", "fire", "traffic", "other",
] as const;

/** The conditions, in the order of their chips, each with its words in the address. */
export const conditions = {
  text: ["text"],
  status: ["status"],
  level: ["level"],
  unit: ["unit", "unit_alone", "no_unit"],
  owner: ["owner"],
  place: ["place"],
  equipment: ["equipment"],
  cause: ["cause"],
  discipline: ["discipline", "no_discipline"],
  found: ["found_from", "found_to"],
  due: ["due_from", "due_to"],
  figure: ["figure", "period"],
} as const;
export type Condition = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as Condition[];

/** The same address with these conditions away. */
export function without(search: Search, gone: readonly Condition[]): Search {
  const words: string[] = gone.flatMap((name) => conditions[name]);
  return Object.fromEntries(Object.entries(search).filter(([word]) => !words.includes(word)));
}

/** The conditions that are on. */
export function on(search: Search): Condition[] {
  return conditionNames.filter((name) => conditions[name].some((word) => search[word]));
}

/** The words of the address that are there. */
export function said(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The stations an address names. */
export function statusesOf(search: Search): Status[] {
  const named = search["status"]?.split(",") ?? [];
  return statuses.filter((status) => named.includes(status));
}

/** The number of the statistics an address names, and its period. */
function figureOf(search: Search) {
  const figure = figures.find((one) => one === search["figure"]);
  return figure && search["period"] ? { figure, period: search["period"] } : null;
}

/** The request an address stands for. */
export function askedOf(search: Search) {
  const word = (name: string) => search[name] ?? null;
  return {
    view: views.find((one) => one === search["view"]) ?? "open",
    conditions: {
      text: word("text"),
      statuses: statusesOf(search),
      level: levels.find((one) => one === search["level"]) ?? null,
      units: search["unit"] ? [search["unit"]] : [],
      owner: word("owner"),
      place: word("place"),
      equipment: word("equipment"),
      cause: causes.find((one) => one === search["cause"]) ?? null,
      discipline: disciplines.find((one) => one === search["discipline"]) ?? null,
      found_from: word("found_from"),
      found_to: word("found_to"),
      due_from: word("due_from"),
      due_to: word("due_to"),
      unit_alone: word("unit_alone"),
      without_unit: search["no_unit"] === "1",
      without_discipline: search["no_discipline"] === "1",
      figure: figureOf(search),
    },
    sort: [...sorts, "unit" as const].find((one) => one === search["sort"]) ?? "due",
    descending: search["descending"] === "1",
  } satisfies LedgerRequest;
}
export type Asked = ReturnType<typeof askedOf>;

/** What the address says is shown, and how to say something else. */
export function useAsked() {
  const search: Search = useAddress();
  const go = useNavigate();
  const asked = useMemo(() => askedOf(search), [search]);
  const show = (next: Search) => void go({ to: "/hazards", search: said(next), replace: true });
  const change = (more: Search) => { show({ ...search, ...more }); };
  return { asked, search, change, show };
}
