// What the last audit found, by kind, a page after another.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { call, type Failure, type ViewOf } from "../../../bridge/call";

export type Found = ViewOf<"list_audit_findings">;
export type Rule = Found["counts"][number]["rule"];

/** Which findings are shown. */
export interface Shown {
  rule: Rule | null;
  explained: boolean;
}

/** The findings that are chosen, and how to choose others. */
export function useFindings() {
  const [shown, show] = useState<Shown>({ rule: null, explained: false });
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery<Found, Failure>({
    queryKey: ["list_audit_findings", "pages", shown],
    queryFn: ({ pageParam }) => call("list_audit_findings", { ...shown, after: (pageParam as number | null) ?? null, limit: 50 }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    // What was put right elsewhere says so on coming back.
    staleTime: 0,
  });
  return {
    shown,
    show,
    first: data?.pages[0],
    rows: data?.pages.flatMap(({ rows }) => rows) ?? [],
    error,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    busy: isFetching,
  };
}

/** How many findings are chosen, kept to be shown or not. */
export function chosen(found: Found, rule: Rule | null): number {
  const chosen = found.counts.filter((one) => rule === null || one.rule === rule);
  return chosen.reduce((sum, { count }) => sum + count, 0);
}
