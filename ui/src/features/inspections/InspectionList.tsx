// The ledger of inspections: one row each, with how far it is.

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { moment } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { listed, phrased } from "../../shared/lists";
import { Ring } from "../../shared/Ring";
import { useRowKeys } from "../../shared/useRowKeys";
import type { Row } from "./types";

interface Props {
  tab: "running" | "done";
  rows: Row[];
  filtered: boolean;
  paging: { from: number; total: number; previous: (() => void) | null; next: (() => void) | null };
}

/** The rows of one page; ↑ ↓ choose, Enter opens. */
export function InspectionList({ tab, rows, filtered, paging }: Props) {
  const { t } = useTranslation("inspections");
  const go = useNavigate();
  const { body, setAt } = useRowKeys(rows.length);
  const open = (row: Row | undefined) => {
    if (row) {
      void go({ to: "/inspections/$id", params: { id: row.id } });
    }
  };
  if (rows.length === 0) {
    return (
      <Empty title={filtered ? t("none.filtered") : t(`none.${tab}`)}>
        {filtered ? t("none.change") : t("none.how")}
      </Empty>
    );
  }
  return (
    <>
      <div className="scroll">
        <table className="lined inspections-ledger">
          <thead>
            <tr>
              <th scope="col" className="walk-progress">{t("column.progress")}</th>
              <th scope="col">{t("column.number")}</th>
              <th scope="col">{t("column.place")}</th>
              <th scope="col">{t("column.unit")}</th>
              <th scope="col">{t("column.kind")}</th>
              <th scope="col">{t("column.inspectors")}</th>
              <th scope="col" className="walk-fails">{t("column.fails")}</th>
              {tab === "done" ? <th scope="col" className="walk-recorded">{t("column.record")}</th> : null}
              <th scope="col" className="walk-when">{t("column.when")}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <tr key={row.id} onClick={() => { open(row); }} onFocus={() => { setAt(index); }}>
                <Cells row={row} done={tab === "done"} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="foot">
        <span>{t("foot.total", { count: paging.total })}</span>
        {paging.previous ?? paging.next ? (
          <>
            <span>{t("foot.range", { from: paging.from, to: paging.from + rows.length - 1 })}</span>
            <Button type="text" size="small" disabled={!paging.previous} onClick={paging.previous ?? undefined}>
              {t("foot.before")}
            </Button>
            <Button type="text" size="small" disabled={!paging.next} onClick={paging.next ?? undefined}>
              {t("foot.next")}
            </Button>
          </>
        ) : null}
        <span className="grow" />
        <span className="inspections-keys">{t("foot.keys")}</span>
      </div>
    </>
  );
}

function Cells({ row, done }: { row: Row; done: boolean }) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const [first = "", ...others] = row.inspector_names;
  const share = row.finished_at ? 100 : Math.min(99, (row.answered / Math.max(1, row.item_count)) * 100);
  return (
    <>
      <td className="walk-progress">
        <Ring share={share} /> {t("row.answered", { answered: row.answered, items: row.item_count })}
      </td>
      <td className="cut">{row.number}</td>
      <td className="cut" title={phrased(row.place_name, row.equipment_name ?? "")}>
        <Link to="/inspections/$id" params={{ id: row.id }} aria-label={t("row.open", { number: row.number, place: row.place_name })}>
          {row.place_name}
        </Link>
        {row.equipment_name ? <span className="sec"> {row.equipment_name}</span> : null}
      </td>
      <td className="cut sec" title={row.unit_name}>{row.unit_name}</td>
      <td className="cut" title={`${trade(`kind.${row.kind}`)} ${row.checklist_title}`}>
        {trade(`kind.${row.kind}`)} <span className="ter">{row.checklist_title}</span>
      </td>
      <td className="cut sec" title={listed(row.inspector_names)}>
        {others.length > 1
          ? t("row.inspectors", { first, count: row.inspector_names.length })
          : listed(row.inspector_names)}
      </td>
      <td className="walk-fails">
        {row.fails > 0 ? t("row.fails", { count: row.fails }) : <span className="ter">{t("row.none")}</span>}
      </td>
      {done ? <td className="walk-recorded">{row.recorded ? t("row.recorded") : <span className="ter">{t("row.unrecorded")}</span>}</td> : null}
      <td className="walk-when sec">{moment(row.started_at)}</td>
    </>
  );
}
