// Where somebody stands in an inspection: while the window is open in its memory, and kept on this
// laptop, so that after a rest, a PIN or a restart the walk goes on at the same item.

import { call, type ViewOf } from "../../bridge/call";
import { inOrder } from "../../bridge/inOrder";

const keep = inOrder();
const here = new Map<string, string>();

function nameOf(inspection: string): string {
  return `walk/${inspection}`;
}

/** The item somebody stood at last. */
export function lastPosition(inspection: string, kept: ViewOf<"get_preferences">): string | null {
  const name = nameOf(inspection);
  const before = kept.preferences.find((preference) => preference.name === name)?.value;
  return here.get(inspection) ?? before ?? null;
}

/** Keeps the position; `null` forgets it. */
export function keepPosition(inspection: string, item: string | null): void {
  if (item) {
    here.set(inspection, item);
  } else {
    here.delete(inspection);
  }
  keep(() => call("set_preference", { name: nameOf(inspection), value: item })).catch(() => {
    // Coming back after a restart then starts at the first open item.
  });
}
