// A version between the form and the core: lines of text are steps, and `name number` is whom to call.

import type { RequestOf } from "../../../bridge/call";
import type { Contents, Version } from "../types";

type Terms = RequestOf<"draft_emergency_plan">["terms"];
type Contact = NonNullable<Contents["contacts"]>[number];
type Material = NonNullable<Contents["materials"]>[number];

/** A card as it is typed. */
export interface CardValues {
  post?: string;
  event?: string;
  steps?: string;
  warnings?: string;
  contacts?: string;
}

/** A version as it is typed. */
export interface DraftValues {
  label: string;
  changes?: string;
  organisation?: string;
  duties?: string;
  procedure?: string;
  measures?: string;
  contacts?: Partial<Contact>[];
  materials?: Partial<Material>[];
  cards?: CardValues[];
  attachments?: string[];
}

/** What the fields begin with: the draft, else the version it is to replace. */
export function valuesOf(base: Version | undefined, label: string, changes: string): DraftValues {
  const contents = base?.contents;
  return {
    label,
    changes,
    organisation: contents?.organisation ?? "",
    duties: contents?.duties ?? "",
    procedure: contents?.procedure ?? "",
    measures: contents?.measures ?? "",
    contacts: contents?.contacts ?? [],
    materials: contents?.materials ?? [],
    cards: (contents?.cards ?? []).map((card) => ({
      post: card.post,
      event: card.event,
      steps: card.steps.join("\n"),
      warnings: card.warnings ?? "",
      contacts: (card.contacts ?? []).map(({ name, phone }) => `${name} ${phone}`.trim()).join("\n"),
    })),
    attachments: base?.files.map(({ attachment }) => attachment) ?? [],
  };
}

/** What the fields say. */
export function termsOf(values: DraftValues): Terms {
  const text = (words: string | undefined) => words ?? "";
  return {
    label: values.label,
    changes: text(values.changes),
    attachments: values.attachments ?? [],
    contents: {
      organisation: text(values.organisation),
      duties: text(values.duties),
      procedure: text(values.procedure),
      measures: text(values.measures),
      contacts: (values.contacts ?? []).map((one) => ({
        role: text(one.role),
        name: text(one.name),
        phone: text(one.phone),
        person: one.person ?? null,
        post: "",
      })),
      materials: (values.materials ?? []).map((one) => ({
        name: text(one.name),
        quantity: text(one.quantity),
        place: text(one.place),
        keeper: text(one.keeper),
      })),
      cards: (values.cards ?? []).map((card) => ({
        post: text(card.post),
        event: text(card.event),
        steps: lines(card.steps),
        warnings: text(card.warnings),
        contacts: lines(card.contacts).map(called),
      })),
    },
  };
}

const lines = (words: string | undefined) => (words ?? "").split("\n").map((line) => line.trim()).filter(Boolean);

/** `所长 王志强 0539-1200`: what stands last and has a digit is the number. */
function called(line: string) {
  const at = line.lastIndexOf(" ");
  const phone = line.slice(at + 1);
  return at > 0 && /\d/.test(phone) ? { name: line.slice(0, at).trim(), phone } : { name: line, phone: "" };
}
