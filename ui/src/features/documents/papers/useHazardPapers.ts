// The papers of hazards as somebody scrolls: pages are asked for when they come near.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

import { call, type Failure, type RequestOf, type ViewOf } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";

type View = ViewOf<"list_hazard_papers">;
export type Row = View["rows"][number];

/** Kinds of papers, in the order of the loop. */
export const kinds = [
  "rectification_reply",
  "reinspection_opinion",
  "closing_approval",
  "supervision_order",
  "report_to_authority",
  "report_to_congress",
  "delisting_request",
] as const;

/** Rows of a page. */
const page = 100;
/** More than these are not selected at once: the core prints no more as one job. */
const most = 1000;

/** What the address says is shown. */
export function useAsked() {
  const search = useAddress();
  const go = useNavigate();
  const kind = kinds.find((one) => one === search["kind"]);
  const text = search["text"] ?? "";
  const asked = useMemo(
    (): RequestOf<"list_hazard_papers"> => ({ kinds: kind ? [kind] : [], text }),
    [kind, text],
  );
  const change = (more: Record<string, string | undefined>) => {
    void go({ to: "/documents/papers", search: { ...search, ...more }, replace: true });
  };
  return { asked, kind, text, change };
}

/** Rows so far, how many there are, and how to get more. */
export function useHazardPapers(asked: RequestOf<"list_hazard_papers">) {
  const query = useInfiniteQuery<View, Failure>({
    queryKey: ["list_hazard_papers", { ...asked, pages: true }],
    queryFn: ({ pageParam }) =>
      call("list_hazard_papers", { ...asked, after: (pageParam as string | null) ?? null, limit: page }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
  const { data, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((one) => one.rows) ?? [], [data]);
  const counts = data?.pages[0]?.counts ?? [];
  const count = (wanted?: Row["kind"]) =>
    counts.filter(({ kind }) => wanted === undefined || kind === wanted).reduce((sum, one) => sum + one.count, 0);
  /** Every row that is asked for, as far as they are selected at once. */
  const all = async (): Promise<Row[]> => {
    let got = { data, hasNextPage: query.hasNextPage };
    while (got.hasNextPage && (got.data?.pages.length ?? 0) * page < most) {
      got = await fetchNextPage();
    }
    return got.data?.pages.flatMap((one) => one.rows) ?? [];
  };
  return { ...query, rows, count, all };
}
