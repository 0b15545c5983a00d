// Words to look for. While there are any the field is a chip like the others, with its cross.

import { Input } from "antd";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../../shared/Icon";
import { useAsked } from "../asked";

/** Every key would be a question; a short rest in typing is enough. Milliseconds. */
const rest = 180;

/** The field. */
export function TextFilter() {
  const { t } = useTranslation("hazards");
  const { search, change } = useAsked();
  const said = search["text"] ?? "";
  const [typed, setTyped] = useState(said);
  const [known, setKnown] = useState(said);
  // Somebody else changed the words: a saved view, clearing, going back.
  if (known !== said) {
    setKnown(said);
    if (typed.trim() !== said) {
      setTyped(said);
    }
  }
  const ask = useEffectEvent(() => {
    if (typed.trim() !== said) {
      change({ text: typed.trim() || undefined });
    }
  });
  useEffect(() => {
    const timer = window.setTimeout(() => { ask(); }, rest);
    return () => {
      window.clearTimeout(timer);
    };
  }, [typed]);
  return (
    <span className={typed ? "ledger-text on" : "ledger-text"}>
      <Input
        size="small"
        maxLength={100}
        prefix={typed ? <span className="chip-name">{t("filter.name.text")}</span> : <Icon name="search" small />}
        suffix={
          typed ? (
            <button type="button" aria-label={t("filter.remove", { what: `${t("filter.name.text")} ${typed}` })} onClick={() => { setTyped(""); }}>
              <Icon name="x" small />
            </button>
          ) : (
            <kbd>/</kbd>
          )
        }
        placeholder={t("filter.text")}
        aria-label={t("filter.text")}
        value={typed}
        onChange={(event) => { setTyped(event.target.value); }}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Enter") {
            event.currentTarget.blur();
            // Leaving the field is all this key does.
            event.stopPropagation();
          }
        }}
      />
    </span>
  );
}
