// What the drill's clock shows now: what the core read, and the seconds since.

import { useEffect, useState } from "react";

import type { Drill } from "../types";

/** Seconds on the clock, once a second while it runs. `readAt` is when the answer came. */
export function useClock({ clock }: Drill, readAt: number): number {
  const running = clock.phase === "running";
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = window.setInterval(() => { setNow(Date.now()); }, 250);
    return () => { window.clearInterval(timer); };
  }, [running]);
  return running ? clock.seconds + Math.max(0, Math.floor((now - readAt) / 1000)) : clock.seconds;
}
