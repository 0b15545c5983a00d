// How many are shown, and how many there are.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";

/** How many hazards the ledger holds; nothing while that is being counted. */
export function useAll(): number | undefined {
  return useAnswer("count_hazards", {}, { keep: true }).data?.views.find(({ view }) => view === "all")?.count;
}

/** In the foot. */
export function Shown({ total }: { total: number }) {
  const { t } = useTranslation("hazards");
  return <span>{t("foot.count", { shown: total, total: useAll() ?? total })}</span>;
}
