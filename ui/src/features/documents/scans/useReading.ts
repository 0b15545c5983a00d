// From files to sheets: each file is sent in, then the core reads the stack while one may go on.

import { useState } from "react";

import { asFailure, call, type Failure, type RequestOf, upload } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";

export type Sheet = RequestOf<"propose_receipts">["sheets"][number];

/** A file or a sheet that cannot be read, and why. */
export interface Trouble {
  name: string;
  failure: Failure;
}

/** Reads stacks; another one comes after those that are there. */
export function useReading() {
  const { follow, stop, job, error } = useJob();
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [names, setNames] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Trouble[]>([]);
  const [unread, setUnread] = useState<Record<string, Failure>>({});
  const [taking, setTaking] = useState<{ done: number; total: number } | null>(null);
  const take = async (files: File[]) => {
    const attachments: string[] = [];
    for (const [done, file] of files.entries()) {
      setTaking({ done, total: files.length });
      try {
        const { attachment } = await upload("scan", file.name, file);
        attachments.push(attachment);
        setNames((before) => ({ ...before, [attachment]: file.name }));
      } catch (thrown) {
        const trouble = { name: file.name, failure: asFailure(thrown) };
        setRefused((before) => [...before, trouble]);
      }
    }
    setTaking(null);
    if (attachments.length === 0) {
      return;
    }
    const ended = await follow(() => call("read_scans", { attachments }), "read_scans");
    if (ended?.state !== "done") {
      return;
    }
    const read: Sheet[] = [];
    const failed: Record<string, Failure> = {};
    for (const { view, failure } of ended.results) {
      if (view) {
        const sheet = view as unknown as Sheet;
        read.push(sheet);
        if (failure) {
          failed[placeOf(sheet)] = failure;
        }
      }
    }
    setSheets((before) => [...before, ...read]);
    setUnread((before) => ({ ...before, ...failed }));
  };
  /** Puts a sheet to a notice, aside, or back to where its code says. */
  const put = (index: number, where: Pick<Sheet, "notice" | "aside">) => {
    setSheets((before) => before.map((sheet, at) => (at === index ? { ...sheet, notice: null, aside: false, ...where } : sheet)));
  };
  return {
    sheets,
    /** What a sheet is called: the name of its file, and its page. */
    nameOf: ({ attachment, page }: Sheet) => ({ file: names[attachment] ?? "", page: page ?? 0 }),
    whyUnread: (sheet: Sheet) => unread[placeOf(sheet)],
    refused,
    take,
    put,
    taking,
    reading: job?.state === "running" ? job : null,
    stop,
    error,
  };
}

/** Where a sheet lies, as a key. */
export function placeOf({ attachment, page }: Pick<Sheet, "attachment" | "page">): string {
  return `${attachment}/${String(page ?? "")}`;
}
