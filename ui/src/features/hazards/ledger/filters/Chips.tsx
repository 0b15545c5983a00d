// The conditions that are on, a chip each: its words lead to its field, its cross takes it away.

import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../../shared/Icon";
import { type Condition, on, useAsked, without } from "../asked";
import { useConditionWords } from "./names";

interface Props {
  edit: (condition: Condition) => void;
}

/** All chips but the typed words: their field is a chip itself. */
export function Chips({ edit }: Props) {
  const { t } = useTranslation("hazards");
  const { search, show } = useAsked();
  const words = useConditionWords(search);
  const shown = on(search).filter((name) => name !== "text");
  if (shown.length === 0) {
    return null;
  }
  const remove = (name: Condition, chip: Element | null) => {
    // The focus goes on to what stands next, so that several can be taken away one after the other.
    const next = chip?.nextElementSibling ?? chip?.previousElementSibling ?? chip?.closest(".tools")?.querySelector(".float");
    next?.querySelector<HTMLElement>("button:last-of-type")?.focus();
    show(without(search, [name]));
  };
  const keys = (name: Condition) => (event: KeyboardEvent) => {
    if (event.key === "Delete" || event.key === "Backspace") {
      remove(name, event.currentTarget);
    }
  };
  return (
    <ul className="chips" aria-label={t("filter.on")}>
      {shown.map((name) => (
        <li key={name} className="chip" onKeyDown={keys(name)}>
          <button type="button" className="cut" title={words[name]} onClick={() => { edit(name); }}>
            <span className="chip-name">{t(`filter.name.${name}`)}</span> {words[name]}
          </button>
          <button
            type="button"
            aria-label={t("filter.remove", { what: `${t(`filter.name.${name}`)} ${words[name]}` })}
            onClick={(event) => { remove(name, event.currentTarget.closest("li")); }}
          >
            <Icon name="x" small />
          </button>
        </li>
      ))}
    </ul>
  );
}
