import { useTranslation } from "react-i18next";

import type { Item } from "./types";

/** What an item rests on; a clause nobody has read in the original says so. */
export function BasisLines({ basis }: { basis: Item["item"]["basis"] }) {
  const { t } = useTranslation("trade");
  return basis.map(({ document, clause, certainty }) => (
    <span className="walk-basis" key={`${document} ${clause}`}>
      {[document, clause].filter(Boolean).join(" ")}
      {certainty === "B" || certainty === "C" ? <span className="ter sm">{t("clauseUnsure")}</span> : null}
    </span>
  ));
}
