// Words that narrow a list: sent by Enter or when the field is left, taken out by its cross.

import { Input } from "antd";
import { useState } from "react";

import { Icon } from "./Icon";

interface Props {
  label: string;
  /** What narrows the list now; whoever changes it from outside gives the field a new key. */
  text: string;
  set: (words: string | undefined) => void;
}

/** The field. */
export function WordsField({ label, text, set }: Props) {
  const [typed, setTyped] = useState(text);
  const send = () => {
    if (typed.trim() !== text) {
      set(typed.trim() || undefined);
    }
  };
  return (
    <Input
      prefix={<Icon name="search" small />}
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={({ target, type }) => {
        setTyped(target.value);
        if (type === "click") {
          set(undefined);
        }
      }}
      onPressEnter={send}
      onBlur={send}
    />
  );
}
