import type { ReactNode } from "react";

import { Ring } from "./Ring";

/** A list with nothing in it: what would stand here, and the first thing to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Ring share={0} />
      <p>{title}</p>
      {children ? <div className="sec">{children}</div> : null}
    </div>
  );
}
