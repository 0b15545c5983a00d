// Many requests of one command, with progress and a way to stop.

import { useCallback } from "react";

import { call, type Command, type RequestOf } from "./call";
import { useJob } from "./job";

export type { Job } from "./job";

/** Runs requests one after the other; other calls go on in between. */
export function useBatch<Name extends Command>(command: Name) {
  const { follow, stop, job, error } = useJob(command);
  const run = useCallback(
    (requests: RequestOf<Name>[]) => follow(() => call("start_batch", { command, requests })),
    [follow, command],
  );
  return { run, stop, job, error };
}
