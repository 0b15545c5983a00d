// Figures as a table on the terminal.

/** The value that so many of a hundred stay below. */
export function quantile(values, hundredth) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil((sorted.length * hundredth) / 100), 1) - 1] ?? 0;
}

/** The middle one. */
export const median = (values) => quantile(values, 50);

/** Prints rows under their titles; the first column is words, the others figures. */
export function printTable(titles, rows) {
  const text = (cell) => (typeof cell === "number" ? cell.toFixed(Number.isInteger(cell) ? 0 : 1) : (cell ?? ""));
  const lines = [titles, ...rows].map((row) => row.map(text));
  const widths = titles.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  for (const line of lines) {
    const cells = line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    console.log(cells.join("  "));
  }
}
