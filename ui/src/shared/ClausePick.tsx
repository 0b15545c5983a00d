// Picking a clause from the library: by words of its text, its document or its number.

import "./clauses.css";

import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Basis } from "../bridge/generated";
import { useAnswer } from "../bridge/query";
import { sentence } from "./Problem";

interface Props {
  placeholder: string;
  choose: (basis: Basis) => void;
}

/** Offers clauses; each choice is handed on, and the field is empty again. */
export function ClausePick({ placeholder, choose }: Props) {
  const { t } = useTranslation();
  const { t: trade } = useTranslation("trade");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data, error } = useAnswer("list_clauses", { text, page: { limit: 50 } });
  // Enter takes the first: it must be of what was typed, never of what was asked before.
  const found = text === typed.trim() ? data : undefined;
  const rows = found?.rows ?? [];
  return (
    <Select<string | null>
      value={null}
      placeholder={placeholder}
      aria-label={placeholder}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      listHeight={320}
      notFoundContent={error ? sentence(error) : found ? t("pick.none") : null}
      options={rows.map(({ id, words, title, said, basis }) => ({
        value: id,
        label: (
          <span className="clause-choice">
            <span>
              {words} <span className="ter sm">{title === basis.document ? "" : title}</span>
            </span>
            <span className="ter sm">{trade(`certainty.${basis.certainty}`)}</span>
            <span className="sec sm">{said.text}</span>
          </span>
        ),
      }))}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        if (row) {
          choose(row.basis);
          setTyped("");
        }
      }}
    />
  );
}
