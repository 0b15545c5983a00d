// Rows as a table elsewhere: tab separated for pasting, comma separated as a file for a spreadsheet.

import i18next from "i18next";

import { call, type ViewOf } from "../../../bridge/call";
import type { LedgerRequest, Row } from "./asked";
import { type Column, textOf } from "./columns";
import { most } from "./useLedger";

/** A cell that begins like a formula is text; the mark in front keeps a spreadsheet from running it. */
function tame(cell: string): string {
  return /^[\t\r\n=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function header(columns: Column[]): string[] {
  return columns.map((column) => i18next.t(`hazards:column.${column}`));
}

function cells(row: Row, columns: Column[]): string[] {
  return columns.map((column) => tame(textOf(column, row)));
}

/** Puts rows on the clipboard. */
export function copyRows(rows: Row[], columns: Column[]): Promise<void> {
  const flat = (cell: string) => cell.replace(/[\t\r\n]+/g, " ");
  const lines = [header(columns), ...rows.map((row) => cells(row, columns))].map((line) => line.map(flat).join("\t"));
  return navigator.clipboard.writeText(lines.join("\n"));
}

/** How far a file is; `false` stops it. */
type Progress = (done: number, total: number) => boolean;

/** A file of every row that is asked for, not only of those on screen, with the columns shown. */
export async function exportRows(asked: LedgerRequest, columns: Column[], going: Progress): Promise<void> {
  const lines = [header(columns)];
  let after: string | null = null;
  do {
    const page: ViewOf<"list_hazards"> = await call("list_hazards", { ...asked, after, limit: most });
    lines.push(...page.rows.map((row) => cells(row, columns)));
    after = page.next ?? null;
    if (!going(lines.length - 1, page.total)) {
      return;
    }
  } while (after !== null);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = `\uFEFF${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  await call("save_text", { name: `${i18next.t("hazards:title")}.csv`, text });
}
