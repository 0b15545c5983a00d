import type { TFunction } from "i18next";

import type { Limits } from "./types";

/** `不低于 400 mm`. */
export function limitWords(t: TFunction<"inspections">, { min, max, unit }: Limits): string {
  if (min && max) {
    return t("walk.limits.between", { min, max, unit });
  }
  return min ? t("walk.limits.least", { min, unit }) : t("walk.limits.most", { max: max ?? "", unit });
}
