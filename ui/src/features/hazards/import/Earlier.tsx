// Imports that were made before; one that nothing was done with can be taken back.

import { App, Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { fullMoment } from "../../../shared/dates";
import { sentence } from "../../../shared/Problem";

/** The list; nothing when there is none. */
export function Earlier() {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const rows = useAnswer("list_imports", { page: { limit: 20 } }).data?.rows ?? [];
  const back = useAct("take_back_import");
  const take = (brought: string) => {
    back.mutate({ import: brought }, {
      onSuccess: (view) => void message.success(t("import.undone", { count: view.hazards }) + (view.merged > 0 ? `　${t("import.undoneMerged", { merged: view.merged })}` : "")),
      onError: (failure) => void message.error(sentence(failure)),
    });
  };
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="import-part">
      <h2>{t("import.earlier")}</h2>
      <ul className="import-columns">
        {rows.map((row) => (
          <li key={row.import}>
            <b>{row.file_name}</b>
            <span className="sec">
              {fullMoment(row.imported_at)}　{row.imported_by_name}　{t("import.brought", { count: row.hazards })}
              {row.merged > 0 ? `　${t("import.broughtMerged", { merged: row.merged })}` : null}
            </span>
            {row.taken_back_at ? <span className="ter">{t("import.takenBack")}</span> : (
              <Button size="small" loading={back.isPending} onClick={() => { take(row.import); }}>
                {t("import.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
