// Work of the core that takes a while: how far it is, and a way to stop it.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";

import { asFailure, call, type Command, type Failure, type ViewOf } from "./call";
import { refresh } from "./query";

export type Job = ViewOf<"get_job">;

/** How often a running job is looked at, milliseconds. */
const look = 120;

/** Follows one job at a time; other calls go on in between. */
export function useJob() {
  const client = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const running = useRef<string | null>(null);
  /** A key that is pressed twice starts one job. */
  const following = useRef(false);
  /** Starts a job and follows it to its end; then what `changing` made stale is read again. */
  const follow = useCallback(
    async (start: () => Promise<Job | null | undefined>, changing: Command): Promise<Job | null> => {
      if (following.current) {
        return null;
      }
      following.current = true;
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
        following.current = false;
        await refresh(client, changing);
      }
    },
    [client],
  );
  const stop = useCallback(() => {
    if (running.current) {
      void call("cancel_job", { job: running.current }).catch(() => undefined);
    }
  }, []);
  return { follow, stop, job, error };
}
