// The row of the ledger a hazard came from, as it stood.

import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { fullMoment } from "../../../../shared/dates";
import { phrased } from "../../../../shared/lists";
import { Problem } from "../../../../shared/Problem";

/** The row, cell by cell. */
export function Original({ hazard }: { hazard: string }) {
  const { t } = useTranslation("hazards");
  const { data, error } = useAnswer("get_imported_row", { hazard });
  if (error) {
    return <Problem failure={error} />;
  }
  if (!data?.import) {
    return null;
  }
  const { file_name, sheet, imported_at, imported_by_name } = data.import;
  return (
    <div className="original">
      <p className="sec sm">{phrased(file_name, sheet, t("import.row", { row: data.row }))}</p>
      <p className="ter sm">{t("detail.again.imported", { at: fullMoment(imported_at), name: imported_by_name })}</p>
      <dl className="kv">
        {data.cells
          .filter(({ text }) => text)
          .map(({ title, text }, index) => (
            <Fragment key={`${String(index)} ${title}`}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
      </dl>
    </div>
  );
}
