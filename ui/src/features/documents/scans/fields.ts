// How and when the papers of a stack were received: the same for all of them unless one differs.

import { useState } from "react";

import type { RequestOf, ViewOf } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";
import { listed } from "../../../shared/lists";

export type Row = ViewOf<"propose_receipts">["rows"][number];

/** What is recorded with a receipt. */
export interface Fields {
  receiver: string | undefined;
  delivery: RequestOf<"record_scanned_receipt">["delivery"];
  served_by: string[];
  received_on: string;
}

type Common = Omit<Fields, "receiver">;

/** The fields of each notice. */
export function useFields() {
  const desk = useAnswer("get_desk", {}).data;
  const [common, setCommon] = useState<Partial<Common>>({});
  const [own, setOwn] = useState<Record<string, Partial<Fields>>>({});
  const all: Common = {
    delivery: common.delivery ?? "in_person",
    served_by: common.served_by ?? (desk?.person ? [desk.person] : []),
    received_on: common.received_on ?? desk?.today ?? "",
  };
  return {
    all,
    /** Changes what holds for every notice that was not changed by itself. */
    setAll: (more: Partial<Common>) => { setCommon({ ...common, ...more }); },
    of: (row: Row): Fields => ({ receiver: row.receiver ?? undefined, ...all, ...own[row.notice] }),
    set: (row: Row, more: Partial<Fields>) => { setOwn({ ...own, [row.notice]: more }); },
  };
}

/** Names of people by their ids. */
export function usePeopleNames(): (ids: (string | undefined)[]) => string {
  const people = useAnswer("list_people", { limit: 200 }).data?.rows ?? [];
  return (ids) => listed(ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []));
}
