// The place of drills is joined here: plans and the year know nothing of how a drill is held.

import { useNavigate } from "@tanstack/react-router";

import { DrillList as List } from "../features/drills/DrillList";
import { DrillFigures } from "../features/drills/figures/DrillFigures";
import { Emergency } from "../features/emergency/Emergency";
import { PlanPage } from "../features/emergency/page/PlanPage";
import type { Wanted } from "../features/emergency/types";

function useDrills() {
  const go = useNavigate();
  return {
    open: (id: string) => void go({ to: "/drills/$id", params: { id } }),
    arrange: ({ plan, unit, kinds }: Wanted) => void go({
      to: "/drills/list",
      search: { plan: "1", for_kinds: kinds.join(), ...(plan ? { for_plan: plan } : {}), ...(unit ? { for_unit: unit } : {}) },
    }),
  };
}

/** The year and the plans. */
export function DrillYear() {
  return <Emergency {...useDrills()} />;
}

/** The drills themselves. */
export function DrillList() {
  return (
    <Emergency {...useDrills()} part="drills">
      <List />
    </Emergency>
  );
}

/** Their figures. */
export function DrillNumbers() {
  return (
    <Emergency {...useDrills()} part="figures">
      <DrillFigures />
    </Emergency>
  );
}

/** One plan. */
export function DrillPlan() {
  const { open } = useDrills();
  return <PlanPage open={open} />;
}
