// The address of a place: plain words, so that back and forward work.

import { useParams, useSearch } from "@tanstack/react-router";

/** What stands behind `?`, by name. */
export function useAddress(): Record<string, string | undefined> {
  const search: unknown = useSearch({ strict: false });
  return search as Record<string, string | undefined>;
}

/** What the address names: the hazard, notice or inspection of a page. */
export function useAddressedId(): string | undefined {
  const { id }: { id?: string } = useParams({ strict: false });
  return id;
}
