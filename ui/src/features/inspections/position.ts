// Where somebody stands in an inspection, kept on this laptop: after a rest, a PIN or a restart the
// walk goes on at the same item.

import { call } from "../../bridge/call";

/** Name of the preference. */
export function positionOf(inspection: string): string {
  return `walk/${inspection}`;
}

/** Keeps the position; `null` forgets it. */
export function keepPosition(inspection: string, item: string | null): void {
  call("set_preference", { name: positionOf(inspection), value: item }).catch(() => {
    // Coming back then starts at the first open item.
  });
}
