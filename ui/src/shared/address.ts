// What stands behind `?` in the address of a place: plain words, so that back and forward work.

import { useSearch } from "@tanstack/react-router";

/** The words of the address, by name. */
export function useAddress(): Record<string, string | undefined> {
  const search: unknown = useSearch({ strict: false });
  return search as Record<string, string | undefined>;
}
