// A form that somebody has begun is kept within two seconds, and is found again after a crash.

import { useCallback, useEffect, useRef, useState } from "react";

import { call } from "../bridge/call";
import { inOrder } from "../bridge/inOrder";

/** A draft that is thrown away must not be overtaken by one still on its way to be kept. */
const ordered = inOrder();

/** How long typing may pause before it is kept, milliseconds. */
const pause = 800;

/** What a draft can do for a form. */
export interface Draft<Values> {
  /** What was kept before; `undefined` while that is being looked up, `null` when nothing was. */
  kept: Values | null | undefined;
  /** Notes the values; they are kept shortly after. */
  note: (values: Values) => void;
  /** The form was sent or thrown away; ends when it is gone. */
  drop: () => Promise<void>;
  /** When the last values were kept. */
  savedAt: string | null;
}

/** The draft of a form, named by the form and what it is about, e.g. `settle/<hazard>`. */
export function useDraft<Values extends object>(form: string): Draft<Values> {
  const [kept, setKept] = useState<Values | null>();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const waiting = useRef<{ timer: number; values: Values } | null>(null);

  useEffect(() => {
    let here = true;
    ordered(() => call("get_draft", { form })).then(
      (draft) => {
        if (here) {
          setKept(parsed(draft.body) as Values | null);
          setSavedAt(draft.saved_at ?? null);
        }
      },
      () => {
        if (here) {
          setKept(null);
        }
      },
    );
    return () => {
      here = false;
    };
  }, [form]);

  const keep = useCallback(() => {
    const now = waiting.current;
    if (now) {
      window.clearTimeout(now.timer);
      waiting.current = null;
      ordered(() => call("keep_draft", { form, body: JSON.stringify(now.values) })).then(
        (draft) => {
          setSavedAt(draft.saved_at);
        },
        () => {
          // The form itself still holds the values; sending it will say what is wrong.
        },
      );
    }
  }, [form]);

  // Leaving never asks: what is there is kept.
  useEffect(() => keep, [keep]);

  const note = useCallback(
    (values: Values) => {
      if (waiting.current) {
        window.clearTimeout(waiting.current.timer);
      }
      waiting.current = { values, timer: window.setTimeout(keep, pause) };
    },
    [keep],
  );

  const drop = useCallback(async () => {
    if (waiting.current) {
      window.clearTimeout(waiting.current.timer);
      waiting.current = null;
    }
    setSavedAt(null);
    await ordered(() => call("drop_draft", { form })).catch(() => {
      // An old draft that stays is offered again; nothing is lost by it.
    });
  }, [form]);

  return { kept, note, drop, savedAt };
}

function parsed(body: string | null | undefined): unknown {
  if (!body) {
    return null;
  }
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
