// A field of several lines that grows with what is written; where a browser cannot, it scrolls.

import { Input } from "antd";
import type { TextAreaProps } from "antd/es/input";
import type { TextAreaRef } from "antd/es/input/TextArea";
import type { Ref } from "react";

/** The field; `rows` is what it has when it is empty. */
export function Lines(props: TextAreaProps & { rows: 1 | 2 | 3; ref?: Ref<TextAreaRef> }) {
  // The library's own way measures with a style of its own, which the content policy turns away.
  return <Input.TextArea {...props} className="grows" />;
}
