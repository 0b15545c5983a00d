import type { Item } from "./types";

/** Items by section, the sections as they first come. */
export function sectionsOf(items: Item[]): { name: string; items: Item[] }[] {
  const names = [...new Set(items.map(({ item }) => item.section))];
  return names.map((name) => ({ name, items: items.filter(({ item }) => item.section === name) }));
}
