// The notices: what the address asks for, and their pages.

import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

import { call, type RequestOf, type ViewOf } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";
import { usePages } from "./usePages";

type View = ViewOf<"list_notices">;
export type Row = View["rows"][number];

/** The states that are tabs, in the order of a notice's life. */
export const states = ["to_sign", "issued", "refused_without_evidence", "received", "refused", "voided"] as const;

/** What the address says is shown. */
export function useAsked() {
  const search = useAddress();
  const go = useNavigate();
  const state = states.find((one) => one === search["state"]);
  const text = search["text"] ?? "";
  const asked = useMemo(
    (): RequestOf<"list_notices"> => ({ states: state ? [state] : [], text }),
    [state, text],
  );
  const change = (more: Record<string, string | undefined>) => {
    void go({ to: "/documents", search: { ...search, ...more }, replace: true });
  };
  return { asked, state, text, change };
}

/** Rows so far, how many there are, and how to get more. */
export function useNotices(asked: RequestOf<"list_notices">) {
  const { first, ...pages } = usePages<Row, View>("list_notices", asked, (after, limit) => call("list_notices", { ...asked, after, limit }));
  const counts = first?.counts ?? [];
  const count = (wanted?: Row["state"]) =>
    counts.filter(({ state }) => wanted === undefined || state === wanted).reduce((sum, one) => sum + one.count, 0);
  return { ...pages, count };
}
