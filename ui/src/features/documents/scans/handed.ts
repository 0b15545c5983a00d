// Files on their way from where they were dropped to the page that takes them.

import { useEffect, useRef } from "react";

type Taker = "scans" | "verify";

const waiting: Record<Taker, File[]> = { scans: [], verify: [] };
const arrived = new Set<() => void>();

/** Hands files to a page, which may not be open yet. */
export function hand(to: Taker, files: File[]): void {
  waiting[to].push(...files);
  for (const look of arrived) {
    look();
  }
}

/** Takes what is handed to this page, now and while it is open. */
export function useHanded(to: Taker, take: (files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const look = () => {
      const files = waiting[to].splice(0);
      if (files.length > 0) {
        latest.current(files);
      }
    };
    look();
    arrived.add(look);
    return () => {
      arrived.delete(look);
    };
  }, [to]);
}
