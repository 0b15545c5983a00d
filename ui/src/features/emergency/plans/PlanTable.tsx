// The rows of the register, kind by kind.

import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Due } from "../../../shared/Due";
import { plainDay } from "../../../shared/dates";
import { Filing } from "../Filing";
import type { Plan } from "../types";

/** The table. */
export function PlanTable({ rows }: { rows: Plan[] }) {
  const { t } = useTranslation("emergency");
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("tab.plans")}>
      <table className="lined plans-table">
        <thead>
          <tr>
            {(["plan", "unit", "version", "filing", "review", "causes", "drilled"] as const).map((name) => (
              <th key={name} scope="col" className={`plans-${name}`}>{t(`plans.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PlanRow key={row.id} row={row} first={rows[index - 1]?.kind !== row.kind} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlanRow({ row, first }: { row: Plan; first: boolean }) {
  const { t } = useTranslation("emergency");
  const go = useNavigate();
  return (
    <>
      {first ? (
        <tr className="plans-kind">
          <th colSpan={7} scope="rowgroup">{t(`kind.${row.kind}`)}</th>
        </tr>
      ) : null}
      <tr className="plans-row" onDoubleClick={() => void go({ to: "/drills/plans/$id", params: { id: row.id } })}>
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
