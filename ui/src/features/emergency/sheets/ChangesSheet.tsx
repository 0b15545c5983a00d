// Noting one change of several plans at once, a law above all.

import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Plan } from "../types";
import { ChangeFields, type Change } from "./ChangeFields";

interface Props {
  plans: Plan[];
  /** `done` once it is noted. */
  close: (done: boolean) => void;
}

/** The sheet. */
export function ChangesSheet({ plans, close }: Props) {
  const { t } = useTranslation("emergency");
  const report = useAct("report_plan_changes");
  const draft = useDraft<Change>("plan-changes");
  return (
    <Sheet<Change>
      open
      close={() => { close(false); }}
      title={t("sheet.reportMany")}
      act={t("sheet.reportManyAct", { count: plans.length })}
      draft={draft}
      initial={{ cause: "law" }}
      speaksOf={{ emergency_plan_withdrawn: "words", not_allowed: "words" }}
      done={() => { close(true); }}
      send={(said) => report.mutateAsync({ plans: plans.map(({ id }) => id), ...said })}
    >
      <p className="sec sheet-about">{t("sheet.reportManyAbout")}</p>
      <ul className="changes-plans">{plans.map(({ id, name, unit_name }) => <li key={id}>{name} <span className="sm ter">{unit_name}</span></li>)}</ul>
      <ChangeFields />
    </Sheet>
  );
}
