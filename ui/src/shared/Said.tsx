// What a clause says: the original word for word, or a summary that says it is one.

import "./clauses.css";

import { useTranslation } from "react-i18next";

import type { Saying } from "../bridge/generated";

/** The text of a clause. */
export function Said({ said }: { said: Saying }) {
  const { t } = useTranslation("trade");
  return (
    <p className={said.original ? "said original" : "said"}>
      {said.original ? null : <span className="ter sm">{t("said.summary")}　</span>}
      {said.text}
    </p>
  );
}
