// The rows of ledgers that tell of a hazard, as they stood.

import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import { fullMoment } from "../../../../shared/dates";
import { phrased } from "../../../../shared/lists";
import { Problem } from "../../../../shared/Problem";

type Kept = ViewOf<"get_imported_row">["merged"][number];

/** The row it came from, then those merged into it, cell by cell. */
export function Original({ hazard }: { hazard: string }) {
  const { t } = useTranslation("hazards");
  const { data, error } = useAnswer("get_imported_row", { hazard });
  if (error) {
    return <Problem failure={error} />;
  }
  if (!data) {
    return null;
  }
  return (
    <>
      {data.origin ? <Row kept={data.origin} how={t("detail.again.imported", moments(data.origin))} /> : null}
      {data.merged.map((kept) => (
        <Row key={kept.import.import} kept={kept} how={t("detail.again.merged", moments(kept))} />
      ))}
    </>
  );
}

function moments({ import: { imported_at, imported_by_name } }: Kept) {
  return { at: fullMoment(imported_at), name: imported_by_name };
}

function Row({ kept, how }: { kept: Kept; how: string }) {
  const { t } = useTranslation("hazards");
  const { file_name, sheet } = kept.import;
  return (
    <div className="original">
      <p className="sec sm">{phrased(file_name, sheet, t("import.row", { row: kept.row }))}</p>
      <p className="ter sm">{how}</p>
      <dl className="kv">
        {kept.cells
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
