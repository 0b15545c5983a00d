// The words of a label, typed where it is to lie.

import { Input } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Point } from "./geometry";

/** Most characters of a label. */
const most = 40;

const percent = (part: number) => `${String(part / 100)}%`;

/** The field. Enter and leaving put the label there, Esc does not. */
export function MarkWords({ at, write }: { at: Point; write: (text: string) => void }) {
  const { t } = useTranslation("photos");
  const written = useRef(false);
  // Whoever ends with Enter leaves the field as well.
  const once = (text: string) => {
    if (!written.current) {
      written.current = true;
      write(text);
    }
  };
  return (
    <Input
      autoFocus
      className="marking-words"
      style={{ left: percent(Math.min(at.x, 7500)), top: percent(Math.min(at.y, 9000)) }}
      maxLength={most}
      aria-label={t("draw.words")}
      placeholder={t("draw.words")}
      onBlur={({ currentTarget }) => { once(currentTarget.value); }}
      onPressEnter={({ currentTarget, nativeEvent }) => {
        if (!nativeEvent.isComposing) {
          once(currentTarget.value);
        }
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          once("");
        }
      }}
    />
  );
}
