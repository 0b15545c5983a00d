// What just happened, in a line above the answers; it goes by itself.

import { useCallback, useEffect, useRef, useState } from "react";

/** How long a line stays, milliseconds. */
const stays = 5000;

/** The line, and saying one. */
export function useNews() {
  const [words, setWords] = useState("");
  const timer = useRef<number | undefined>(undefined);
  const say = useCallback((next: string) => {
    window.clearTimeout(timer.current);
    setWords(next);
    timer.current = window.setTimeout(() => {
      setWords("");
    }, stays);
  }, []);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return { words, say };
}
