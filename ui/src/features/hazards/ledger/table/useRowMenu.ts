// Where the menu of a row stands open, by pointer or by key.

import { type RefObject, useState } from "react";

import type { Row } from "../asked";

/** Where it was asked for, the row it was asked on, and the rows it acts on. */
export interface MenuAt {
  x: number;
  y: number;
  row: Row;
  rows: Row[];
}

/** Opens and closes it. One of the rows chosen stands for all of them; any other for itself. */
export function useRowMenu(box: RefObject<HTMLElement | null>, rows: Row[], chosen: Row[], choose: (at: number) => void) {
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const ask = (x: number, y: number, at: number) => {
    const row = rows[at];
    if (row) {
      choose(at);
      setMenu({ x, y, row, rows: chosen.includes(row) ? chosen : [row] });
    }
  };
  /** Below the row one stands on. */
  const askByKey = (at: number) => {
    const edge = box.current?.querySelector(`[data-index="${String(at)}"]`)?.getBoundingClientRect();
    if (edge) {
      ask(edge.left + edge.width / 4, edge.bottom, at);
    }
  };
  const close = () => {
    setMenu(null);
    box.current?.focus({ preventScroll: true });
  };
  return { menu, ask, askByKey, close };
}
