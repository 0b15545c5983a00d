// Reporting one of the six situations in which a plan is revised.

import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { PlanPage } from "../types";
import { ChangeFields, type Change } from "./ChangeFields";

/** The sheet. */
export function ReportSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const report = useAct("report_plan_change");
  const draft = useDraft<Change>(`plan-change/${plan.id}`);
  return (
    <Sheet<Change>
      open
      close={close}
      title={t("sheet.report")}
      act={t("sheet.reportAct")}
      draft={draft}
      send={(said) => report.mutateAsync({ plan: plan.id, ...said })}
    >
      <ChangeFields />
    </Sheet>
  );
}
