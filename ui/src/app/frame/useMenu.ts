// What is chosen in the native menu comes as an event of the page.

import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

const places: Record<string, "/" | "/inspections" | "/hazards" | "/documents" | "/drills" | "/register" | "/figures" | "/sync" | "/settings" | "/documents/verify"> = {
  today: "/",
  inspections: "/inspections",
  hazards: "/hazards",
  documents: "/documents",
  drills: "/drills",
  register: "/register",
  figures: "/figures",
  sync: "/sync",
  settings: "/settings",
  verify: "/documents/verify",
};

/** Carries out what the menu names: goes to the place, does what stands in `acts`. */
export function useMenu(acts: Record<string, () => void>): void {
  const go = useNavigate();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const chosen = (event: Event) => {
      const name = String((event as CustomEvent<unknown>).detail);
      const place = places[name];
      latest.current[name]?.();
      if (place) {
        void go({ to: place });
      }
    };
    window.addEventListener("bihuan-menu", chosen);
    return () => {
      window.removeEventListener("bihuan-menu", chosen);
    };
  }, [go]);
}
