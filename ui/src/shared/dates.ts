// Days and times as people read them. Nothing is reckoned here: the core says how many days are left.

import i18next from "i18next";

let zoneMinutes = 480;

/** The organisation's clock, minutes ahead of UTC; every time is shown by it, wherever the laptop is. */
export function setZone(minutes: number): void {
  zoneMinutes = minutes;
}

const weekdays = (language: string) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", { weekday: "short", timeZone: "UTC" });

/** `2026-11-23 周一`; also of an instant. */
export function day(date: string): string {
  const at = localised(date);
  return `${iso(at).slice(0, 10)} ${weekdays(i18next.language).format(at)}`;
}

/** `2026-11-23`. */
export function plainDay(date: string): string {
  return iso(localised(date)).slice(0, 10);
}

/** `11-23 14:32`. */
export function moment(instant: string): string {
  return iso(localised(instant)).slice(5, 16).replace("T", " ");
}

/** `2026-11-23 14:32`. */
export function fullMoment(instant: string): string {
  return iso(localised(instant)).slice(0, 16).replace("T", " ");
}

/** `14:32`. */
export function clock(instant: string): string {
  return iso(localised(instant)).slice(11, 16);
}

/** The instant of a day and a time of day, as people write them by the organisation's clock. */
export function instant(day: string, time: string): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const ahead = Math.abs(zoneMinutes);
  const offset = `${zoneMinutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`;
}

/** `14:32:41`. */
export function exactClock(instant: string): string {
  return iso(localised(instant)).slice(11, 19);
}

function localised(date: string): Date {
  const plain = date.length === 10;
  const at = new Date(plain ? `${date}T00:00:00Z` : date);
  return plain ? at : new Date(at.getTime() + zoneMinutes * 60_000);
}

function iso(at: Date): string {
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
