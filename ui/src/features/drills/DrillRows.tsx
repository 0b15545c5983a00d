// The rows of the list of drills.

import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { day, plainDay } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { Ring } from "../../shared/Ring";
import { useRowKeys } from "../../shared/useRowKeys";
import { shares, tones } from "./standing";
import type { Row } from "./types";

/** The rows; ↑ ↓ choose, Enter opens. */
export function DrillRows({ rows, filtered }: { rows: Row[]; filtered: boolean }) {
  const { t } = useTranslation("drills");
  const go = useNavigate();
  const { body, setAt } = useRowKeys(rows.length);
  if (rows.length === 0) {
    return <Empty title={filtered ? t("list.noneFiltered") : t("list.none")}>{filtered ? null : t("list.how")}</Empty>;
  }
  return (
    <div className="scroll">
      <table className="lined drills-ledger">
        <thead>
          <tr>
            {(["status", "title", "number", "form", "plan", "unit", "day", "people", "actions"] as const).map((name) => (
              <th key={name} scope="col" className={`drills-${name}`}>{t(`list.column.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} onClick={() => void go({ to: "/drills/$id", params: { id: row.id } })} onFocus={() => { setAt(index); }}>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { row: Row }) {
  const { t } = useTranslation("drills");
  const put = row.planned_on !== row.first_planned_on;
  return (
    <>
      <td className="drills-status">
        <Ring share={shares[row.status]} tone={tones[row.status]} /> {t(`status.${row.status}`)}
      </td>
      <td className="cut" title={row.title}>
        <Link to="/drills/$id" params={{ id: row.id }} aria-label={t("list.open", { number: row.number, title: row.title })}>{row.title}</Link>
      </td>
      <td className="cut sec">{row.number}</td>
      <td className="sec drills-form">{t(`form.${row.form}`)}</td>
      <td className="cut sec drills-plan" title={row.plan_name}>{row.plan_name}</td>
      <td className="cut sec" title={row.unit_name}>{row.unit_name}</td>
      <td className="drills-day" title={put ? t("list.postponed", { date: plainDay(row.first_planned_on) }) : undefined}>
        {day(row.held_on ?? row.planned_on)}
        {put ? <span className="soon"> {t("acts.postpone")}</span> : null}
      </td>
      <td className="drills-people">
        {row.held_on ? `${String(row.present)} / ${String(row.expected)}` : <span className="ter">{row.expected > 0 ? row.expected : "—"}</span>}
      </td>
      <td className="drills-actions">
        {row.actions_open > 0
          ? t("list.actionsOpen", { open: row.actions_open, count: row.actions })
          : row.actions > 0 ? <span className="done">{t("list.actionsClosed", { count: row.actions })}</span> : <span className="ter">—</span>}
      </td>
    </>
  );
}
