// The rows of the ledger as somebody scrolls: pages are asked for when they come near.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { call, type Failure, type ViewOf } from "../../../bridge/call";
import type { LedgerRequest } from "./asked";

/** Most rows the core gives at once. */
export const most = 200;

/** Rows so far, and how to get more. */
export function useLedger(asked: LedgerRequest, limit = most) {
  const query = useInfiniteQuery<ViewOf<"list_hazards">, Failure>({
    queryKey: ["list_hazards", { ...asked, limit, pages: true }],
    queryFn: ({ pageParam }) =>
      call("list_hazards", { ...asked, after: (pageParam as string | null) ?? null, limit }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    // Pages do not change once they came. Comparing all of them with each new one would take longer
    // the further somebody scrolls.
    structuralSharing: false,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const near = () => {
    if (query.hasNextPage && !query.isFetching) {
      void query.fetchNextPage();
    }
  };
  return { ...query, rows, near, total: query.data?.pages[0]?.total ?? 0 };
}
