// The items of a list that is being changed, each with a key that stays while it is moved.

import { useRef, useState } from "react";

import type { CheckItem } from "../../../bridge/generated";

/** An item on its way. */
export interface Entry {
  key: number;
  item: CheckItem;
}

/** A new item of a section. */
export function blank(section: string): CheckItem {
  return {
    code: "",
    section,
    text: "",
    method: "look",
    basis: [],
    default_level: "general",
    typical_hazard: "",
    typical_measure: "",
    limits: null,
  };
}

/** What is sent: a limit goes with measuring alone, and an empty bound is none. */
export function entered(entries: Entry[]): CheckItem[] {
  return entries.map(({ item }) => ({
    ...item,
    limits:
      item.method === "measure" && item.limits
        ? { unit: item.limits.unit, min: item.limits.min || null, max: item.limits.max || null }
        : null,
  }));
}

/** The items, and what can be done with the chosen one. */
export function useEntries(items: CheckItem[]) {
  const next = useRef(items.length);
  const [entries, setEntries] = useState<Entry[]>(() => items.map((item, key) => ({ key, item })));
  const [at, setAt] = useState(0);
  return {
    entries,
    at,
    choose: setAt,
    change: (item: CheckItem) => {
      setEntries((all) => all.map((entry, index) => (index === at ? { ...entry, item } : entry)));
    },
    move: (by: -1 | 1) => {
      setEntries((all) => {
        const moved = [...all];
        moved.splice(at + by, 0, ...moved.splice(at, 1));
        return moved;
      });
      setAt(at + by);
    },
    remove: () => {
      setEntries((all) => all.filter((_, index) => index !== at));
      setAt(Math.max(0, Math.min(at, entries.length - 2)));
    },
    insert: () => {
      const entry = { key: next.current++, item: blank(entries[at]?.item.section ?? "") };
      setEntries((all) => [...all.slice(0, at + 1), entry, ...all.slice(at + 1)]);
      setAt(entries.length === 0 ? 0 : at + 1);
    },
  };
}
