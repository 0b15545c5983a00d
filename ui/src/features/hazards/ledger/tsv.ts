// Rows as a table elsewhere: tab separated for pasting, comma separated as a file for a spreadsheet.

import i18next from "i18next";

import { call } from "../../../bridge/call";
import { plainDay } from "../../../shared/dates";
import type { LedgerRequest, Row } from "./useLedger";

const columns = ["number", "status", "title", "place", "unit", "owner", "due", "found", "notice"] as const;

function cells(row: Row): string[] {
  return [
    row.number,
    i18next.t(`trade:status.${row.status}`),
    row.title,
    row.place_name,
    row.unit_name,
    row.owner_name,
    row.due_on ?? "",
    plainDay(row.found_on),
    row.notice_number ?? "",
  ];
}

function header(): string[] {
  return columns.map((column) => i18next.t(`hazards:column.${column}`));
}

/** Puts rows on the clipboard. */
export function copyRows(rows: Row[]): Promise<void> {
  const flat = (cell: string) => cell.replace(/[\t\r\n]+/g, " ");
  const lines = [header(), ...rows.map(cells)].map((line) => line.map(flat).join("\t"));
  return navigator.clipboard.writeText(lines.join("\n"));
}

/** A file of every row that is asked for, not only of those on screen. */
export async function exportRows(asked: LedgerRequest): Promise<void> {
  const lines = [header()];
  let after: string | null = null;
  do {
    const page: { rows: Row[]; next?: string | null } = await call("list_hazards", { ...asked, after, limit: 200 });
    lines.push(...page.rows.map(cells));
    after = page.next ?? null;
  } while (after !== null);
  // A cell that begins like a formula is text; the mark in front keeps a spreadsheet from running it.
  const quoted = (cell: string) => `"${(/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  const text = `\uFEFF${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = `${i18next.t("hazards:title")}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
