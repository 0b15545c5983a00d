// Rows as a table elsewhere, tab separated for pasting.

import i18next from "i18next";

import type { Row } from "./asked";
import { type Column, textOf } from "./columns";

/** A cell that begins like a formula is text; the mark in front keeps a spreadsheet from running it. */
function tame(cell: string): string {
  return /^[\t\r\n=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** Puts rows on the clipboard. */
export function copyRows(rows: Row[], columns: Column[]): Promise<void> {
  const flat = (cell: string) => cell.replace(/[\t\r\n]+/g, " ");
  const header = columns.map((column) => i18next.t(`hazards:column.${column}`));
  const cells = (row: Row) => columns.map((column) => tame(textOf(column, row)));
  const lines = [header, ...rows.map(cells)].map((line) => line.map(flat).join("\t"));
  return navigator.clipboard.writeText(lines.join("\n"));
}
