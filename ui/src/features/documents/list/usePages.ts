// A list as somebody scrolls: pages are asked for when they come near.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Failure } from "../../../bridge/call";

interface Page<Row> {
  rows: Row[];
  next?: string | null;
}

/** Rows of a page. */
const page = 100;
/** More than these are not selected at once: the core prints no more as one job. */
const most = 1000;

/** Rows so far, the first page, and how to get more. */
export function usePages<Row, View extends Page<Row>>(name: string, asked: object, ask: (after: string | null, limit: number) => Promise<View>) {
  const query = useInfiniteQuery<View, Failure>({
    queryKey: [name, { ...asked, pages: true }],
    queryFn: ({ pageParam }) => ask((pageParam as string | null) ?? null, page),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
  const { data, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((one) => one.rows) ?? [], [data]);
  /** Every row that is asked for, as far as they are selected at once. */
  const all = async (): Promise<Row[]> => {
    let got = { data, hasNextPage: query.hasNextPage };
    while (got.hasNextPage && (got.data?.pages.length ?? 0) * page < most) {
      got = await fetchNextPage();
    }
    return got.data?.pages.flatMap((one) => one.rows) ?? [];
  };
  return { ...query, rows, first: data?.pages[0], all };
}
