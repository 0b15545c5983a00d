// Entries of the day go to the core one after another. What is pressed while one is on its way waits its turn,
// with the moment at which it was pressed: a stamp that was dropped, or late, would be a time that nobody can give back.

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
  /** When it was pressed. */
  pressed: string;
  /** Told once it is in the timeline. */
  kept: (() => void) | undefined;
}

/** Puts entries in the timeline of a drill. */
export function useEntries(drill: Drill) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<Waiting[]>([]);
  const key = keyOf("get_drill", { drill: drill.id });
  /** This moment by the core's clock: what that showed when it was last read, and what has gone by here since. */
  const moment = (): string => {
    const read = client.getQueryState<Drill>(key);
    const gone = read?.data ? Math.max(0, Date.now() - read.dataUpdatedAt) : 0;
    return new Date(Date.parse((read?.data ?? drill).clock.read_at) + gone).toISOString();
  };
  const send = async () => {
    setFailure(null);
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      try {
        const detail = next.make(client.getQueryData<Drill>(key) ?? drill);
        if (detail) {
          const answer = await call("record_drill_entry", { drill: drill.id, detail, at: null, pressed_at: next.pressed });
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
  const put = (make: Make, kept?: () => void, pressed = moment()) => {
    if (waiting.current.push({ make, kept, pressed }) === 1) {
      void send();
    }
  };
  return { put, failure, moment };
}
