// Papers from outside: which came, what they want by when, how far it is.

import "../documents.css";
import "../papers.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { IncomingRow } from "../../../bridge/generated";
import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem, sentence } from "../../../shared/Problem";
import { RegisterSheet } from "./RegisterSheet";

/** Papers a page holds. */
const most = 50;
const states = ["open", "answered"] as const;

/** The list. */
export function Incoming() {
  const { t } = useTranslation("documents");
  const address = useAddress();
  const state = states.find((one) => one === address["state"]) ?? "open";
  const [pages, setPages] = useState<Record<string, string>>({});
  const [registering, setRegistering] = useState(false);
  const after = pages[state] ?? null;
  const { data, error } = useAnswer("list_incoming_papers", { state, page: { limit: most, after } }, { keep: true });
  const refusal = data?.register_refusal ?? null;
  useHotkeys({ n: () => { setRegistering(true); } }, !registering && refusal === null);
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("incoming.title")}</h1>
        <span className="sm sec cut">{t("incoming.about")}</span>
        <span className="grow" />
        {refusal ? <span className="sm sec">{sentence(refusal)}</span> : null}
        <Button type="primary" icon={<Icon name="plus" small />} disabled={refusal !== null} onClick={() => { setRegistering(true); }}>
          {t("incoming.register")}
          <kbd>N</kbd>
        </Button>
      </div>
      <nav className="views" aria-label={t("incoming.title")}>
        {states.map((one) => (
          <Link key={one} to="/documents/incoming" search={one === "open" ? {} : { state: one }} replace aria-current={one === state ? "page" : undefined}>
            {t(`incoming.state.${one}`)} <span className="n">{data?.[one]}</span>
          </Link>
        ))}
      </nav>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("incoming.title")}>
        {error ? <Problem failure={error} /> : null}
        {data?.rows.length === 0 && after === null ? (
          <Empty title={t(data.open + data.answered === 0 ? "incoming.none" : state === "open" ? "incoming.noneOpen" : "incoming.noneAnswered")}>
            {t("incoming.noneHow")}
          </Empty>
        ) : (
          <table className="lined outside-list">
            <thead>
              <tr>
                {(["paper", "sender", "due", "hazards", "standing"] as const).map((name) => <th key={name} scope="col">{t(`incoming.column.${name}`)}</th>)}
              </tr>
            </thead>
            <tbody>{data?.rows.map((row) => <Line key={row.id} row={row} />)}</tbody>
          </table>
        )}
        {data?.next ? <Button type="link" onClick={() => { setPages({ ...pages, [state]: data.next ?? "" }); }}>{t("incoming.more")}</Button> : null}
      </div>
      <RegisterSheet open={registering} close={() => { setRegistering(false); }} />
    </div>
  );
}

function Line({ row }: { row: IncomingRow }) {
  const { t } = useTranslation("documents");
  return (
    <tr>
      <td>
        <Link to="/documents/incoming/$id" params={{ id: row.id }} className="link">
          {row.title}
        </Link>
        <br />
        <span className="ter sm">{row.number}</span>
      </td>
      <td>
        {row.sender}
        <br />
        <span className="ter sm">{t(`incoming.kind.${row.sender_kind}`)}</span>
      </td>
      <td>
        {day(row.due_on)}
        <br />
        <span className="sm"><Due standing={row.due} /></span>
      </td>
      <td>{row.hazards > 0 ? t("incoming.closed", { done: row.done, count: row.hazards }) : ""}</td>
      <td className={row.standing === "answered" ? "done" : undefined}>{t(`incoming.standing.${row.standing}`)}</td>
    </tr>
  );
}
