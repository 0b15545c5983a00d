// Equipment is asked for only where the register has some.

import { useAnswer } from "../bridge/query";

/** Whether equipment in use is entered at a place; without a place, anywhere. */
export function useEquipped(place?: string): boolean {
  const where = place ? { place } : {};
  return (useAnswer("list_equipment", { ...where, active: true, limit: 1 }, { keep: true }).data?.total ?? 0) > 0;
}
