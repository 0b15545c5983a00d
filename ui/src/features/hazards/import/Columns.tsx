// What each column holds: found by its title, corrected by hand.

import { Select } from "antd";
import { useTranslation } from "react-i18next";

import { zh } from "./words";
import type { Field, Preview } from "./useReading";

const fields = Object.keys(zh.field) as Field[];

/** The table of columns. */
export function Columns({ preview, column }: { preview: Preview; column: (at: number, field: Field | null) => void }) {
  const { t } = useTranslation("hazards");
  const options = fields.map((field) => ({ value: field, label: t(`import.field.${field}`) }));
  return (
    <section className="import-part">
      <h2>{t("import.columns")}</h2>
      <p className="sec">{t("import.columnsHow")}</p>
      <ul className="import-columns">
        {preview.columns.map((known) => (
          <li key={known.column}>
            <b>{known.title || `#${String(known.column)}`}</b>
            <span className="sec ellipsis">
              {[...known.sample, known.pictures > 0 ? t("import.columnPictures", { count: known.pictures }) : ""].filter(Boolean).join("　")}
            </span>
            <Select
              size="small"
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              aria-label={known.title}
              placeholder={t("import.notTaken")}
              value={known.field ?? null}
              options={options}
              onChange={(field: Field | null | undefined) => { column(known.column, field ?? null); }}
            />
            <span className="ter">{t(`import.by.${known.by}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
