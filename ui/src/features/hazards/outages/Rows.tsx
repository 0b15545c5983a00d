// One outage a row: when, what, how it was changed, and the hazards that need it.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { fullMoment, moment, plainDay } from "../../../shared/dates";

export type Outage = ViewOf<"list_outages">["rows"][number];
type Bound = Outage["bound"][number];

interface Props {
  rows: Outage[];
  may: boolean;
  change: (outage: Outage, change: "move" | "cancel") => void;
}

/** The table. */
export function Rows({ rows, may, change }: Props) {
  const { t } = useTranslation("hazards");
  return (
    <table className="lined outages-table">
      <thead>
        <tr>
          <th scope="col" className="col-when">{t("outages.column.when")}</th>
          <th scope="col">{t("outages.column.what")}</th>
          <th scope="col" className="col-state">{t("outages.column.state")}</th>
          <th scope="col" className="col-bound">{t("outages.column.bound")}</th>
          {may ? <th scope="col" className="col-act"><span className="sr">{t("outage.move")}</span></th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.cancelled ? "ter" : undefined}>
            <td>
              {fullMoment(row.starts_at)}
              <br />
              {fullMoment(row.ends_at)}
            </td>
            <td><What row={row} /></td>
            <td className={row.cancelled ? "over" : row.over ? undefined : "soon"}>{t(`outages.state.${row.cancelled ? "cancelled" : row.over ? "past" : "coming"}`)}</td>
            <td>
              {row.bound.length === 0 ? <span className="ter">{t("outages.unbound")}</span> : (
                <ul>{row.bound.map((one) => <li key={one.id}><Hazard one={one} /></li>)}</ul>
              )}
            </td>
            {may ? (
              <td>
                {row.cancelled ? null : (
                  <>
                    <Button size="small" onClick={() => { change(row, "move"); }}>{t("outage.move")}</Button>{" "}
                    <Button size="small" onClick={() => { change(row, "cancel"); }}>{t("outage.cancel")}</Button>
                  </>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ row }: { row: Outage }) {
  const { t } = useTranslation("hazards");
  return (
    <>
      <b>{row.number}</b> {row.what}
      {row.place_name || row.equipment_name ? (
        <p className="sm sec">
          {row.place_name}{" "}
          {row.equipment ? <Link to="/register/$id" params={{ id: row.equipment }} className="link">{row.equipment_name}</Link> : null}
        </p>
      ) : null}
      {row.moves.toReversed().map((one) => (
        <p key={one.moved_at} className="sm sec">
          {t("outage.moved", { from: moment(one.from_starts_at), to: moment(one.from_ends_at), reason: one.reason, name: one.moved_by_name })}
        </p>
      ))}
      {row.cancelled ? <p className="sm">{t("outage.cancelled", { reason: row.cancelled })}</p> : null}
    </>
  );
}

function Hazard({ one }: { one: Bound }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  return (
    <>
      <Link to="/hazards/$id" params={{ id: one.id }} className="link">{one.number}</Link> {one.title}
      <p className="sm sec">
        {trade(`status.${one.status}`)}　{one.due_on ? t("outages.due", { day: plainDay(one.due_on) }) : t("outages.noDue")}
        {one.made_late ? <b className="over">　{t("outages.madeLate")}</b> : one.concern ? <span className={one.concern === "moved" ? "soon" : "over"}>　{t(`outages.concern.${one.concern}`)}</span> : null}
      </p>
    </>
  );
}
