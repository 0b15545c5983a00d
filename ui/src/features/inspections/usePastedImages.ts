import { useEffect } from "react";

/** Pictures pasted anywhere in the window. */
export function usePastedImages(take: (files: File[]) => unknown, active: boolean): void {
  useEffect(() => {
    if (!active) {
      return;
    }
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
      if (files.length > 0) {
        event.preventDefault();
        take(files);
      }
    };
    window.addEventListener("paste", pasted);
    return () => {
      window.removeEventListener("paste", pasted);
    };
  }, [take, active]);
}
