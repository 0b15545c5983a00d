// Weights made into a hundred, each keeping its share as nearly as whole numbers allow.

interface Weighed {
  weight: number | null;
}

/** The same items; what rounding leaves over goes to those that lost most by it. None weighs less than one. */
export function scaled<Item extends Weighed>(items: Item[]): Item[] {
  const sum = items.reduce((all, { weight }) => all + (weight ?? 0), 0);
  if (sum === 0 || items.length > 100) {
    return items;
  }
  const exact = items.map(({ weight }) => ((weight ?? 0) * 100) / sum);
  const whole = exact.map((share) => Math.max(1, Math.floor(share)));
  let rest = 100 - whole.reduce((all, share) => all + share, 0);
  while (rest !== 0) {
    const by = rest > 0 ? 1 : -1;
    const lost = exact.map((share, at) => (by > 0 || (whole[at] ?? 0) > 1 ? by * (share - (whole[at] ?? 0)) : -Infinity));
    const at = lost.indexOf(Math.max(...lost));
    whole[at] = (whole[at] ?? 0) + by;
    rest -= by;
  }
  return items.map((item, at) => ({ ...item, weight: whole[at] ?? item.weight }));
}
