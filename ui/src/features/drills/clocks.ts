// Times of a drill's clock as people read and write them.

const two = (number: number) => String(number).padStart(2, "0");

/** `02:00`, and from an hour on `1:02:00`. */
export function short(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}

/** `00:23:47`. */
export function long(seconds: number): string {
  const whole = Math.max(0, Math.trunc(seconds));
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}

/** Seconds of `2:00`, `120:00` or `1:02:00`; nothing of other words. */
export function read(words: string): number | null {
  const parts = words.trim().replaceAll("：", ":").split(":");
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^\d{1,3}$/.test(part))) {
    return null;
  }
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** `14:27:02` of `14:27:02`, `14：27：02` or `142702`; nothing of other words. */
export function timeOfDay(words: string): string | null {
  const plain = words.trim().replaceAll("：", ":");
  const found = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(plain);
  const [, hour = "", minute = "", second = ""] = found ?? [];
  return found && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
    ? `${two(Number(hour))}:${minute}:${second}`
    : null;
}

/** Seconds of `2:30` or `1:02:00`, below zero with a stroke before it; nothing of other words. */
export function ahead(words: string): number | null {
  const plain = words.trim().replace(/^[−－–]/u, "-");
  const seconds = read(plain.replace(/^-/u, ""));
  return seconds === null ? null : seconds * (plain.startsWith("-") ? -1 : 1);
}
