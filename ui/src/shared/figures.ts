// The numbers of the statistics by name, and periods in words.

import { useTranslation } from "react-i18next";

import type { Figure } from "../bridge/generated";
import { zh } from "./words/figures";

/** Every number. */
export const figures = Object.keys(zh.name) as Figure[];

/** `2026-11` as people say it. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation("figures");
  return (period) => {
    const [year = "", part] = period.split("-");
    if (!part) {
      return t("period.year", { year });
    }
    return part.startsWith("Q")
      ? t("period.quarter", { year, quarter: part.slice(1) })
      : t("period.month", { year, month: String(Number(part)) });
  };
}

/** Tenths as people read them: `85.7`, `100`. */
export function tenths(value: number): string {
  return String(value / 10);
}
