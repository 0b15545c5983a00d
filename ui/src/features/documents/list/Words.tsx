// Words that narrow the list: a number, a unit, a hazard.

import { Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";

/** The field; what is typed counts after a short rest. */
export function Words({ text, label, change }: { text: string; label?: string; change: (text: string) => void }) {
  const { t } = useTranslation("documents");
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed.trim() !== text) {
        change(typed.trim());
      }
    }, 180);
    return () => {
      window.clearTimeout(timer);
    };
  });
  return (
    <div className="paper-tools">
      <span className="paper-text">
        <Input
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={label ?? t("list.words")}
          aria-label={label ?? t("list.words")}
          value={typed}
          onChange={(event) => { setTyped(event.target.value); }}
          onKeyDown={(event) => {
            if (event.key === "Escape" || event.key === "Enter") {
              event.currentTarget.blur();
            }
          }}
        />
      </span>
    </div>
  );
}
