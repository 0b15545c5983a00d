// Which rows are selected: one by one, from here to there, or all of them.

import { useState } from "react";

/** The row one is at and the rows that are selected; in another list nothing is. */
export function useSelection<Row extends { id: string }>(list: string, rows: Row[], all: () => Promise<Row[]>) {
  const [shown, setShown] = useState(list);
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** Where a selection from here to there begins. */
  const [anchor, setAnchor] = useState(0);
  if (shown !== list) {
    setShown(list);
    setAt(0);
    setSelected(new Set());
  }
  const last = Math.max(rows.length - 1, 0);
  const here = Math.min(at, last);
  const go = (to: number) => {
    setAt(Math.min(Math.max(to, 0), last));
  };
  const toggle = (index: number) => {
    const row = rows[index];
    if (row) {
      const next = new Set(selected);
      if (!next.delete(row.id)) {
        next.add(row.id);
      }
      setSelected(next);
      setAnchor(index);
    }
  };
  const extend = (to: number) => {
    const end = Math.min(Math.max(to, 0), last);
    const from = selected.size > 0 ? anchor : here;
    const between = rows.slice(Math.min(from, end), Math.max(from, end) + 1);
    setSelected(new Set([...selected, ...between.map(({ id }) => id)]));
    setAnchor(from);
    setAt(end);
  };
  return {
    at: here,
    selected,
    chosen: rows.filter(({ id }) => selected.has(id)),
    go,
    toggle,
    extend,
    clear: () => { setSelected(new Set()); },
    everything: async () => { setSelected(new Set((await all()).map(({ id }) => id))); },
  };
}
