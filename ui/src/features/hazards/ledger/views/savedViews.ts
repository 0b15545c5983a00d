// Views a person has made: conditions, order and columns under a name.

import { said, type Search, askedOf, conditions } from "../asked";
import { usePreferences } from "../../../../shared/preferences";

/** A view that was saved. */
export interface SavedView {
  id: string;
  name: string;
  search: Record<string, string>;
}

/** Longest name, characters: a tab has to stay readable. */
export const longest = 20;

/** The views of whoever sits at the laptop, the oldest first. */
export function useSavedViews() {
  const { kept, set } = usePreferences("hazards/view/");
  const saved = kept.flatMap(({ name: id, value }) => parsed(id, value)).sort((one, other) => Number(one.id) - Number(other.id));
  const keep = ({ id, name, search }: SavedView) => set(id, JSON.stringify({ name, search }));
  const next = String(Math.max(0, ...saved.map(({ id }) => Number(id))) + 1);
  return {
    saved,
    keep,
    add: async (name: string, search: Record<string, string>): Promise<string> => {
      await keep({ id: next, name, search });
      return next;
    },
    drop: (id: string) => set(id, null),
  };
}

/** What of an address belongs to a view. */
export function viewOf(search: Search, columns: readonly string[]): Record<string, string> {
  const { view, sort, descending } = askedOf(search);
  const words = Object.values(conditions).flat();
  const own = Object.fromEntries(words.map((word) => [word, search[word]]));
  return said({ ...own, view, sort, descending: descending ? "1" : undefined, columns: columns.join(",") });
}

/** Whether two views show the same. */
export function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => one[name] === other[name]);
}

function parsed(id: string, value: string): SavedView[] {
  try {
    const { name, search } = JSON.parse(value) as Partial<SavedView>;
    return name && search ? [{ id, name, search }] : [];
  } catch {
    return [];
  }
}
