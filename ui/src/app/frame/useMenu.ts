// What is chosen in the native menu comes as an event of the page. Most of it has a key, and is done
// as if that key had been pressed: what a key does stands in one place.

import { useEffect, useRef } from "react";

const keys: Record<string, KeyboardEventInit> = {
  capture: { key: "F2" },
  find: { key: "k", ctrlKey: true },
  lock: { key: "l", ctrlKey: true },
  print: { key: "p", ctrlKey: true },
  today: { key: "1", altKey: true },
  inspections: { key: "2", altKey: true },
  hazards: { key: "3", altKey: true },
  documents: { key: "4", altKey: true },
  drills: { key: "5", altKey: true },
  register: { key: "6", altKey: true },
  figures: { key: "7", altKey: true },
  sync: { key: "8", altKey: true },
  settings: { key: "9", altKey: true },
};

/** Carries out what the menu names: what stands in `acts`, else its key. */
export function useMenu(acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const chosen = (event: Event) => {
      const name = String((event as CustomEvent<unknown>).detail);
      const act = latest.current[name];
      const key = keys[name];
      if (act) {
        act();
      } else if (key) {
        const at = document.activeElement ?? document.body;
        at.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
      }
    };
    window.addEventListener("bihuan-menu", chosen);
    return () => {
      window.removeEventListener("bihuan-menu", chosen);
    };
  }, []);
}
