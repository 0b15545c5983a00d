// The list behind a number: drills, or corrective actions.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { Chosen } from "./DrillFigures";
import type { List } from "./types";

interface Props {
  chosen: Chosen;
  unit: string | undefined;
  close: () => void;
}

/** The list. */
export function Behind({ chosen, unit, close }: Props) {
  const { t } = useTranslation("drillFigures");
  const { data, error } = useAnswer("list_drill_figure", { period: chosen.period, unit: unit ?? null, of: chosen.of }, { keep: true });
  const shown = data ? data.drills.length + data.actions.length : 0;
  return (
    <section aria-label={chosen.title}>
      <h2 className="drill-behind">
        {t("list.title", { figure: chosen.title, total: data?.total ?? "" })}
        {data && shown < data.total ? <span className="sm ter">　{t("list.first", { count: shown })}</span> : null}
        {" "}
        <Button type="text" aria-label={t("list.close")} icon={<Icon name="x" small />} onClick={close} />
      </h2>
      {error ? <Problem failure={error} /> : null}
      {data && data.drills.length > 0 ? <Drills rows={data.drills} /> : null}
      {data && data.actions.length > 0 ? <Actions rows={data.actions} /> : null}
    </section>
  );
}

function Drills({ rows }: { rows: List["drills"] }) {
  const { t } = useTranslation("drillFigures");
  return (
    <table className="lined">
      <thead>
        <tr><th>{t("list.number")}</th><th>{t("list.name")}</th><th>{t("list.unit")}</th><th>{t("list.planned")}</th><th>{t("list.held")}</th><th>{t("list.people")}</th></tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td><Link to={`/drills/${row.id}`} className="link">{row.number}</Link></td>
            <td>{row.title}</td>
            <td>{row.unit_name}</td>
            <td>{plainDay(row.first_planned_on)}</td>
            <td>{row.held_on ? plainDay(row.held_on) : "—"}</td>
            <td>{row.present} / {row.expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ rows }: { rows: List["actions"] }) {
  const { t } = useTranslation("drillFigures");
  const { t: trade } = useTranslation("trade");
  return (
    <table className="lined">
      <thead>
        <tr><th>{t("list.number")}</th><th>{t("list.name")}</th><th>{t("list.owner")}</th><th>{t("list.due")}</th><th>{t("list.completed")}</th><th>{t("list.closed")}</th><th>{t("list.of")}</th></tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.hazard}>
            <td><Link to={`/hazards/${row.hazard}`} className="link">{row.number}</Link> <span className="sm ter">{t(`kind.${row.kind}`)}</span></td>
            <td>{row.title}</td>
            <td>{row.owner_name}</td>
            <td>
              {row.due_on ? plainDay(row.due_on) : "—"}
              {row.first_due_on && row.first_due_on !== row.due_on ? <span className="sm ter">　{t("list.firstDue", { day: plainDay(row.first_due_on) })}</span> : null}
            </td>
            <td>{row.completed_on ? plainDay(row.completed_on) : "—"}</td>
            <td>{row.closed_on ? plainDay(row.closed_on) : trade(`status.${row.status}`)}</td>
            <td><Link to={`/drills/${row.drill}`} className="link">{row.drill_number}</Link></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
