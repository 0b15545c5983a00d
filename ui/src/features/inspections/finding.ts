// The form of a failed item, and what it becomes when it is sent.

import type { RequestOf, ViewOf } from "../../bridge/call";
import { type Found, foundOf } from "../../shared/FoundFields";

/** 隐患, 缺陷, 违章: three ways that are never mixed up. */
export const findingKinds = ["hazard", "defect", "violation"] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding extends Found {
  title?: string;
  kind: FindingKind;
  description?: string;
  spot?: string;
  equipment?: string;
  level?: "general" | "major";
  criterion?: string;
  measures?: string;
  unit?: string;
  owner?: string;
  due_on?: string;
  no_photo_reason?: string;
  remarks?: string;
  fixed?: boolean;
  result?: string;
  after?: string[];
  after_reason?: string;
  confirmed_by?: string;
  maintenance_number?: string;
  person_name?: string;
  corrected_on_spot?: boolean;
}

type Raise = RequestOf<"raise_hazard">;
type Proposal = ViewOf<"propose_hazard">;

/** The form as proposed. */
export function proposed(proposal: Proposal): Partial<Finding> {
  const { description, spot, level, measures, unit, owner, due_on } = proposal;
  return {
    description, spot, level, measures, unit,
    ...(owner ? { owner } : {}),
    ...(due_on ? { due_on } : {}),
  };
}

/** The hazard to be raised. What is not on the form yet the core takes from the item. */
export function toRaise(inspection: string, item: string, form: Finding, photos: string[]): Raise {
  const { fixed, due_on, unit, owner, level, equipment } = form;
  return {
    inspection,
    item,
    description: form.description ?? "",
    spot: form.spot ?? "",
    measures: form.measures ?? "",
    criterion: level === "major" ? (form.criterion ?? "") : "",
    no_photo_reason: form.no_photo_reason?.trim() ?? "",
    remarks: form.remarks ?? "",
    title: form.title ?? "",
    ...foundOf(form),
    photos,
    ...(equipment ? { equipment } : {}),
    ...(unit ? { unit } : {}),
    ...(owner ? { owner } : {}),
    ...(level ? { level } : {}),
    ...(due_on && !fixed ? { due_on } : {}),
    ...(fixed
      ? {
          fixed: {
            result: form.result ?? "",
            photos: form.after ?? [],
            no_photo_reason: form.after_reason?.trim() ?? "",
            confirmed_by: form.confirmed_by?.trim() ?? "",
          },
        }
      : {}),
  };
}

/** What an answer says of a defect or a violation. */
export function toNonconformity(form: Finding) {
  return form.kind === "defect"
    ? ({ kind: "defect", maintenance_number: form.maintenance_number?.trim() ?? "" } as const)
    : ({
        kind: "violation",
        person_name: form.person_name?.trim() ?? "",
        corrected_on_spot: form.corrected_on_spot ?? false,
      } as const);
}
