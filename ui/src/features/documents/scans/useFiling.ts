// The signed sheets of papers of hazards are kept with them: each paper is an act of its own.

import { useState } from "react";

import { useBatch } from "../../../bridge/batch";
import type { Failure, ViewOf } from "../../../bridge/call";
import type { Sheet } from "./useReading";

/** Files the sheets of these papers, each once. */
export function useFiling(papers: ViewOf<"propose_receipts">["papers"], sheets: Sheet[]) {
  const { run, job, error } = useBatch("add_hazard_paper_scans");
  const [failures, setFailures] = useState<Record<string, Failure>>({});
  const [filed, setFiled] = useState<ReadonlySet<string>>(new Set());
  const open = papers.filter(({ paper, refusal }) => !refusal && !filed.has(paper.id));
  const running = job?.state === "running";
  const file = async () => {
    if (open.length === 0 || running) {
      return;
    }
    const placed = open.map(({ paper, ...row }) => ({
      paper: paper.id,
      sheets: row.sheets.flatMap(({ sheet }) => sheets[sheet] ?? []).map(({ attachment, page }) => ({ attachment, page: page ?? null })),
    }));
    const ended = await run(placed);
    const failed: Record<string, Failure> = {};
    const done = new Set(filed);
    ended?.results.forEach(({ failure }, index) => {
      const paper = open[index]?.paper.id ?? "";
      if (failure) {
        failed[paper] = failure;
      } else {
        done.add(paper);
      }
    });
    setFailures(failed);
    setFiled(done);
  };
  return { count: open.length, file, running, error, failures, filed };
}
