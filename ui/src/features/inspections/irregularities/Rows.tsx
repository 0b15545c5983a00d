// The rows of the list of defects and violations.

import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { plainDay } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { Empty } from "../../../shared/Empty";
import { phrased } from "../../../shared/lists";
import { useRowKeys } from "../../../shared/useRowKeys";
import type { Irregularity } from "./types";

/** The rows; ↑ ↓ choose, Enter opens. */
export function Rows({ rows, filtered }: { rows: Irregularity[]; filtered: boolean }) {
  const { t } = useTranslation("irregularities");
  const go = useNavigate();
  const { body, setAt } = useRowKeys(rows.length);
  if (rows.length === 0) {
    return <Empty title={t(filtered ? "noneFiltered" : "none")}>{t(filtered ? "change" : "how")}</Empty>;
  }
  return (
    <div className="scroll">
      <table className="lined irregularities-ledger">
        <thead>
          <tr>
            {(["state", "what", "place", "who", "number", "found", "due"] as const).map((name) => (
              <th key={name} scope="col" className={`irregularities-${name}`}>{t(`column.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} onClick={() => void go({ to: "/inspections/irregularities/$id", params: { id: row.id } })} onFocus={() => { setAt(index); }}>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  const kind = t(`kind.${row.kind}`);
  return (
    <>
      <td className="irregularities-state"><State row={row} /></td>
      <td className="cut" title={row.description}>
        <span className="irregularities-kind">{kind}</span>
        <Link to="/inspections/irregularities/$id" params={{ id: row.id }} aria-label={t("open", { kind, description: row.description })}>{row.description}</Link>
      </td>
      <td className="cut" title={phrased(row.place_name, row.equipment_name ?? "")}>
        {row.place_name}
        {row.equipment_name ? <span className="sec"> {row.equipment_name}</span> : null}
      </td>
      <td className="cut"><Who row={row} /></td>
      <td className="cut sec irregularities-number" title={row.maintenance_number}>{row.maintenance_number || <span className="ter">—</span>}</td>
      <td className="irregularities-found sec">{plainDay(row.found_on)}</td>
      <td className="irregularities-due">
        {row.standing ? <Due standing={row.standing} /> : row.settled_on && row.state === "handled" ? <span className="ter">{plainDay(row.settled_on)}</span> : <span className="ter">—</span>}
      </td>
    </>
  );
}

const tones = { open: "", handled: "done", raised: "sec", voided: "ter" } as const;

/** Where one stands. */
export function State({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  return <span className={tones[row.state]}>{t(`state.${row.state}`)}</span>;
}

/** The grade of a defect, or whose violation it was. */
function Who({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  if (row.kind === "violation") {
    return <span title={phrased(row.person_name, row.employer)}>{phrased(row.person_name, row.employer)}</span>;
  }
  return row.grade ? <span className={row.grade === "general" ? undefined : "irregularities-grave"}>{t(`grade.${row.grade}`)}</span> : <span className="ter">{t("noGrade")}</span>;
}
