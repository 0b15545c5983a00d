// Papers to outsiders: which went where, and which somebody still has to bring.

import "../documents.css";
import "../papers.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { OutgoingRow } from "../../../bridge/generated";
import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { Empty } from "../../../shared/Empty";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";

/** Papers a page holds. */
const most = 50;

/** The list. */
export function Outgoing() {
  const { t } = useTranslation("documents");
  const waiting = useAddress()["waiting"] === "1";
  const [pages, setPages] = useState<Record<string, string>>({});
  const after = pages[String(waiting)] ?? null;
  const { data, error } = useAnswer("list_outgoing_papers", { waiting, page: { limit: most, after } }, { keep: true });
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("outgoing.title")}</h1>
        <span className="sm sec cut">{t("outgoing.about")}</span>
      </div>
      <nav className="views" aria-label={t("outgoing.title")}>
        {[false, true].map((one) => (
          <Link key={String(one)} to="/documents/outgoing" search={one ? { waiting: "1" } : {}} replace aria-current={one === waiting ? "page" : undefined}>
            {t(one ? "outgoing.view.waiting" : "outgoing.view.all")} <span className="n">{one ? data?.waiting : data?.all}</span>
          </Link>
        ))}
      </nav>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("outgoing.title")}>
        {error ? <Problem failure={error} /> : null}
        {data?.rows.length === 0 && after === null ? (
          <Empty title={t(data.all === 0 ? "outgoing.none" : "outgoing.noneWaiting")}>{t("outgoing.noneHow")}</Empty>
        ) : (
          <table className="lined outside-list">
            <thead>
              <tr>
                {(["paper", "to", "issued", "hazards", "standing"] as const).map((name) => <th key={name} scope="col">{t(`outgoing.column.${name}`)}</th>)}
              </tr>
            </thead>
            <tbody>{data?.rows.map((row) => <Line key={row.id} row={row} />)}</tbody>
          </table>
        )}
        {data?.next ? <Button type="link" onClick={() => { setPages({ ...pages, [String(waiting)]: data.next ?? "" }); }}>{t("outgoing.more")}</Button> : null}
      </div>
    </div>
  );
}

function Line({ row }: { row: OutgoingRow }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  return (
    <tr>
      <td>
        <Link to="/documents/outgoing/$id" params={{ id: row.id }} className="link">
          {trade(`outgoing.${row.kind}`)}
        </Link>
        <br />
        <span className="ter sm">{row.number}</span>
      </td>
      <td>
        {row.addressee.name}
        <br />
        <span className="ter sm">{trade(`outsider.${row.addressee.kind}`)}</span>
      </td>
      <td>{day(row.issued_on)}</td>
      <td>{t("outgoing.items", { count: row.hazards })}</td>
      <td className={row.standing === "received" ? "done" : row.waiting ? "soon" : undefined}>
        {trade(`handing.${row.standing}`)}
        <br />
        <span className="ter sm">{row.handed_on ? day(row.handed_on) : ""}</span>
      </td>
    </tr>
  );
}
