// Readings as people type them. Judging them is the core's; the hint while typing only compares with
// the limits it gave.

import type { Limits } from "./types";

/** Digits in any width, with the point of any keyboard: `４００。５` is `400.5`. */
export function plainReading(typed: string): string {
  return typed.normalize("NFKC").replaceAll("。", ".").replaceAll(/\s/g, "");
}

/** Whether a reading would be taken: a number with at most three decimals. */
export function isReading(text: string): boolean {
  return /^-?\d+(\.\d{1,3})?$/.test(text);
}

/** On which side of the limits a reading seems to be. */
export function seemsWithin(limits: Limits, reading: string): boolean {
  const value = Number(reading);
  return (
    (!limits.min || value >= Number(limits.min)) && (!limits.max || value <= Number(limits.max))
  );
}
