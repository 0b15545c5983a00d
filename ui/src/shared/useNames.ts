// Names of people, units and places by their ids, for what the log keeps as ids alone.

import { useAnswer } from "../bridge/query";

/** Most rows one list holds. */
const most = 200;

/** The name of an id; nothing when it is not known. */
export function useNames(): (id: string | null | undefined) => string {
  const people = useAnswer("list_people", { limit: most }).data?.rows ?? [];
  const units = useAnswer("list_units", { limit: most }).data?.rows ?? [];
  const places = useAnswer("list_places", { limit: most }).data?.rows ?? [];
  const names = new Map([...people, ...units, ...places].map(({ id, name }) => [id, name]));
  return (id) => names.get(id ?? "") ?? "";
}
