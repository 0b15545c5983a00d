// Locks the screen when nobody has touched it for a while, and when the lid was closed.

import { useEffect } from "react";

import { useAct } from "../../bridge/query";

/** What counts as touching. */
const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
/** How often the clock is looked at, milliseconds. */
const look = 5_000;

/** Rests the desk after `minutes` without a touch; 0 never. A slept laptop rests when it wakes. */
export function useIdle(minutes: number): void {
  const { mutate } = useAct("rest_desk");
  useEffect(() => {
    if (minutes === 0) {
      return;
    }
    let last = Date.now();
    const touched = () => {
      // The first touch after the lid was closed must not count as being there all the time.
      if (Date.now() - last < minutes * 60_000) {
        last = Date.now();
      }
    };
    for (const touch of touches) {
      window.addEventListener(touch, touched, { passive: true });
    }
    const timer = window.setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) {
        last = Date.now();
        mutate({});
      }
    }, look);
    return () => {
      window.clearInterval(timer);
      for (const touch of touches) {
        window.removeEventListener(touch, touched);
      }
    };
  }, [minutes, mutate]);
}
