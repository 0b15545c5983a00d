// After a paper was made its sheet closes to the paper, not back to the hazard.

import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";

/** How the sheet closes, and how it is told what was made. */
export function useToPaper(close: () => void) {
  const go = useNavigate();
  const paper = useRef<string | null>(null);
  return {
    made: (id: string) => { paper.current = id; },
    close: () => {
      if (paper.current) {
        void go({ to: "/documents/outgoing/$id", params: { id: paper.current } });
      } else {
        close();
      }
    },
  };
}
