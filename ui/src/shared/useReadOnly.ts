// 只读（审计）: whoever sits here reads and exports everything, and changes nothing.

import { useAnswer } from "../bridge/query";

/** Whether the core would refuse whatever this person wants to change. */
export function useReadOnly(): boolean {
  return useAnswer("get_desk", {}).data?.seat?.read_only ?? false;
}
