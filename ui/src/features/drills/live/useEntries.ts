// Entries of the day go to the core one after another. What is pressed while one is on its way waits its turn:
// a stamp that was dropped would be a time that nobody can give back.

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { asFailure, call, type Failure, type RequestOf } from "../../../bridge/call";
import { keyOf, refresh } from "../../../bridge/query";
import type { Drill } from "../types";

type Detail = RequestOf<"record_drill_entry">["detail"];
/** What is to be put in, judged by the drill as it stands when its turn comes; null when that would make no sense any more. */
type Make = (drill: Drill) => Detail | null;
interface Waiting {
  make: Make;
  /** Told once it is in the timeline. */
  kept: (() => void) | undefined;
}

/** Puts entries in the timeline of a drill. */
export function useEntries(drill: Drill) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<Waiting[]>([]);
  const send = async () => {
    const key = keyOf("get_drill", { drill: drill.id });
    setFailure(null);
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      try {
        const detail = next.make(client.getQueryData<Drill>(key) ?? drill);
        if (detail) {
          const answer = await call("record_drill_entry", { drill: drill.id, detail, at: null });
          // An answer still on its way was made before this entry.
          await client.cancelQueries({ queryKey: key });
          client.setQueryData(key, answer);
          next.kept?.();
        }
      } catch (error) {
        // What was pressed after it is an entry of its own, and is judged by the drill as it then stands.
        setFailure(asFailure(error));
      }
      waiting.current.shift();
    }
    await refresh(client, "record_drill_entry");
  };
  const put = (make: Make, kept?: () => void) => {
    if (waiting.current.push({ make, kept }) === 1) {
      void send();
    }
  };
  return { put, failure };
}
