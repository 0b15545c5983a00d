// Files this program was opened with are shown where files are verified, as soon as somebody sits
// at the desk.

import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

import { useAnswer } from "../../bridge/query";

/** When the files that were shown last were taken, ms; the frame itself comes and goes by the lock. */
let shown = 0;

/** Goes to the files that wait; gives how to ask for new ones. */
export function useOpened(): () => void {
  const go = useNavigate();
  const { data, dataUpdatedAt, refetch } = useAnswer("take_opened", {});
  useEffect(() => {
    if (data && data.files.length > 0 && dataUpdatedAt > shown) {
      shown = dataUpdatedAt;
      void go({ to: "/documents/verify" });
    }
  }, [data, dataUpdatedAt, go]);
  return () => void refetch();
}
