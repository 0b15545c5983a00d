// How a file is read: what was corrected so far, and what would become of it.

import { useState } from "react";

import { asFailure, call, type Failure, type RequestOf, upload, type ViewOf } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";

export type Reading = RequestOf<"start_import">;
export type Preview = ViewOf<"preview_ledger">;
export type Shown = NonNullable<RequestOf<"preview_ledger">["show"]>;
export type Field = NonNullable<Preview["columns"][number]["field"]>;
export type RowFate = "take" | "merge" | "leave" | "as_is";
export type Means = Preview["unknown"][number]["means"];

/** What a unit filled in, when the file is a workbook of ours that came back. */
async function unitWorkbook(attachment: string): Promise<ViewOf<"read_unit_workbook"> | null> {
  try {
    return await call("read_unit_workbook", { attachment });
  } catch (thrown) {
    if (asFailure(thrown).code === "no_header") {
      return null;
    }
    throw thrown;
  }
}

/** Pages of rows: which is shown, from 0, and the ways on and back where there are any. */
export interface Pages {
  at: number;
  on: (() => void) | null;
  back: (() => void) | null;
}

/** Takes a file in and keeps what a person says of it. */
export function useReading() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [taking, setTaking] = useState<string | null>(null);
  const [returned, setReturned] = useState<ViewOf<"read_unit_workbook"> | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [show, choose] = useState<Shown>("faulty");
  // The rows after which each page begins that was turned to.
  const [turned, setTurned] = useState<number[]>([]);
  const asked = reading && !returned ? { reading, show, after: turned.at(-1) ?? null, limit: 100 } : null;
  const preview = useAnswer("preview_ledger", asked, { keep: true });
  const setShow = (group: Shown) => {
    choose(group);
    setTurned([]);
  };
  const next = preview.data?.next ?? null;
  const pages: Pages = {
    at: turned.length,
    on: next === null || preview.isPlaceholderData ? null : () => { setTurned((before) => [...before, next]); },
    back: turned.length === 0 ? null : () => { setTurned((before) => before.slice(0, -1)); },
  };
  const take = async (file: File) => {
    setTaking(file.name);
    setRefused(null);
    try {
      const { attachment } = await upload("ledger", file.name, file);
      setReturned(await unitWorkbook(attachment));
      setReading({ attachment });
      setTurned([]);
    } catch (thrown) {
      setRefused(asFailure(thrown));
    } finally {
      setTaking(null);
    }
  };
  /** Says something of the file. */
  const say = (said: Partial<Reading>) => {
    setReading((before) => (before ? { ...before, ...said } : before));
  };
  const column = (at: number, field: Field | null) => {
    const others = (reading?.columns ?? []).filter((given) => given.column !== at && (field === null || given.field !== field));
    // A field stands in one column: whichever had it lets it go.
    const had = preview.data?.columns.find((known) => field !== null && known.field === field && known.column !== at);
    const freed = had ? [{ column: had.column, field: null }] : [];
    say({ columns: [...others.filter((given) => given.column !== had?.column), ...freed, { column: at, field }] });
  };
  const name = (kind: Preview["unknown"][number]["kind"], called: string, means: Means, keep: boolean) => {
    const others = (reading?.names ?? []).filter((given) => given.kind !== kind || given.name !== called);
    say({ names: [...others, { kind, name: called, means, keep }] });
  };
  /** Takes a row that looks like another, merges it into that, or leaves one out. */
  const row = (at: number, fate: RowFate) => {
    const without = (rows: number[] | undefined) => (rows ?? []).filter((one) => one !== at);
    const named = (one: RowFate, rows: number[] | undefined) => (fate === one ? [...without(rows), at] : without(rows));
    say({ take: named("take", reading?.take), merge: named("merge", reading?.merge), leave: named("leave", reading?.leave) });
  };
  const clear = () => {
    setReading(null);
    setReturned(null);
    setRefused(null);
  };
  return { reading, returned, taking, refused, preview, show, setShow, pages, take, say, column, name, row, clear };
}
