// A job of the core: what takes its time, seen while it goes on, and a way to stop it.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

import { asFailure, call, type Command, type Failure, type ViewOf } from "./call";
import { refresh } from "./query";

export type Job = ViewOf<"get_job">;

/** How often a running job is looked at, milliseconds. */
const look = 120;

/** Follows a job to its end; what `command` changes goes stale then. */
export function useJob(command: Command) {
  const client = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const running = useRef<string | null>(null);
  const follow = useCallback(
    async (start: () => Promise<Job | null | undefined>): Promise<Job | null> => {
      setError(null);
      try {
        let now = (await start()) ?? null;
        running.current = now?.job ?? null;
        setJob(now);
        while (now?.state === "running") {
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
  return { follow, stop, job, error };
}
