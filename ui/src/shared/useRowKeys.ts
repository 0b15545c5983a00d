// ↑ ↓ choose a row of a table by the focus of its link, so that Enter opens it.

import { useRef, useState } from "react";

import { useHotkeys } from "./hotkeys";

/** What the body of the table needs, and what says which row has the focus. */
export function useRowKeys(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, count - 1);
  const choose = (index: number) => {
    const next = Math.max(0, Math.min(index, count - 1));
    setAt(next);
    body.current?.rows.item(next)?.querySelector("a")?.focus();
  };
  useHotkeys({
    ArrowDown: () => { choose(body.current?.contains(document.activeElement) ? current + 1 : current); },
    ArrowUp: () => { choose(current - 1); },
  });
  return { body, setAt };
}
