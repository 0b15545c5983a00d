// Printing several papers: one job of the core; where it stopped is where it goes on.

import { useState } from "react";

import { call, type Failure, type RequestOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";

type Order = Omit<RequestOf<"start_prints">, "notices" | "papers">;

/** Notices, or papers of hazards. */
export type Printed = "notices" | "papers";

/** What became of a paper. */
export interface Handed {
  /** The machine has taken it. */
  taken: boolean;
  failure: Failure | null;
}

/** Hands papers over, from one of them on. */
export function usePrints(papers: string[], which: Printed) {
  const { follow, stop, job, error } = useJob();
  const [handed, setHanded] = useState<Record<string, Handed>>({});
  /** Where the job that runs, or ran last, began. */
  const [begun, setBegun] = useState(0);
  const running = job?.state === "running";
  const print = async (order: Order, from: number) => {
    setBegun(from);
    const batch = papers.slice(from);
    const ended = await follow(() => call("start_prints", { ...order, [which]: batch }), "start_prints");
    const results = ended?.results ?? [];
    setHanded((before) => {
      const now = { ...before };
      results.forEach(({ view, failure }, index) => {
        const paper = batch[index];
        if (paper) {
          now[paper] = { taken: Boolean(view), failure: failure ?? null };
        }
      });
      return now;
    });
  };
  const next = papers.findIndex((paper) => !handed[paper]?.taken);
  return {
    print,
    stop,
    error,
    running,
    handed,
    /** A job has ended. */
    ended: job !== null && !running,
    /** How many of all papers are through, also while the job runs. */
    done: running ? begun + job.done : papers.filter((paper) => handed[paper]?.taken).length,
    /** The first paper the machine has not taken; -1 when it has taken all. */
    next,
  };
}
