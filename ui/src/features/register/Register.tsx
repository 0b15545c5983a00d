// Units, people, places, equipment and contractors: who and what there is, and what is open at each.

import "./register.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { useAddress } from "../../shared/address";
import { Button, Checkbox, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import type { ContractorView, EquipmentView, PersonView, PlaceView, UnitView } from "../../bridge/generated";
import { useAnswer } from "../../bridge/query";
import { Empty } from "../../shared/Empty";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { Writes } from "../../shared/Writes";
import { ContractorSheet } from "./contractors/ContractorSheet";
import { EquipmentSheet } from "./equipment/EquipmentSheet";
import { HandOvers } from "./HandOverSheet";
import { type Entry, Rows } from "./Rows";
import { PersonSheet, PlaceSheet, UnitSheet } from "./Sheets";

const parts = ["unit", "person", "place", "equipment", "contractor"] as const;
const lists = { unit: "list_units", person: "list_people", place: "list_places", equipment: "list_equipment", contractor: "list_contractors" } as const;

/** The place of the register. */
export function Register() {
  const { t } = useTranslation("register");
  const search = useAddress();
  const go = useNavigate();
  const part = parts.find((one) => one === search["part"]) ?? "unit";
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const [at, setAt] = useState(0);
  const [sheet, setSheet] = useState<Entry | "new" | null>(null);
  const asked = useDeferredValue(text.trim());
  const { data, error, refetch } = useAnswer(
    lists[part],
    { limit: 200, ...(asked ? { text: asked } : {}), ...(all ? {} : { active: true }) },
    { keep: true },
  );
  const rows = (data?.rows ?? []) as Entry[];
  const named = rows.findIndex(({ id }) => id === search["id"]);
  const here = Math.min(named >= 0 && at === 0 ? named : at, rows.length - 1);
  useHotkeys(
    {
      ArrowDown: () => { setAt(Math.min(here + 1, rows.length - 1)); },
      ArrowUp: () => { setAt(Math.max(here - 1, 0)); },
      Enter: () => { setSheet(rows[here] ?? null); },
      n: () => { setSheet("new"); },
      "/": () => { document.querySelector<HTMLInputElement>(".register-text input")?.focus(); },
    },
    sheet === null && !search["hand_over"],
  );
  const entry = sheet === "new" ? null : sheet;
  const close = () => { setSheet(null); };
  return (
    <div className="page">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        <Writes>
          <Button type="primary" icon={<Icon name="plus" small />} onClick={() => { setSheet("new"); }}>
            {t(`add.${part}`)}
            <kbd>N</kbd>
          </Button>
        </Writes>
      </div>
      <nav className="views" aria-label={t("title")}>
        {parts.map((one) => (
          <Link key={one} to="/register" search={{ part: one }} aria-current={one === part ? "page" : undefined} onClick={() => { setAt(0); }}>
            {t(`part.${one}`)}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <span className="register-text">
          <Input allowClear prefix={<Icon name="search" small />} placeholder={t("search")} aria-label={t("search")} value={text} onChange={(event) => { setText(event.target.value); }} />
        </span>
        <Checkbox checked={all} onChange={(event) => { setAll(event.target.checked); }}>
          {t("inactive")}
        </Checkbox>
        <span className="grow" />
        <span className="sm ter">{data ? t("total", { count: data.total }) : null}</span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("title")}>
        {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
        {data && rows.length === 0 ? (
          <Empty title={t(`none.${part}`)}>{t(`noneHow.${part}`)}</Empty>
        ) : (
          <Rows
            part={part}
            rows={rows}
            at={here}
            choose={setAt}
            edit={setSheet}
            handOver={(row, leaving) => void go({ to: "/register", search: { part, hand_over: row.id, ...(leaving ? { leaving: "1" } : {}) } })}
            hazards={(row) => void go({ to: "/hazards", search: { view: "open", [part === "person" ? "owner" : part]: row.id } })}
          />
        )}
      </div>
      <div className="foot">{t("foot")}</div>
      {sheet && part === "unit" ? <UnitSheet entry={entry as UnitView | null} close={close} /> : null}
      {sheet && part === "person" ? <PersonSheet entry={entry as PersonView | null} close={close} /> : null}
      {part === "person" ? <HandOvers /> : null}
      {sheet && part === "equipment" ? <EquipmentSheet entry={entry as EquipmentView | null} close={close} /> : null}
      {sheet && part === "contractor" ? <ContractorSheet entry={entry as ContractorView | null} close={close} /> : null}
      {sheet && part === "place" ? <PlaceSheet entry={entry as PlaceView | null} close={close} /> : null}
    </div>
  );
}
