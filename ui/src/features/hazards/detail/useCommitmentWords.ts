// The five commitments in words.

import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import type { HazardView } from "./types";

/** The commitments, in the order of the regulations. */
export const five = ["responsibility", "measures", "funds", "deadline", "contingency"] as const;

/** What each of them says. */
export function useCommitmentWords(): (hazard: HazardView) => Record<(typeof five)[number], string> {
  const { t } = useTranslation("hazards");
  const need = (hazard: HazardView, name: "funds" | "contingency") => {
    const what = hazard[name];
    if (what.need === "planned") {
      return what.what;
    }
    return hazard.commitments[name] === "missing" ? t("detail.tile.needed") : t("detail.tile.notNeeded");
  };
  return (hazard) => ({
    responsibility: hazard.owner_name
      ? phrased(hazard.owner_name, hazard.unit_name)
      : hazard.unit_name
        ? t("detail.tile.unitNames", { unit: hazard.unit_name })
        : t("detail.tile.none"),
    measures: hazard.measures || t("detail.tile.none"),
    funds: need(hazard, "funds"),
    deadline: hazard.due_on ? day(hazard.due_on) : t("detail.tile.none"),
    contingency: need(hazard, "contingency"),
  });
}
