// Space and Enter, which buttons, links and fields want for themselves.

import { useLayoutEffect, useRef } from "react";

const wanted = 'button, a, input:not([type="radio"]), textarea, select, summary, [contenteditable="true"], [role="button"], [role="combobox"], [role="option"], [role="menuitem"]';

/** Enter on a choice that is made already goes on, as everywhere in a form. */
function chosen(key: string, target: Element): boolean {
  return key === "Enter" && target.getAttribute("aria-pressed") === "true";
}

/** A key pressed while nothing that would take it has the focus; one that is held acts once. */
export function useBareKey(key: " " | "Enter", act: () => void, active = true): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!active) {
      return;
    }
    const pressed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      const free = event.target instanceof Element && (!event.target.closest(wanted) || chosen(key, event.target));
      const above = document.querySelector('[role="dialog"][aria-modal="true"]');
      if (event.key === key && plain && free && !above && !event.isComposing && !event.defaultPrevented) {
        // Held it would scroll the page.
        event.preventDefault();
        if (!event.repeat) {
          latest.current();
        }
      }
    };
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
    };
  }, [key, active]);
}
