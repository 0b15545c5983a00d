// From files to sheets: each file is sent in, then the core reads the stack while one may go on.

import { useEffect, useState } from "react";

import { asFailure, call, type Failure, type RequestOf, upload } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";

export type Sheet = RequestOf<"propose_receipts">["sheets"][number];

/** A file or a sheet that cannot be read, and why. */
export interface Trouble {
  name: string;
  failure: Failure;
}

interface Desk {
  sheets: Sheet[];
  /** Names of the files, by attachment. */
  names: Record<string, string>;
  /** Files that were not taken in. */
  refused: Trouble[];
  /** Why a sheet could not be read, by its place. */
  unread: Record<string, Failure>;
}

const empty: Desk = { sheets: [], names: {}, refused: [], unread: {} };

/** The stacks stay where they are while one looks at a notice and comes back. */
let left: Desk = empty;

/** Reads stacks; another one comes after those that are there. */
export function useReading() {
  const { follow, stop, job, error } = useJob();
  const [desk, setDesk] = useState(left);
  useEffect(() => {
    left = desk;
  });
  const [taking, setTaking] = useState<{ done: number; total: number } | null>(null);
  const take = async (files: File[]) => {
    const attachments: string[] = [];
    for (const [done, file] of files.entries()) {
      setTaking({ done, total: files.length });
      try {
        const { attachment } = await upload("scan", file.name, file);
        attachments.push(attachment);
        setDesk((before) => ({ ...before, names: { ...before.names, [attachment]: file.name } }));
      } catch (thrown) {
        const trouble = { name: file.name, failure: asFailure(thrown) };
        setDesk((before) => ({ ...before, refused: [...before.refused, trouble] }));
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
    setDesk((before) => ({ ...before, sheets: [...before.sheets, ...read], unread: { ...before.unread, ...failed } }));
  };
  /** Puts a sheet to a notice, aside, or back to where its code says. */
  const put = (index: number, where: Pick<Sheet, "notice" | "aside">) => {
    setDesk((before) => ({
      ...before,
      sheets: before.sheets.map((sheet, at) => (at === index ? { ...sheet, notice: null, aside: false, ...where } : sheet)),
    }));
  };
  return {
    sheets: desk.sheets,
    /** What a sheet is called: the name of its file, and its page. */
    nameOf: ({ attachment, page }: Sheet) => ({ file: desk.names[attachment] ?? "", page: page ?? 0 }),
    whyUnread: (sheet: Sheet) => desk.unread[placeOf(sheet)],
    refused: desk.refused,
    take,
    put,
    /** Takes everything off the desk; what was recorded stays recorded. */
    clear: () => { setDesk(empty); },
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
