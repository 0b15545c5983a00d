// The inside is by far the most of the app, and nobody needs it before the passphrase is typed: the
// door is painted first.

import { type ComponentType, useEffect, useState } from "react";

import type { ViewOf } from "../bridge/call";
import type { Behind } from "../features/desk/door/DeskDoor";

/** Loads what is behind the door: once that has been painted, or at once where it stands open. */
export function useInside(state: ViewOf<"get_desk">["state"] | undefined): ComponentType<Behind> | undefined {
  const [Inside, setInside] = useState<ComponentType<Behind>>();
  useEffect(() => {
    if (state === undefined || Inside) {
      return;
    }
    const load = () => {
      void import("./Inside").then((loaded) => { setInside(() => loaded.Inside); });
    };
    if (state === "open" || state === "absent") {
      load();
      return;
    }
    // What a frame shows has been painted when the next one begins.
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(load); });
    return () => { cancelAnimationFrame(frame); };
  }, [state, Inside]);
  return Inside;
}
