// Starting an act on a hazard: its sheet opens by the address; the notice has a page of its own.

import { useNavigate } from "@tanstack/react-router";

import type { HazardAct } from "./types";

/** Starts an act on this hazard. */
export function useStart(hazard: string): (act: HazardAct, more?: Record<string, string>) => void {
  const go = useNavigate();
  return (act, more = {}) => {
    if (act === "issue_notice") {
      void go({ to: "/documents", search: { plan: hazard } });
    } else {
      void go({ to: "/hazards/$id", params: { id: hazard }, search: { act, ...more }, replace: true });
    }
  };
}
