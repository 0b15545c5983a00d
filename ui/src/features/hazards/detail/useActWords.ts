// What an act on a hazard is called: what was suspected is judged, and not only regraded.

import { useTranslation } from "react-i18next";

import type { HazardAct, HazardView } from "./types";

/** The name of an act on this hazard. */
export function useActWords(hazard: HazardView): (act: HazardAct) => string {
  const { t } = useTranslation("hazards");
  return (act) => (act === "regrade" && hazard.suspected ? t("detail.major.judge") : t(`detail.act.${act}`));
}
