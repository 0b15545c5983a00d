// One key records every receipt that can be: each is an act of its own, so what is refused holds up no
// other.

import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useBatch } from "../../../bridge/batch";
import type { Failure } from "../../../bridge/call";
import type { Fields, Row } from "./fields";
import type { Sheet } from "./useReading";

/** Records the receipts of these rows. */
export function useRecording(rows: Row[], sheets: Sheet[], fieldsOf: (row: Row) => Fields) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const { run, stop, job, error } = useBatch("record_scanned_receipt");
  const [failures, setFailures] = useState<Record<string, Failure>>({});
  const [recorded, setRecorded] = useState<ReadonlySet<string>>(new Set());
  const open = rows.flatMap((row) => {
    const { receiver, ...fields } = fieldsOf(row);
    return row.refusal || !receiver ? [] : [{ row, request: { notice: row.notice, receiver, ...fields } }];
  });
  const running = job?.state === "running" ? job : null;
  const record = async () => {
    if (open.length === 0 || running) {
      return;
    }
    const placed = ({ row, request }: (typeof open)[number]) => ({
      ...request,
      sheets: row.sheets.flatMap(({ sheet }) => sheets[sheet] ?? []).map(({ attachment, page }) => ({ attachment, page: page ?? null })),
    });
    const ended = await run(open.map(placed));
    const failed: Record<string, Failure> = {};
    const done = new Set(recorded);
    ended?.results.forEach(({ failure }, index) => {
      const notice = open[index]?.row.notice ?? "";
      if (failure) {
        failed[notice] = failure;
      } else {
        done.add(notice);
      }
    });
    setFailures(failed);
    setRecorded(done);
    if (ended && ended.done > ended.failed) {
      void message.success(t("scans.recorded", { count: ended.done - ended.failed }));
    }
  };
  return { count: open.length, record, running, stop, error, failures, recorded };
}
