// One command over several rows, a request each; a row that is done is not sent again.

import { useState } from "react";

import { useBatch } from "../../../../bridge/batch";
import type { Command, Failure, RequestOf } from "../../../../bridge/call";
import type { Row } from "../asked";

/** What went wrong with a row. */
export interface Failed {
  row: Row;
  failure: Failure;
}

/** Runs it. */
export function useRowBatch<Name extends Command>(command: Name, rows: Row[]) {
  const { run, stop, job, error } = useBatch(command);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<Failed[]>([]);
  const [running, setRunning] = useState(false);
  /** Whether every row was sent and none failed. */
  const send = async (sent: Row[], request: (row: Row) => RequestOf<Name>): Promise<boolean> => {
    setRunning(true);
    setFailed([]);
    const ended = await run(sent.map(request));
    setRunning(false);
    const results = sent.map((row, index) => ({ row, result: ended?.results[index] }));
    setFailed(results.flatMap(({ row, result }) => (result?.failure ? [{ row, failure: result.failure }] : [])));
    const through = results.filter(({ result }) => result && !result.failure);
    setDone(new Set([...done, ...through.map(({ row }) => row.id)]));
    return through.length === sent.length;
  };
  return { send, stop, running, job, error, failed, left: rows.filter(({ id }) => !done.has(id)) };
}
