// Leads to where one signs: the passphrase, the pad, or the reason of a refusal.

import type { InputRef } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useEffect, useRef, useState } from "react";

/** The fields, and how to be led to the one that `refusing` says; at once when `now`. */
export function useLead(refusing: boolean, now: boolean) {
  const secret = useRef<InputRef>(null);
  const pad = useRef<HTMLCanvasElement>(null);
  const reason = useRef<TextAreaRef>(null);
  /** How often somebody was led; not at all when the page was only opened. */
  const [led, setLed] = useState(now ? 1 : 0);
  useEffect(() => {
    if (led > 0) {
      const field = refusing ? reason.current?.resizableTextArea?.textArea : (secret.current?.input ?? pad.current);
      field?.scrollIntoView({ block: "center" });
      field?.focus({ preventScroll: true });
    }
  }, [led, refusing]);
  return { secret, pad, reason, lead: () => { setLed((count) => count + 1); } };
}
