// 停电窗口: what is coming and past, the hazards that need each, and those that are late because it moved.

import "./outages.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { DayField } from "../../../shared/DayField";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { EquipmentPick, PlacePick, UnitPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import { WordsField } from "../../../shared/WordsField";
import { ChangeOutage } from "../detail/outage/ChangeOutage";
import { AddSheet } from "./AddSheet";
import { ExportButton } from "./ExportButton";
import { type Outage, Rows } from "./Rows";

/** Rows a page holds. */
const most = 50;

const views = ["coming", "attention", "moved", "past", "cancelled", "all"] as const;
const conditionNames = ["unit", "place", "equipment", "outage", "from", "to", "text"] as const;

/** The page. Every condition stands in the address. */
export function Outages() {
  const { t } = useTranslation("hazards");
  const go = useNavigate();
  const search = useAddress();
  const [changing, setChanging] = useState<{ outage: Outage; change: "move" | "cancel" } | null>(null);
  const one = search["outage"] ?? null;
  const view = views.find((name) => name === search["view"]) ?? (one ? "all" : "coming");
  const conditions = {
    unit: search["unit"] ?? null,
    place: search["place"] ?? null,
    equipment: search["equipment"] ?? null,
    outage: one,
    from: search["from"] ?? null,
    to: search["to"] ?? null,
    text: search["text"] ?? "",
  };
  const before = search["before"]?.split(",") ?? [];
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/hazards/outages", search: { ...search, before: undefined, ...changed }, replace: true });
  const asked = { conditions, when: view === "all" || view === "attention" ? null : view, attention: view === "attention" };
  const { data, error, refetch } = useAnswer("list_outages", { ...asked, page: { limit: most, after: before.at(-1) ?? null } }, { keep: true });
  const adding = search["add"] === "1" && data?.may_keep === true;
  const add = () => { set({ add: "1" }); };
  useHotkeys({ n: add }, data?.may_keep === true && !adding && !changing);
  const { unit, place, equipment, from, to, text } = conditions;
  const filtered = Boolean(unit ?? place ?? equipment ?? one ?? from ?? to) || text !== "";
  const total = data?.counts[view] ?? 0;
  return (
    <div className="page">
      <div className="head">
        <Link to="/hazards" className="link" aria-label={t("outages.back")}>
          <Icon name="left" />
        </Link>
        <h1>{t("outages.title")}</h1>
        <span className="sm sec cut">{t("outages.about")}</span>
        <span className="grow" />
        <ExportButton asked={asked} total={total} />
        {data?.may_keep ? (
          <Button type="primary" icon={<Icon name="plus" small />} onClick={add}>
            {t("outages.new")}
            <kbd>N</kbd>
          </Button>
        ) : null}
      </div>
      <nav className="views" aria-label={t("outages.title")}>
        {views.map((name) => (
          <Link
            key={name}
            to="/hazards/outages"
            search={{ ...search, before: undefined, view: name }}
            replace
            aria-current={name === view ? "page" : undefined}
          >
            {t(`outages.view.${name}`)} <span className={name === "attention" && data && data.counts.attention > 0 ? "n over" : "n"}>{data?.counts[name]}</span>
          </Link>
        ))}
      </nav>
      <search className="tools outages-filters">
        <WordsField key={text} label={t("outages.filter.text")} text={text} set={(words) => { set({ text: words }); }} />
        <UnitPick clearable {...(unit ? { value: unit } : {})} placeholder={t("outages.filter.unit")} onChange={(value: string | undefined) => { set({ unit: value }); }} />
        <PlacePick clearable {...(place ? { value: place } : {})} placeholder={t("outages.filter.place")} onChange={(value: string | undefined) => { set({ place: value }); }} />
        <EquipmentPick clearable {...(equipment ? { value: equipment } : {})} placeholder={t("outages.filter.equipment")} onChange={(value: string | undefined) => { set({ equipment: value }); }} />
        <DayField aria-label={t("outages.filter.from")} value={from} onChange={(value) => { set({ from: value ?? undefined }); }} />
        <DayField aria-label={t("outages.filter.to")} value={to} onChange={(value) => { set({ to: value ?? undefined }); }} />
        {filtered ? (
          <Button type="text" onClick={() => { set(Object.fromEntries(conditionNames.map((name) => [name, undefined]))); }}>{t("outages.filter.clear")}</Button>
        ) : null}
      </search>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("outages.title")}>
        {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
        {data && data.rows.length === 0 ? (
          <Empty title={t(filtered ? "outages.noneFound" : "outages.none")}>{filtered ? null : t("outages.noneHow")}</Empty>
        ) : null}
        {data && data.rows.length > 0 ? (
          <Rows rows={data.rows} may={data.may_keep} change={(outage, change) => { setChanging({ outage, change }); }} />
        ) : null}
      </div>
      <div className="foot">
        <span>{t("outages.total", { count: total })}</span>
        {data && (before.length > 0 || data.next) ? (
          <>
            <span>{t("outages.range", { from: before.length * most + 1, to: before.length * most + data.rows.length })}</span>
            <Button type="text" size="small" disabled={before.length === 0} onClick={() => { set({ before: before.slice(0, -1).join(",") || undefined }); }}>{t("outages.before")}</Button>
            <Button type="text" size="small" disabled={!data.next} onClick={() => { set({ before: [...before, data.next ?? ""].join(",") }); }}>{t("outages.next")}</Button>
          </>
        ) : null}
        <span className="grow" />
        {data?.may_keep ? <span>{t("outages.keys")}</span> : null}
      </div>
      {adding ? <AddSheet place={place ?? undefined} close={() => { set({ add: undefined }); }} /> : null}
      {changing ? <ChangeOutage outage={changing.outage} change={changing.change} close={() => { setChanging(null); }} /> : null}
    </div>
  );
}
