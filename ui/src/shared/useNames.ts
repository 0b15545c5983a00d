// Names of people, units, places and equipment by their ids, for what the log keeps as ids alone.

import { useAnswer } from "../bridge/query";

/** An id where it stands in what the log keeps. */
const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The name of an id that stands in `said`; nothing when it is none of theirs. */
export function useNames(said: unknown): (id: string | null | undefined) => string {
  const ids = [...new Set(JSON.stringify(said ?? "").match(anId))].slice(0, 50);
  const asked = ids.length > 0 ? { with: ids, limit: 1 } : null;
  const people = useAnswer("list_people", asked).data?.rows ?? [];
  const units = useAnswer("list_units", asked).data?.rows ?? [];
  const places = useAnswer("list_places", asked).data?.rows ?? [];
  const equipment = useAnswer("list_equipment", asked).data?.rows ?? [];
  const contractors = useAnswer("list_contractors", asked).data?.rows ?? [];
  const names = new Map([...people, ...units, ...places, ...contractors].map(({ id, name }) => [id, name]));
  equipment.forEach(({ id, double_name }) => names.set(id, double_name));
  return (id) => names.get(id ?? "") ?? "";
}
