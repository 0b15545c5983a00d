// Who an act belongs to by role: put in to begin with, when another one records it (代录).

import type { ViewOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";

type Role = ViewOf<"list_people">["rows"][number]["roles"][number];

/** The one person with that role, unless that person sits here; `undefined` while it is looked up. */
export function useHolder(role: Role): { actor?: string } | undefined {
  const people = useAnswer("list_people", { active: true, limit: 200 });
  const desk = useAnswer("get_desk", {});
  if (people.isPending || desk.isPending) {
    return undefined;
  }
  const holders = (people.data?.rows ?? []).filter(({ roles }) => roles.includes(role));
  const me = desk.data?.person;
  const [only] = holders;
  return only && holders.length === 1 && only.id !== me ? { actor: only.id } : {};
}
