// The rows of the register, kind by kind.

import { Link, useNavigate } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";

import { Due } from "../../../shared/Due";
import { plainDay } from "../../../shared/dates";
import { Filing } from "../Filing";
import type { Plan } from "../types";

interface Props {
  rows: Plan[];
  /** Those that something is to be noted of together. */
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}

/** The table; plans that hold are chosen by their boxes, all of the page by the one above. */
export function PlanTable({ rows, chosen, choose }: Props) {
  const { t } = useTranslation("emergency");
  const open = rows.filter(({ withdrawn_on }) => !withdrawn_on);
  const all = open.length > 0 && open.every(({ id }) => chosen.has(id));
  const some = open.some(({ id }) => chosen.has(id));
  const turn = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) {
        next.add(id);
      } else {
        next.delete(id);
      }
    }
    choose(next);
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("tab.plans")}>
      <table className="lined plans-table">
        <thead>
          <tr>
            <th className="plans-pick">
              {open.length > 0 ? <Checkbox aria-label={t("plans.chooseAll")} checked={all} indeterminate={some && !all} onChange={({ target }) => { turn(open.map(({ id }) => id), target.checked); }} /> : null}
            </th>
            {(["plan", "unit", "version", "filing", "review", "causes", "drilled"] as const).map((name) => (
              <th key={name} scope="col" className={`plans-${name}`}>{t(`plans.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PlanRow key={row.id} row={row} first={rows[index - 1]?.kind !== row.kind} chosen={chosen.has(row.id)} turn={(on) => { turn([row.id], on); }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlanRow({ row, first, chosen, turn }: { row: Plan; first: boolean; chosen: boolean; turn: (on: boolean) => void }) {
  const { t } = useTranslation("emergency");
  const go = useNavigate();
  return (
    <>
      {first ? (
        <tr className="plans-kind">
          <td />
          <th colSpan={7} scope="rowgroup">{t(`kind.${row.kind}`)}</th>
        </tr>
      ) : null}
      <tr className="plans-row" onDoubleClick={() => void go({ to: "/drills/plans/$id", params: { id: row.id } })}>
        <td className="plans-pick" onDoubleClick={(event) => { event.stopPropagation(); }}>
          {row.withdrawn_on ? null : <Checkbox aria-label={t("plans.choose", { name: row.name })} checked={chosen} onChange={({ target }) => { turn(target.checked); }} />}
        </td>
        <td>
          <Link to="/drills/plans/$id" params={{ id: row.id }} className="link">{row.name}</Link>
          {row.code ? <span className="sm ter"> {row.code}</span> : null}
        </td>
        <td className="sec">{row.unit_name}</td>
        <td>
          {row.version && row.published_on ? (
            <>
              <span className="two-words">{t("plans.labelled", { label: row.version })}</span>
              <span className="two-words">{t("plans.since", { day: plainDay(row.published_on) })}</span>
            </>
          ) : null}
          {row.draft ? <span className="sec plans-draft">{t("plans.draft", { label: row.draft })}</span> : null}
          {row.version || row.draft ? null : <span className="soon">{t("plans.noVersion")}</span>}
        </td>
        <td>{row.version ? <Filing filing={row.filing} /> : null}</td>
        <td>
          {row.review ? (
            <>
              <span className="two-words">{plainDay(row.review.on)}</span>{" "}
              {row.review.coming ? <Due standing={row.review.standing} /> : null}
            </>
          ) : null}
        </td>
        <td>{row.open_causes > 0 ? <span className="two-words soon">{t("plans.open", { count: row.open_causes })}</span> : <span className="ter">{t("plans.no")}</span>}</td>
        <td className="sec">
          {row.drilled_on ? t("plans.held", { day: plainDay(row.drilled_on) }) : null}
          {row.next_drill_on ? <span className="plans-draft">{t("plans.next", { day: plainDay(row.next_drill_on) })}</span> : null}
          {row.drilled_on || row.next_drill_on ? null : <span className="two-words ter">{t("plans.never")}</span>}
        </td>
      </tr>
    </>
  );
}
