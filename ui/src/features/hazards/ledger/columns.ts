// The columns of the ledger: which there are, which are shown, and what stands in them as text.

import { App } from "antd";
import i18next from "i18next";
import { useMemo } from "react";

import type { Failure } from "../../../bridge/call";
import { plainDay } from "../../../shared/dates";
import { dueWords } from "../../../shared/Due";
import { sentence } from "../../../shared/Problem";
import { type Row, type Sort, useAsked } from "./asked";
import { usePreferences } from "../../../shared/preferences";

/** Nothing is to be done any more. */
export function ended(row: Row): boolean {
  return row.status === "closed" || row.status === "voided";
}

/** It was closed or transferred, and is to be looked at again now or soon. */
export function looksBack({ look_back }: Row): boolean {
  return look_back?.state === "overdue" || look_back?.state === "due_soon";
}

const texts = {
  number: (row) => row.number,
  status: (row) => i18next.t(`trade:status.${row.status}`),
  title: (row) => row.title,
  level: (row) => (row.suspected ? i18next.t("trade:suspected") : row.level ? i18next.t(`trade:levelShort.${row.level}`) : ""),
  place: (row) => row.place_name,
  equipment: (row) => row.equipment_name ?? "",
  unit: (row) => row.unit_name,
  owner: (row) => row.owner_name || (row.unit_name ? i18next.t("hazards:toBeNamed") : ""),
  due: (row) =>
    row.standing
      ? dueWords(row.standing)
      : looksBack(row)
        ? i18next.t(row.status === "transferred" ? "today:group.to_follow_up" : "hazards:view.to_look_back")
        : ended(row)
          ? i18next.t(`trade:status.${row.status}`)
          : "",
  day: (row) => plainDay((looksBack(row) ? row.look_back_on : row.due_on) ?? ""),
  found: (row) => plainDay(row.found_on),
  notice: (row) => row.notice_number ?? "",
  photos: (row) => String(row.photos),
} as const satisfies Record<string, (row: Row) => string>;

export type Column = keyof typeof texts;
export const every = Object.keys(texts) as Column[];
export const usual: Column[] = ["number", "status", "title", "unit", "owner", "due", "day"];

/** What the core can sort by, by column. */
export const sortOf: Partial<Record<Column, Sort>> = { number: "number", status: "status", due: "due", found: "found" };

/** What stands in a cell, as text. */
export function textOf(column: Column, row: Row): string {
  return texts[column](row);
}

/** Named columns in their order; a row without its title would say nothing. */
function parsed(value: string | undefined): Column[] | null {
  const named = value?.split(",") ?? [];
  const columns = named.flatMap((name) => every.find((column) => column === name) ?? []);
  return columns.includes("title") ? [...new Set(columns)] : null;
}

/** The columns shown. A saved view has its own; otherwise they are as the person left them. */
export function useColumns() {
  const { message } = App.useApp();
  const { search, change } = useAsked();
  const { kept, set, isPending } = usePreferences("hazards/");
  const own = parsed(search["columns"]) !== null;
  const named = own ? search["columns"] : kept.find(({ name }) => name === "columns")?.value;
  const columns = useMemo(() => parsed(named) ?? usual, [named]);
  const choose = (next: Column[] | null) => {
    if (own) {
      change({ columns: (next ?? usual).join(",") });
    } else {
      set("columns", next ? next.join(",") : null).catch((failure: unknown) => void message.error(sentence(failure as Failure)));
    }
  };
  return { columns, choose, isPending };
}
