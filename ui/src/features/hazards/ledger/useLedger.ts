// The rows of the ledger as somebody scrolls: pages are asked for when they come near.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useAddress } from "../../../shared/address";
import { useMemo } from "react";

import { call, type Failure, type RequestOf, type ViewOf } from "../../../bridge/call";

export type LedgerRequest = RequestOf<"list_hazards">;
export type LedgerView = NonNullable<LedgerRequest["view"]>;
export type Row = ViewOf<"list_hazards">["rows"][number];

/** The views that are tabs, in their order. */
export const views = [
  "all", "open", "mine", "overdue", "due_soon", "major", "to_assess", "to_name_owner", "to_reinspect",
  "to_close", "orphaned",
] as const satisfies LedgerView[];

const sorts = ["due", "found", "number", "status"] as const;

/** What the address says is shown. */
export function useAsked() {
  const search = useAddress();
  const go = useNavigate();
  const asked = useMemo(() => {
    const view = views.find((one) => one === search["view"]) ?? "open";
    const conditions: NonNullable<LedgerRequest["conditions"]> = {};
    if (search["text"]) {
      conditions.text = search["text"];
    }
    if (search["unit"]) {
      conditions.units = [search["unit"]];
    }
    if (search["place"]) {
      conditions.place = search["place"];
    }
    if (search["owner"]) {
      conditions.owner = search["owner"];
    }
    if (search["level"] === "general" || search["level"] === "major") {
      conditions.level = search["level"];
    }
    if (search["status"]) {
      conditions.statuses = [search["status"] as Row["status"]];
    }
    return {
      view,
      conditions,
      sort: sorts.find((one) => one === search["sort"]) ?? "due",
      descending: search["descending"] === "1",
    } satisfies LedgerRequest;
  }, [search]);
  const change = (more: Record<string, string | undefined>) => {
    void go({ to: "/hazards", search: { ...search, ...more }, replace: true });
  };
  return { asked, search, change };
}

/** Rows so far, and how to get more. */
export function useLedger(asked: LedgerRequest) {
  const query = useInfiniteQuery<ViewOf<"list_hazards">, Failure>({
    queryKey: ["list_hazards", { ...asked, pages: true }],
    queryFn: ({ pageParam }) =>
      call("list_hazards", { ...asked, after: (pageParam as string | null) ?? null, limit: 200 }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return { ...query, rows, total: query.data?.pages[0]?.total ?? 0 };
}
