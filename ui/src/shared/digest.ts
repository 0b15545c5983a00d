// A few characters that change with what was recorded: a draft of an earlier state is not laid over a newer one.

/** Of anything that can be written as JSON; no secret, no proof. */
export function digest(recorded: unknown): string {
  let sum = 5381;
  for (const character of JSON.stringify(recorded)) {
    sum = (sum * 33 + (character.codePointAt(0) ?? 0)) % 4294967296;
  }
  return sum.toString(36);
}
