// The address as plain words: which place, and which part of it is shown.

import { useParams, useSearch } from "@tanstack/react-router";

/** What stands behind `?`. */
export function useAddress(): Partial<Record<string, string>> {
  return useSearch({ strict: false });
}

/** The inspection in the address. */
export function useInspectionId(): string {
  const { id }: { id?: string } = useParams({ strict: false });
  return id ?? "";
}
