// The list of drills: what is prepared, what runs, what is still to be made better.

import "./drills.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { useAddress } from "../../shared/address";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { UnitPick } from "../../shared/Pick";
import { Problem } from "../../shared/Problem";
import { WordsField } from "../../shared/WordsField";
import { Writes } from "../../shared/Writes";
import { DrillRows } from "./DrillRows";
import { PlanFilter } from "./PlanFilter";
import { TermsSheet } from "./TermsSheet";
import { forms, type Status } from "./types";

/** Rows a page holds. */
const most = 50;

const views = {
  all: [],
  planned: ["planned"],
  live: ["running", "paused", "real"],
  to_conclude: ["held", "stopped", "responded"],
  to_report: [],
  improving: ["improving"],
  closed: ["closed"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, Status[]>;
const names = Object.keys(views) as (keyof typeof views)[];

/** The list with its views and conditions; every one stands in the address. */
export function DrillList() {
  const { t } = useTranslation("drills");
  const search = useAddress();
  const go = useNavigate();
  const view = names.find((name) => name === search["view"]) ?? "all";
  const form = forms.find((one) => one === search["form"]) ?? null;
  const unit = search["unit"] ?? null;
  const ofPlan = search["of_plan"] ?? null;
  const text = search["text"] ?? "";
  const before = search["before"]?.split(",") ?? [];
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/drills/list", search: { ...search, before: undefined, ...changed }, replace: true });
  const planning = search["plan"] === "1" || search["plan"] === "held";
  const plan = () => { set({ plan: "1" }); };
  useHotkeys({ n: plan }, !planning);
  const which = { form, unit, plan: ofPlan, text };
  const asked = { ...which, statuses: [...views[view]], to_report: view === "to_report", page: { limit: most, after: before.at(-1) ?? null } };
  const { data: counts } = useAnswer("count_drills", which, { keep: true });
  const { data, error, refetch } = useAnswer("list_drills", asked, { keep: true });
  const filtered = Boolean(form ?? unit ?? ofPlan) || text !== "" || view !== "all";
  return (
    <>
      <nav className="views" aria-label={t("list.states")}>
        {names.map((name) => (
          <Link
            key={name}
            to="/drills/list"
            search={{ ...search, view: name === "all" ? undefined : name, before: undefined }}
            replace
            activeOptions={{ explicitUndefined: true }}
            aria-current={name === view ? "page" : undefined}
          >
            {t(`list.view.${name}`)} <span className="n">{counts?.[name]}</span>
          </Link>
        ))}
        <span className="grow" />
      </nav>
      <search className="tools drills-filters">
        <WordsField key={text} label={t("list.text")} text={text} set={(words) => { set({ text: words }); }} />
        <Select
          aria-label={t("list.anyForm")}
          placeholder={t("list.anyForm")}
          allowClear
          value={form}
          options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={(value: string | null | undefined) => { set({ form: value ?? undefined }); }}
        />
        <UnitPick clearable {...(unit ? { value: unit } : {})} placeholder={t("list.unit")} onChange={(value: string | undefined) => { set({ unit: value }); }} />
        <PlanFilter plan={ofPlan} set={(plan) => { set({ of_plan: plan }); }} />
        {filtered ? (
          <Button type="text" onClick={() => { set({ form: undefined, unit: undefined, of_plan: undefined, text: undefined, view: undefined }); }}>{t("list.clear")}</Button>
        ) : null}
        <span className="grow" />
        <Writes>
          <Button onClick={() => { set({ plan: "held" }); }}>{t("held.new")}</Button>
          <Button type="primary" icon={<Icon name="plus" small />} onClick={plan}>
            {t("plan")}
            <kbd>N</kbd>
          </Button>
        </Writes>
      </search>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data ? <DrillRows rows={data.rows} filtered={filtered} /> : null}
      {data ? (
        <div className="foot">
          {counts ? <span>{t("list.total", { count: counts[view] })}</span> : null}
          {before.length > 0 || data.next ? (
            <>
              <span>{t("list.range", { from: before.length * most + 1, to: before.length * most + data.rows.length })}</span>
              <Button type="text" size="small" disabled={before.length === 0} onClick={() => { set({ before: before.slice(0, -1).join(",") || undefined }); }}>{t("list.before")}</Button>
              <Button type="text" size="small" disabled={!data.next} onClick={() => { set({ before: [...before, data.next ?? ""].join(",") }); }}>{t("list.next")}</Button>
            </>
          ) : null}
          <span className="grow" />
          <span>{t("list.keys")}</span>
        </div>
      ) : null}
      {planning ? (
        <TermsSheet
          drill={null}
          held={search["plan"] === "held"}
          wanted={{ plan: search["for_plan"], unit: search["for_unit"], kinds: search["for_kinds"]?.split(",") ?? [] }}
          close={() => { set({ plan: undefined, for_plan: undefined, for_unit: undefined, for_kinds: undefined }); }}
        />
      ) : null}
    </>
  );
}
