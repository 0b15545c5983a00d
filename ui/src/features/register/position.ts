// A position as people write and paste it: latitude first, then longitude, in degrees.

import type { PlaceView } from "../../bridge/generated";

type Position = NonNullable<PlaceView["position"]>;

/** In words; nothing where nobody knows. */
export function written(position: Position | null | undefined): string {
  return position ? `${position.latitude.toFixed(6)}, ${position.longitude.toFixed(6)}` : "";
}

/** What was written; nothing where it is no position. Whether there is such a place, the core knows. */
export function readPosition(said: string | undefined): Position | null {
  const [latitude, longitude, ...more] = (said ?? "").trim().split(/\s*[,，;；\s]\s*/u).map(Number);
  const numbers = latitude !== undefined && longitude !== undefined && Number.isFinite(latitude) && Number.isFinite(longitude);
  return numbers && more.length === 0 ? { latitude, longitude } : null;
}
