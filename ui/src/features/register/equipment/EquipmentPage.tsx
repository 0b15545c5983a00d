// A piece of equipment: what it is, what was found on it, when it was inspected.

import "./equipment.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { EquipmentView } from "../../../bridge/generated";
import { useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { moment } from "../../../shared/dates";
import { Due, toneOf } from "../../../shared/Due";
import { LevelMark } from "../../../shared/Mark";
import { Problem } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { shareOf } from "../../../shared/share";
import { Writes } from "../../../shared/Writes";
import { EquipmentSheet } from "./EquipmentSheet";

/** Hazards and inspections shown on the page. */
const most = 50;

/** The page. */
export function EquipmentPage() {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const id = useAddressedId();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useAnswer("get_equipment", id ? { equipment: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!data) {
    return <div className="page" aria-busy="true" />;
  }
  const facts = [
    [t("column.kind"), trade(`equipmentKind.${data.kind}`)],
    [t("column.voltage"), data.voltage],
    [t("column.place"), data.place_name],
    [t("column.answers"), data.unit_name],
    [t("column.remarks"), data.remarks],
  ] as const;
  return (
    <div className="page">
      <div className="head">
        <Link className="link" to="/register" search={{ part: "equipment" }}>{t("equipment.back")}</Link>
        <h1>{data.double_name}</h1>
        {data.active ? null : <span className="soon">{t("retired")}</span>}
        <span className="grow" />
        <Link to="/hazards/outages" search={{ equipment: data.id, view: "all" }} className="link">{t("equipment.outages")}</Link>
        <Writes>
          <Button onClick={() => { setEditing(true); }}>{t("edit")}</Button>
          <Button onClick={() => void go({ to: "/hazards", search: { view: "all", equipment: data.id } })}>{t("equipment.capture")}</Button>
          {data.active ? (
            <Button
              type="primary"
              onClick={() => void go({ to: "/inspections", search: { start: "1", for_place: data.place, for_equipment: data.id } })}
            >
              {t("equipment.start")}
            </Button>
          ) : null}
        </Writes>
      </div>
      <div className="scroll equipment">
        <dl className="equipment-facts">
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <div className="equipment-cols">
          <Hazards equipment={data} />
          <div>
            <Inspections equipment={data} />
            <Irregularities equipment={data} />
          </div>
        </div>
      </div>
      {editing ? <EquipmentSheet entry={data} close={() => { setEditing(false); }} /> : null}
    </div>
  );
}

function Hazards({ equipment }: { equipment: EquipmentView }) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const asked = { view: "all", conditions: { equipment: equipment.id }, sort: "found", descending: true, limit: most } as const;
  const { data } = useAnswer("list_hazards", asked, { keep: true });
  return (
    <section>
      <h2>{t("equipment.hazards")}<span className="ter">{data?.total ?? null}</span></h2>
      {data?.total === 0 ? <p className="ter">{t("equipment.hazardsNone")}</p> : null}
      <ul className="equipment-list">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} />
            <Link className="link" to="/hazards/$id" params={{ id: row.id }}>{row.number}</Link>
            <span className="cut" title={row.title}><LevelMark of={row} /> {row.title}</span>
            <span className="sec">{trade(`status.${row.status}`)}</span>
            <span>{row.standing ? <Due standing={row.standing} /> : null}</span>
          </li>
        ))}
      </ul>
      {data?.next ? <p className="ter sm">{t("equipment.more", { count: data.total - data.rows.length })}</p> : null}
    </section>
  );
}

function Inspections({ equipment }: { equipment: EquipmentView }) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const { data } = useAnswer("list_inspections", { equipment: equipment.id, page: { limit: most } }, { keep: true });
  return (
    <section>
      <h2>{t("equipment.inspections")}<span className="ter">{data ? data.counts.running + data.counts.done : null}</span></h2>
      {data?.rows.length === 0 ? <p className="ter">{t("equipment.inspectionsNone")}</p> : null}
      <ul className="equipment-list equipment-inspections">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Link className="link" to="/inspections/$id" params={{ id: row.id }}>{row.number}</Link>
            <span className="cut" title={row.checklist_title}>{trade(`kind.${row.kind}`)} <span className="ter">{row.checklist_title}</span></span>
            <span className="sec">{!row.finished_at ? t("equipment.running") : row.fails > 0 ? t("equipment.fails", { count: row.fails }) : t("equipment.clean")}</span>
            <span className="sec">{moment(row.started_at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Irregularities({ equipment }: { equipment: EquipmentView }) {
  const { t } = useTranslation("register");
  const { t: said } = useTranslation("irregularities");
  const { data } = useAnswer("list_irregularities", { conditions: { equipment: equipment.id }, page: { limit: most } }, { keep: true });
  return data?.counts.all ? (
    <section>
      <h2>
        <Link className="link" to="/inspections" search={{ tab: "irregularities", equipment: equipment.id }}>{t("equipment.irregularities")}</Link>
        <span className="ter">{data.counts.all}</span>
      </h2>
      <ul className="equipment-list equipment-inspections">
        {data.rows.map((row) => (
          <li key={row.id}>
            <span className="sec">{said(`kind.${row.kind}`)}</span>
            <Link className="link cut" title={row.description} to="/inspections/irregularities/$id" params={{ id: row.id }}>{row.description}</Link>
            <span className="sec">{said(`state.${row.state}`)}</span>
            <span>{row.standing ? <Due standing={row.standing} /> : null}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}
