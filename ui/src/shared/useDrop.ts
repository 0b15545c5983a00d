// A place on which files are dropped, and whether some hang over it.

import { type DragEvent, useState } from "react";

/** What the place listens to. Where one lies within another, `alone` keeps the files from the outer one. */
export function useDrop(take: (files: FileList) => unknown, alone = false) {
  const [over, setOver] = useState(false);
  const listens = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => { setOver(false); },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (alone) {
        event.stopPropagation();
      }
      setOver(false);
      void take(event.dataTransfer.files);
    },
  };
  return { over, listens };
}
