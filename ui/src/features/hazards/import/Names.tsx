// Names of the file that the register does not have: who or what each means.

import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { EquipmentPick, PersonPick, PlacePick, UnitPick } from "../../../shared/Pick";
import type { Means, Preview } from "./useReading";

interface Props {
  preview: Preview;
  name: (kind: Preview["unknown"][number]["kind"], called: string, means: Means, keep: boolean) => void;
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
            <Meant unknown={unknown} say={(means, keep) => { name(unknown.kind, unknown.name, means, keep); }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Unknown = Preview["unknown"][number];

const picks = { unit: UnitPick, person: PersonPick, place: PlacePick, equipment: EquipmentPick };

/** What a name means: one that is called nearly so, any other of the register, a new one, or a word. */
function Meant({ unknown, say }: { unknown: Unknown; say: (means: Means, keep: boolean) => void }) {
  const { t } = useTranslation("hazards");
  const [other, setOther] = useState(false);
  const { kind, means, proposals } = unknown;
  const Pick = picks[kind];
  const near = means.is === "known" && proposals.some(({ id }) => id === means.id);
  const picking = other || (means.is === "known" && !near);
  return (
    <div className="import-meant">
      <Select
        size="small"
        aria-label={unknown.name}
        status={kind === "unit" && means.is === "unsaid" ? "warning" : ""}
        placeholder={t("import.means.unsaid")}
        value={picking ? "other" : means.is === "unsaid" ? null : means.is === "known" ? means.id : means.is}
        options={[
          ...proposals.map(({ id, name: label }) => ({ value: id, label })),
          { value: "other", label: t("import.means.other") },
          ...(kind === "equipment" ? [] : [{ value: "new", label: t("import.means.new") }]),
          { value: "word", label: t("import.means.word") },
        ]}
        onChange={(chosen: string) => {
          setOther(chosen === "other");
          say(meant(chosen), false);
        }}
      />
      {picking ? (
        <Pick
          placeholder={t("import.means.pick", { name: unknown.name })}
          {...(means.is === "known" && !near ? { value: means.id } : {})}
          onChange={(id) => {
            setOther(false);
            say({ is: "known", id }, false);
          }}
        />
      ) : null}
      {kind === "unit" && means.is === "known" ? (
        <Checkbox checked={unknown.keep} onChange={({ target }) => { say(means, target.checked); }}>
          {t("import.means.keep")}
        </Checkbox>
      ) : null}
    </div>
  );
}

function meant(chosen: string): Means {
  switch (chosen) {
    case "new":
      return { is: "new", unit: null };
    // Which, is picked next.
    case "other":
      return { is: "unsaid" };
    case "word":
      return { is: "word" };
    default:
      return { is: "known", id: chosen };
  }
}
