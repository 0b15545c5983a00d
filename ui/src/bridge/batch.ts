// Many requests of one command, with progress and a way to stop.

import { useCallback } from "react";

import { call, type Command, type RequestOf } from "./call";
import { type Job, useJob } from "./job";

/** Runs requests one after the other; other calls go on in between. */
export function useBatch<Name extends Command>(command: Name) {
  const { follow, stop, job, error } = useJob();
  const run = useCallback(
    (requests: RequestOf<Name>[]): Promise<Job | null> =>
      follow(() => call("start_batch", { command, requests }), command),
    [follow, command],
  );
  return { run, stop, job, error };
}
