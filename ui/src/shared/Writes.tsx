// What changes something is not offered to whoever only reads.

import type { ReactNode } from "react";

import { useReadOnly } from "./useReadOnly";

/** Its children, unless this person only reads. */
export function Writes({ children }: { children: ReactNode }) {
  return useReadOnly() ? null : children;
}
