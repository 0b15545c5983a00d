// The papers of hazards: what the address asks for, and their pages.

import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

import { call, type RequestOf, type ViewOf } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";
import { usePages } from "../list/usePages";

type View = ViewOf<"list_hazard_papers">;
export type Row = View["rows"][number];

/** Kinds of papers, in the order of the loop. */
export const kinds = [
  "spot_confirmation",
  "rectification_reply",
  "reinspection_opinion",
  "closing_approval",
  "supervision_order",
  "treatment_plan",
  "report_to_authority",
  "report_to_congress",
  "delisting_request",
] as const;

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
  const { first, ...pages } = usePages<Row, View>("list_hazard_papers", asked, (after, limit) => call("list_hazard_papers", { ...asked, after, limit }));
  const counts = first?.counts ?? [];
  const count = (wanted?: Row["kind"]) =>
    counts.filter(({ kind }) => wanted === undefined || kind === wanted).reduce((sum, one) => sum + one.count, 0);
  return { ...pages, count };
}
