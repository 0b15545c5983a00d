// Finishing: the opinion is a draft until the inspection ends by it.

import { useRef, useState } from "react";

import { asFailure, type Failure } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { useHotkeys } from "../../shared/hotkeys";
import { useDraft } from "../../shared/useDraft";
import { keepPosition } from "./position";
import type { Inspection } from "./types";

/** What the page of the end can do. */
export type FinishState = ReturnType<typeof useFinish>;

/** Finishing one inspection. */
export function useFinish(inspection: Inspection) {
  const draft = useDraft<{ opinion: string }>(`opinion/${inspection.id}`);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const finish = useAct("finish_inspection");
  const opinion = typed ?? draft.kept?.opinion ?? "";
  const open = inspection.open_items.length > 0 || Boolean(inspection.divided.finish_refusal);
  const busy = useRef(false);
  const send = async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setFailure(null);
    try {
      await finish.mutateAsync({ inspection: inspection.id, opinion });
      void draft.drop();
      keepPosition(inspection.id, null);
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      busy.current = false;
    }
  };
  useHotkeys({ "Ctrl+Enter": () => void send() }, !inspection.finished_at && !open);
  const type = (text: string) => {
    setTyped(text);
    setFailure(null);
    draft.note({ opinion: text });
  };
  return { opinion, type, send, busy: finish.isPending, failure, savedAt: draft.savedAt };
}
