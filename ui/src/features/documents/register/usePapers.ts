// The register as somebody goes on reading: a page is asked for after the mark with which the one before ended.

import { useInfiniteQuery } from "@tanstack/react-query";

import { call, type Failure, type RequestOf, type ViewOf } from "../../../bridge/call";

export type Papers = ViewOf<"list_registered_papers">;
export type Paper = Papers["rows"][number];
export type Numbers = ViewOf<"list_registered_numbers">;
export type Line = Numbers["lines"][number];
export type Kind = Paper["kind"];
export type Series = RequestOf<"list_registered_numbers">["series"];

export const kinds: Kind[] = [
  "notice", "spot_confirmation", "rectification_reply", "reinspection_opinion", "closing_approval", "supervision_order", "treatment_plan", "report_to_authority",
  "report_to_congress", "delisting_request", "inspection_record", "advice", "transfer_letter", "incoming", "bulletin", "drill_record", "drill_evaluation",
  "drill_summary",
];

/** Rows of a page. */
const most = 100;

/** Papers by day. */
export function usePapers(asked: { year: number | null; kind: Kind | null; filed: boolean | null; text: string }, on: boolean) {
  return useInfiniteQuery<Papers, Failure>({
    queryKey: ["list_registered_papers", { ...asked, pages: true }],
    queryFn: ({ pageParam }) => call("list_registered_papers", { ...asked, after: pageParam as Papers["next"] ?? null, limit: most }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
    enabled: on,
  });
}

/** Numbers of a series. */
export function useNumbers(asked: { series: Series; year: number | null }, on: boolean) {
  return useInfiniteQuery<Numbers, Failure>({
    queryKey: ["list_registered_numbers", { ...asked, pages: true }],
    queryFn: ({ pageParam }) => call("list_registered_numbers", { ...asked, after: pageParam as number | null, limit: most }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
    enabled: on,
  });
}
