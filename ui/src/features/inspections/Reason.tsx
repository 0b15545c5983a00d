// 未查 says why: typed, or one of the usual reasons by a tap.

import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../shared/hotkeys";
import type { Item } from "./types";
import type { WalkState } from "./useWalk";

const usual = ["live", "locked", "weather", "absent", "tool"] as const;

/** The reason, where the answers were. */
export function Reason({ walk, item }: { walk: WalkState; item: Item }) {
  const { t } = useTranslation("inspections");
  const field = useRef<InputRef>(null);
  const { code } = item.item;
  const before = item.answer?.result === "not_checked" ? item.answer.note : "";
  const reason = walk.pad.of(code).reason ?? before;
  const close = () => { walk.setBeside(null); };
  const send = (words: string) => {
    if (words.trim()) {
      walk.notChecked(item, words.trim());
    }
  };
  useEffect(() => {
    field.current?.focus({ cursor: "all" });
  }, []);
  useHotkeys({ Escape: close });
  return (
    <footer className="walk-reason">
      <h2>{t("reason.title")}</h2>
      <div className="walk-usual">
        {usual.map((name) => (
          <Button key={name} onClick={() => { send(t(`reason.${name}`)); }}>{t(`reason.${name}`)}</Button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(reason);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            close();
          }
        }}
      >
        <Input
          ref={field}
          aria-label={t("reason.title")}
          placeholder={t("reason.hint")}
          value={reason}
          maxLength={500}
          onChange={({ target }) => { walk.pad.jot(code, { reason: target.value }); }}
        />
        <Button type="primary" htmlType="submit">{t("reason.act")}<kbd>Enter</kbd></Button>
        <Button onClick={close}>{t("cancel", { ns: "app" })}<kbd>Esc</kbd></Button>
      </form>
    </footer>
  );
}
