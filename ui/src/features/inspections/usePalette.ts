// Which palette is on the page, whoever put it there.

import { useSyncExternalStore } from "react";

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    observer.disconnect();
  };
}

/** `light`, `dark` or `sun`. */
export function usePalette(): string {
  return useSyncExternalStore(watch, () => document.documentElement.dataset["theme"] ?? "light");
}
