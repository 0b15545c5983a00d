// What was typed or taken before an answer: kept as one draft of the inspection, never lost with the
// window.

import { useCallback, useRef, useState } from "react";

import type { Draft } from "../../shared/useDraft";
import type { Jotting } from "./types";

type Jottings = Record<string, Jotting>;

/** Jottings by item code. */
export interface JottingPad {
  of: (code: string) => Jotting;
  jot: (code: string, patch: Jotting) => void;
  clear: (code: string) => void;
}

/** The jottings of one inspection. */
export function useJottings(draft: Draft<Jottings>): JottingPad {
  const [jottings, setJottings] = useState<Jottings>(draft.kept ?? {});
  const latest = useRef(jottings);
  const { note, drop } = draft;
  const keep = useCallback(
    (next: Jottings) => {
      latest.current = next;
      setJottings(next);
      if (Object.keys(next).length > 0) {
        note(next);
      } else {
        void drop();
      }
    },
    [note, drop],
  );
  const jot = useCallback(
    (code: string, patch: Jotting) => {
      keep({ ...latest.current, [code]: { ...latest.current[code], ...patch } });
    },
    [keep],
  );
  const clear = useCallback(
    (code: string) => {
      if (code in latest.current) {
        keep(Object.fromEntries(Object.entries(latest.current).filter(([item]) => item !== code)));
      }
    },
    [keep],
  );
  return { of: (code) => jottings[code] ?? {}, jot, clear };
}
