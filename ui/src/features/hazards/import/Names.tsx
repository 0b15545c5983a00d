// Names of the file that the register does not have: who or what each means.

import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { Means, Preview } from "./useReading";

interface Props {
  preview: Preview;
  name: (kind: Preview["unknown"][number]["kind"], called: string, means: Means) => void;
  allNew: () => void;
}

/** The list of names. */
export function Names({ preview, name, allNew }: Props) {
  const { t } = useTranslation("hazards");
  if (preview.unknown.length === 0) {
    return null;
  }
  return (
    <section className="import-part">
      <h2>{t("import.names")}</h2>
      <p className="sec">
        {t("import.namesHow")}
        {preview.unknown.some(({ kind, means }) => kind === "unit" && means.is === "unsaid") ? (
          <Button size="small" className="act" onClick={allNew}>
            {t("import.allNew")}
          </Button>
        ) : null}
      </p>
      <ul className="import-columns">
        {preview.unknown.map((unknown) => (
          <li key={unknown.kind + unknown.name}>
            <b>{unknown.name}</b>
            <span className="sec">
              {t(`import.kind.${unknown.kind}`)}　{t("import.rows", { count: unknown.rows })}
            </span>
            <Select
              size="small"
              aria-label={unknown.name}
              status={unknown.kind === "unit" && unknown.means.is === "unsaid" ? "warning" : ""}
              placeholder={t("import.means.unsaid")}
              value={unknown.means.is === "unsaid" ? null : unknown.means.is === "known" ? unknown.means.id : unknown.means.is}
              options={[
                ...unknown.proposals.map(({ id, name: label }) => ({ value: id, label })),
                ...(unknown.kind === "equipment" ? [] : [{ value: "new", label: t("import.means.new") }]),
                { value: "word", label: t("import.means.word") },
              ]}
              onChange={(chosen: string) => { name(unknown.kind, unknown.name, meant(chosen)); }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function meant(chosen: string): Means {
  switch (chosen) {
    case "new":
      return { is: "new", unit: null };
    case "word":
      return { is: "word" };
    default:
      return { is: "known", id: chosen };
  }
}
