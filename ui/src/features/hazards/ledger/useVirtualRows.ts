// Long lists hold only what is on screen. The height of each row is known, so nothing is measured
// while scrolling.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";

interface Options {
  box: RefObject<HTMLElement | null>;
  count: number;
  /** Height of a row, points. */
  height: number;
  /** What some rows are higher by, points: heads that stand over them. */
  extra?: ReadonlyMap<number, number> | undefined;
  /** Height of what stands above the rows in the same box, and stays there. */
  above?: number;
  /** Rows from the end at which the next page is asked for. */
  ahead: number;
  near: () => void;
  /** The row one stands on. */
  at: number;
  /** What the rows answer to; another question begins at the row one stands on. */
  question: object;
}

/** The rows on screen, and how high all of them are together. */
export function useVirtualRows({ box, count, height, extra, above = 0, ahead, near, at, question }: Options) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: (index) => height + (extra?.get(index) ?? 0),
    overscan: 8,
    scrollMargin: above,
    scrollPaddingStart: above,
  });
  useLayoutEffect(() => { virtual.measure(); }, [virtual, extra]);
  const shown = virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - above }));
  const last = shown.at(-1)?.index ?? 0;
  const more = useEffectEvent(near);
  useEffect(() => {
    if (last >= count - ahead) {
      more();
    }
  }, [last, count, ahead]);
  // A move of the row and a new question bring it into view, not a page that came in.
  const bring = useEffectEvent(() => {
    if (count > 0) {
      virtual.scrollToIndex(at, { align: "auto" });
    }
  });
  useEffect(() => { bring(); }, [at, question]);
  return { shown, total: virtual.getTotalSize() };
}
