/** How far across the year a day lies, percent; each month is a twelfth. */
export function across(date: string): number {
  const [, month = 1, inMonth = 1] = date.split("-").map(Number);
  return ((month - 1 + (inMonth - 0.5) / 31) / 12) * 100;
}
