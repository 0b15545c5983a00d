// How far a drill has come, as its ring shows it.

import type { Tone } from "../../shared/Ring";
import type { Status } from "./types";

/** Share of the ring that is closed. */
export const shares: Record<Status, number> = {
  planned: 0, running: 35, paused: 35, real: 35, held: 60, stopped: 60, responded: 60, improving: 80, closed: 100, cancelled: 0,
};

export const tones: Record<Status, Tone> = {
  planned: "ink", running: "blue", paused: "amber", real: "red", held: "amber", stopped: "amber", responded: "amber",
  improving: "ink", closed: "green", cancelled: "ink",
};
