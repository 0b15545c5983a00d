// Notices by state; what waits stands first.

import "./documents.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { useAddress } from "../../shared/address";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { NoticeRow } from "../../bridge/generated";
import { useAnswer } from "../../bridge/query";
import { day } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { useHotkeys } from "../../shared/hotkeys";
import { Problem } from "../../shared/Problem";
import { Ring } from "../../shared/Ring";
import { shareOfNotice } from "../../shared/share";
import { Plan } from "./Plan";

const states = ["to_sign", "issued", "refused_without_evidence", "received", "refused", "voided"] as const;

/** The place of documents. */
export function Documents() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const search = useAddress();
  const go = useNavigate();
  const [at, setAt] = useState(0);
  const state = states.find((one) => one === search["state"]);
  const { data, error, refetch } = useAnswer("list_notices", { states: state ? [state] : [], limit: 200 }, { keep: true });
  const rows = data?.rows ?? [];
  const here = rows[Math.min(at, rows.length - 1)];
  const open = (row: NoticeRow | undefined, act?: string) => {
    if (row) {
      void go({ to: "/documents/$id", params: { id: row.id }, search: act ? { act } : {} });
    }
  };
  const plan = search["plan"];
  useHotkeys(
    {
      ArrowDown: () => { setAt(Math.min(at + 1, rows.length - 1)); },
      ArrowUp: () => { setAt(Math.max(at - 1, 0)); },
      Enter: () => { open(here); },
      s: () => { open(here, "sign"); },
      r: () => { open(here, "serve"); },
    },
    !plan,
  );
  const count = (one: (typeof states)[number]) => data?.counts.find(({ state }) => state === one)?.count ?? 0;
  return (
    <div className="page">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        <Link to="/documents/verify" className="link">
          {t("verifyLink")}
        </Link>
      </div>
      <nav className="views" aria-label={t("title")}>
        <Link to="/documents" search={{}} aria-current={state ? undefined : "page"}>
          {t("all")} <span className="n">{data?.counts.reduce((sum, { count }) => sum + count, 0)}</span>
        </Link>
        {states.map((one) => (
          <Link key={one} to="/documents" search={{ state: one }} aria-current={one === state ? "page" : undefined}>
            {trade(`state.${one}`)} <span className="n">{count(one)}</span>
          </Link>
        ))}
      </nav>
      {error ? (
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      ) : null}
      <div className="scroll" tabIndex={0} role="region" aria-label={t("title")}>
        {data && rows.length === 0 ? (
          <Empty title={t("none")}>{t("noneHow")}</Empty>
        ) : (
          <table className="lined">
            <thead>
              <tr>
                {(["state", "number", "addressee", "hazards", "issuer", "issued", "due"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr
                  key={row.id}
                  aria-selected={index === at}
                  className={index === at ? "sel" : ""}
                  onClick={() => { setAt(index); }}
                  onDoubleClick={() => { open(row); }}
                >
                  <td>
                    <Ring share={shareOfNotice(row.state)} tone={row.state === "to_sign" ? "blue" : "ink"} /> {trade(`state.${row.state}`)}
                  </td>
                  <td>
                    <Link to="/documents/$id" params={{ id: row.id }} className="link">
                      {row.number}
                    </Link>
                  </td>
                  <td>{row.addressee_name}</td>
                  <td>{t("row.hazards", { count: row.hazards })}</td>
                  <td>{row.issuer_name}</td>
                  <td className="sm ter">{day(row.issued_on)}</td>
                  <td className="sm ter">{row.due_on ? day(row.due_on) : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="foot">{t("foot")}</div>
      {plan ? <Plan ids={plan.split(",")} close={() => void go({ to: "/documents", search: {}, replace: true })} /> : null}
    </div>
  );
}
