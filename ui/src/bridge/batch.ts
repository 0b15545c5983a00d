// Many requests of one command, with progress and a way to stop.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

import { asFailure, call, type Command, type Failure, type RequestOf, type ViewOf } from "./call";
import { refresh } from "./query";

export type Job = ViewOf<"get_job">;

/** How often a running job is looked at, milliseconds. */
const look = 120;

/** Runs requests one after the other; other calls go on in between. */
export function useBatch<Name extends Command>(command: Name) {
  const client = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const running = useRef<string | null>(null);
  const run = useCallback(
    async (requests: RequestOf<Name>[]): Promise<Job | null> => {
      setError(null);
      try {
        let now = await call("start_batch", { command, requests });
        running.current = now.job;
        setJob(now);
        while (now.state === "running") {
          await new Promise((done) => window.setTimeout(done, look));
          now = await call("get_job", { job: now.job });
          setJob(now);
        }
        return now;
      } catch (thrown) {
        setError(asFailure(thrown));
        return null;
      } finally {
        running.current = null;
        await refresh(client, command);
      }
    },
    [client, command],
  );
  const stop = useCallback(() => {
    if (running.current) {
      void call("cancel_job", { job: running.current }).catch(() => undefined);
    }
  }, []);
  return { run, stop, job, error };
}
