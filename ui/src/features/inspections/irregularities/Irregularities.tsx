// Defects and violations: what is open, what is late, what became a hazard. Every condition stands in the address.

import "./irregularities.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { PlacePick, UnitPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import { WordsField } from "../../../shared/WordsField";
import { Writes } from "../../../shared/Writes";
import { ExportButton } from "./ExportButton";
import { RecordSheet } from "./RecordSheet";
import { Rows } from "./Rows";
import { grades, kinds } from "./types";

/** Rows a page holds. */
const most = 50;

const views = ["all", "open", "overdue", "handled", "raised", "voided"] as const;

/** The list with its views and conditions. */
export function Irregularities() {
  const { t } = useTranslation("irregularities");
  const search = useAddress();
  const go = useNavigate();
  const view = views.find((name) => name === search["view"]) ?? "all";
  const grade = grades.find((one) => one === search["grade"]);
  const conditions = {
    kind: kinds.find((one) => one === search["kind"]) ?? null,
    grades: grade ? [grade] : [],
    unit: search["unit"] ?? null,
    place: search["place"] ?? null,
    equipment: search["equipment"] ?? null,
    inspection: search["inspection"] ?? null,
    from: search["from"] ?? null,
    to: search["to"] ?? null,
    text: search["text"] ?? "",
  };
  const before = search["before"]?.split(",") ?? [];
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/inspections", search: { ...search, before: undefined, ...changed }, replace: true });
  const recording = search["record"] === "1";
  const record = () => { set({ record: "1" }); };
  useHotkeys({ n: record }, !recording);
  const state = view === "all" || view === "overdue" ? null : view;
  const asked = { conditions, state, overdue: view === "overdue" };
  const { data, error, refetch } = useAnswer("list_irregularities", { ...asked, page: { limit: most, after: before.at(-1) ?? null } }, { keep: true });
  const { kind, unit, place, equipment, inspection, from, to, text } = conditions;
  const filtered = Boolean(kind ?? grade ?? unit ?? place ?? equipment ?? inspection ?? from ?? to) || text !== "";
  const total = data?.counts[view] ?? 0;
  const clear = Object.fromEntries(["kind", "grade", "unit", "place", "equipment", "inspection", "from", "to", "text"].map((name) => [name, undefined]));
  return (
    <>
      <search className="tools irregularities-filters">
        <Select
          aria-label={t("column.state")}
          value={view}
          options={views.map((value) => ({ value, label: data ? `${t(`view.${value}`)} ${String(data.counts[value])}` : t(`view.${value}`) }))}
          onChange={(value: string) => { set({ view: value === "all" ? undefined : value }); }}
        />
        <WordsField key={text} label={t("filter.text")} text={text} set={(words) => { set({ text: words }); }} />
        <Select
          aria-label={t("filter.kind")}
          placeholder={t("filter.kind")}
          allowClear
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value: string | null | undefined) => { set({ kind: value ?? undefined }); }}
        />
        <Select
          aria-label={t("filter.grade")}
          placeholder={t("filter.grade")}
          allowClear
          value={grade ?? null}
          options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(value: string | null | undefined) => { set({ grade: value ?? undefined }); }}
        />
        <UnitPick clearable {...(unit ? { value: unit } : {})} placeholder={t("filter.unit")} onChange={(value: string | undefined) => { set({ unit: value }); }} />
        <PlacePick clearable {...(place ? { value: place } : {})} placeholder={t("filter.place")} onChange={(value: string | undefined) => { set({ place: value }); }} />
        {filtered ? <Button type="text" onClick={() => { set(clear); }}>{t("filter.clear")}</Button> : null}
        <span className="grow" />
        <ExportButton asked={asked} total={total} />
        <Writes>
          <Button icon={<Icon name="plus" small />} onClick={record}>
            {t("record")}
            <kbd>N</kbd>
          </Button>
        </Writes>
      </search>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {inspection && data?.rows[0]?.inspection_number ? (
        <p className="irregularities-of sm sec">
          {t("fact.inspection")} <Link className="link" to="/inspections/$id" params={{ id: inspection }}>{data.rows[0].inspection_number}</Link>
        </p>
      ) : null}
      {data ? <Rows rows={data.rows} filtered={filtered || view !== "all"} /> : null}
      {data ? (
        <div className="foot">
          <span>{t("total", { count: total })}</span>
          {before.length > 0 || data.next ? (
            <>
              <span>{t("range", { from: before.length * most + 1, to: before.length * most + data.rows.length })}</span>
              <Button type="text" size="small" disabled={before.length === 0} onClick={() => { set({ before: before.slice(0, -1).join(",") || undefined }); }}>{t("before")}</Button>
              <Button type="text" size="small" disabled={!data.next} onClick={() => { set({ before: [...before, data.next ?? ""].join(",") }); }}>{t("next")}</Button>
            </>
          ) : null}
          <span className="grow" />
          <span className="inspections-keys">{t("keys")}</span>
        </div>
      ) : null}
      {recording ? <RecordSheet close={() => { set({ record: undefined }); }} /> : null}
    </>
  );
}
