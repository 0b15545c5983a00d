// Calls that write the same thing again and again: the last one asked for has to be the last one kept.

/** Runs work one after another, in the order it was asked for; what fails stops nobody. */
export function inOrder() {
  let before: Promise<unknown> = Promise.resolve();
  return <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };
}
