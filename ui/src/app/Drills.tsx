// The place of drills is joined here: plans and the year know nothing of how a drill is held.

import { Emergency } from "../features/emergency/Emergency";
import { PlanPage } from "../features/emergency/page/PlanPage";

/** The year, the plans, the drills. */
export function Drills() {
  return <Emergency />;
}

/** One plan. */
export function DrillPlan() {
  return <PlanPage />;
}
