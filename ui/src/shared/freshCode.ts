// Codes of evaluation items, which tell marks apart.

/** A code that no item has. */
export function freshCode(items: { code: string }[], begin: string): string {
  const numbers = items.map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0));
  return `${begin}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
