// Which emergency plan the drills of the list exercise.

import { Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";

interface Props {
  plan: string | null;
  set: (plan: string | undefined) => void;
  /** What it says where no plan is chosen. */
  none?: string;
}

/** The choice; withdrawn plans were drilled too. */
export function PlanFilter({ plan, set, none }: Props) {
  const { t } = useTranslation("drills");
  const plans = useAnswer("list_emergency_plans", { page: { limit: 200 } }).data?.rows ?? [];
  // One that stands further down the register than a page holds keeps its name.
  const other = plan && plans.every(({ id }) => id !== plan) ? plan : null;
  const named = useAnswer("get_emergency_plan", other ? { plan: other } : null).data;
  const shown = named ? [named, ...plans] : plans;
  return (
    <Select
      className="drills-of-plan"
      aria-label={t("terms.plan")}
      placeholder={none ?? t("list.anyPlan")}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      value={plan}
      options={shown.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(value: string | null | undefined) => { set(value ?? undefined); }}
    />
  );
}
