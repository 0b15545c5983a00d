// The rows: what has to be mended and why, what may be there already, what comes in.

import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { labelled } from "../../../shared/lists";
import { sentence } from "../../../shared/Problem";
import { Merge } from "./Merge";
import type { Pages, Preview, RowFate, Shown } from "./useReading";

type Line = Preview["lines"][number];

interface Props {
  preview: Preview;
  show: Shown;
  setShow: (show: Shown) => void;
  pages: Pages;
  row: (at: number, fate: RowFate) => void;
}

/** The table of rows. */
export function Lines({ preview, show, setShow, pages, row }: Props) {
  const { t } = useTranslation("hazards");
  const { tally } = preview;
  const counts: Record<Shown, number> = { faulty: tally.faulty, twice: tally.twice, taken: tally.taken, aside: tally.aside + tally.left_out };
  const shown = Object.keys(counts) as Shown[];
  return (
    <section className="import-part">
      <Segmented
        value={show}
        onChange={setShow}
        options={shown.map((value) => ({ value, label: t(`import.show.${value}`, { count: counts[value] }) }))}
      />
      {preview.lines.length === 0 ? <p className="sec">{t("import.nothingYet")}</p> : (
        <table className="lined import-lines">
          <thead>
            <tr>
              <th>{t("import.rowNo")}</th>
              <th>{t("import.what")}</th>
              <th>{t("import.why")}</th>
              <th>{t("import.fate")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.lines.map((line) => (
              <tr key={line.row}>
                <td>{line.row}</td>
                <td>{line.cells.map(({ text }) => text).join("　")}</td>
                <td>
                  <Why line={line} />
                  <Merge line={line} />
                </td>
                <td><Fate line={line} row={row} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages.on ?? pages.back ? (
        <p className="import-pages">
          <Button size="small" disabled={!pages.back} onClick={() => { pages.back?.(); }}>{t("import.pageBack")}</Button>
          <span className="sec">{t("import.page", { page: pages.at + 1 })}</span>
          <Button size="small" disabled={!pages.on} onClick={() => { pages.on?.(); }}>{t("import.pageOn")}</Button>
        </p>
      ) : null}
    </section>
  );
}

function Why({ line }: { line: Line }) {
  const { t } = useTranslation("hazards");
  const faults = line.faults.map(({ field, refusal }) => labelled(t(`import.field.${field}`), sentence(refusal)));
  const like = line.like
    ? line.like.by === "number" && line.like.number
      ? t("import.like.number", { number: line.like.number })
      : line.like.row
        ? t("import.like.row", { row: line.like.row })
        : t("import.like.hazard", { number: line.like.number })
    : null;
  const stands = line.fate === "taken" && line.stands ? t(`import.stands.${line.stands}`) : null;
  const lacks = line.fate === "taken" ? line.lacks.map((lack) => t(`import.lacks.${lack}`)) : [];
  const photos = [
    line.photos_before > 0 ? t("import.linePhotos.before", { count: line.photos_before }) : null,
    line.photos_after > 0 ? t("import.linePhotos.after", { count: line.photos_after }) : null,
  ];
  const notes = line.fate === "taken"
    ? [
      ...photos,
      line.equipment_name ? t("import.equipment", { name: line.equipment_name }) : null,
      line.equipment_unknown ? t("import.equipmentUnknown", { name: line.equipment_unknown }) : null,
      line.more_owners ? t("import.moreOwners") : null,
      line.owner_unknown ? t("import.ownerUnknown") : null,
    ]
    : [];
  const said = [...faults, like, stands, ...lacks, ...notes].filter((words) => words !== null);
  return <ul className="import-why">{said.map((words) => <li key={words}>{words}</li>)}</ul>;
}

function Fate({ line, row }: { line: Line; row: Props["row"] }) {
  const { t } = useTranslation("hazards");
  if (line.fate === "twice") {
    return (
      <div className="import-fates">
        {line.merge ? <Button size="small" onClick={() => { row(line.row, "merge"); }}>{t("import.merge.act")}</Button> : null}
        <Button size="small" onClick={() => { row(line.row, "take"); }}>{t("import.takeAnyway")}</Button>
      </div>
    );
  }
  if (line.fate === "merged") {
    return <Button size="small" onClick={() => { row(line.row, "as_is"); }}>{t("import.merge.undo")}</Button>;
  }
  if (line.fate === "left_out") {
    return <Button size="small" onClick={() => { row(line.row, "as_is"); }}>{t("import.takeBackIn")}</Button>;
  }
  return line.fate === "taken" ? (
    <Button size="small" onClick={() => { row(line.row, "leave"); }}>{t("import.leaveOut")}</Button>
  ) : null;
}
