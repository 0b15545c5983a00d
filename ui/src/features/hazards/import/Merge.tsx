// What merging a row into the hazard it looks like would do: what is filled, what differs and stays.

import { useTranslation } from "react-i18next";

import type { Preview } from "./useReading";

/** The list; nothing where no hazard is meant. */
export function Merge({ line }: { line: Preview["lines"][number] }) {
  const { t } = useTranslation("hazards");
  const { merge, like } = line;
  if (!merge || !like) {
    return null;
  }
  const fills = merge.fills.map(({ field, there }) => t("import.merge.fills", { field: t(`import.field.${field}`), there }));
  const stays = merge.stays.map(({ field, here, there }) =>
    t("import.merge.stays", { field: t(`import.field.${field}`), here: here || t("import.merge.empty"), there }));
  const filling = fills.length > 0 || merge.photos > 0;
  return (
    <div className="import-merge">
      <p>{line.fate === "merged" ? t("import.merge.into", { number: like.number }) : t("import.merge.would")}</p>
      <ul className="import-why">
        {merge.open ? null : <li>{t("import.merge.fixed")}</li>}
        {merge.open && !filling ? <li>{t("import.merge.nothing")}</li> : null}
        {fills.map((words) => <li key={words}><b>{words}</b></li>)}
        {merge.photos > 0 ? <li><b>{t("import.merge.photos", { count: merge.photos })}</b></li> : null}
        {stays.map((words) => <li key={words} className="sec">{words}</li>)}
        {filling ? <li className="sec">{t("import.merge.back")}</li> : null}
      </ul>
    </div>
  );
}
