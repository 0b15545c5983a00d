// What the core says of a record, and what is typed to make one.

import type { RequestOf } from "../../../bridge/call";
import type { Inspection } from "../types";

export type RecordOf = Inspection["records"][number];

/** What is typed and drawn; a draft until the record is made. */
export interface Making {
  way: "paper" | "here";
  companion: string;
  post: string;
  reply: "signs" | "refuses";
  opinion: string;
  reason: string;
  witnesses: string[];
  renewal: string;
  /** Ink of inspectors, in their order; nothing for those who sign on paper. */
  inks: (string | null)[];
  unitInk: string | null;
}

/** A form nobody has touched. */
export function untouched(inspection: Inspection): Making {
  return {
    way: "paper",
    companion: inspection.companion,
    post: "",
    reply: "signs",
    opinion: "",
    reason: "",
    witnesses: [],
    renewal: "",
    inks: inspection.inspectors.map(() => null),
    unitInk: null,
  };
}

/** Somebody of the inspected unit. */
export interface Known {
  id: string;
  name: string;
  post: string;
}

/** What the core is asked. Whoever is named like somebody of the unit is that person, unless another post was typed. */
export function requested(inspection: Inspection, typed: Making, people: Known[]): RequestOf<"make_inspection_record"> {
  const here = typed.way === "here";
  const name = typed.companion.trim();
  const known = people.filter((person) => person.name === name && (!typed.post.trim() || person.post === typed.post.trim()));
  const [only, ...others] = known;
  const inks = inspection.inspectors.flatMap((person, at) => {
    const picture = typed.inks[at];
    return here && picture ? [{ person, picture }] : [];
  });
  return {
    inspection: inspection.id,
    inks,
    companion: only && others.length === 0 ? { person: only.id, name: "", post: "" } : { name, post: typed.post },
    reply:
      typed.reply === "refuses"
        ? { kind: "refuses", reason: typed.reason, witnesses: typed.witnesses }
        : { kind: "signs", opinion: typed.opinion, ink: here ? typed.unitInk : null },
    renewal: typed.renewal,
  };
}
