// Who takes part in a drill, to choose from.

import { useAnswer } from "../../../bridge/query";

/** The choices, with a search by name. */
export function usePeople(drill: string) {
  const { data } = useAnswer("get_drill", { drill });
  const people = data?.people ?? [];
  return people.map(({ id, name, from, role }) => ({ value: id, label: from ? `${name}（${from}）` : name, role }));
}
