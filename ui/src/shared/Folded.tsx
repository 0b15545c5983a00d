// What is rarely filled in, folded away in a form.

import "./folded.css";

import type { ReactNode } from "react";

/** Fields behind a line that unfolds them. Whoever is led to one of them finds it unfolded. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="folded">
      <summary className="link">{label}</summary>
      {children}
    </details>
  );
}
