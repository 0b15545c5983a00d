// What stood in a field, in words: the log keeps ids and the core's own names.

import i18next from "i18next";

import type { Assessment, Basis } from "../../../bridge/generated";
import { fullMoment } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import type { HazardView } from "./types";

interface Origin { found_at: string; found_by: string; finder?: string }
interface Responsibility { unit: string; owner: string | null }
interface Site { place: string; spot: string; equipment?: string | null }

/** A value of a field of a hazard; `name` knows people, units and places. */
export function fieldWords(field: string, value: unknown, name: (id: string | null) => string): string {
  if (value === null || value === undefined || value === "") {
    return "";
  }
  switch (field) {
    case "site": {
      const { place, spot, equipment } = value as Site;
      return phrased(name(place), name(equipment ?? null), spot);
    }
    case "origin": {
      const { found_at, found_by, finder } = value as Origin;
      return phrased(fullMoment(found_at), finder ?? name(found_by));
    }
    case "responsibility": {
      const { owner, unit } = value as Responsibility;
      return phrased(name(owner), name(unit));
    }
    case "assessment": {
      const { level, basis, criterion } = value as Assessment;
      return phrased(i18next.t(`trade:level.${level}`), listed(basis.map(clauseWords)), criterion);
    }
    case "cause":
      return i18next.t(`trade:cause.${value as NonNullable<HazardView["cause"]>}`);
    case "discipline":
      return i18next.t(`trade:discipline.${value as NonNullable<HazardView["discipline"]>}`);
    case "funds":
    case "contingency": {
      const need = value as HazardView["funds"];
      return need.need === "planned" ? need.what : i18next.t("acts:notNeeded");
    }
    case "photos": {
      const photos = value as string[];
      return photos.length > 0 ? i18next.t("acts:photos", { count: photos.length }) : "";
    }
    default:
      return typeof value === "string" ? value : JSON.stringify(value);
  }
}

/** `GB 50053-2013 6.2.9`. */
export function clauseWords({ document, clause }: Basis): string {
  return [document, clause].filter(Boolean).join(" ");
}
