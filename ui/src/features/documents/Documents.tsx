// Notices by state; what is selected is printed together, and scans are dropped anywhere.

import "./documents.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAddress } from "../../shared/address";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { Writes } from "../../shared/Writes";
import { NoticeTable } from "./list/NoticeTable";
import { type Row, states, useAsked, useNotices } from "./list/useNotices";
import { useSelection } from "./list/useSelection";
import { Words } from "./list/Words";
import { Plan } from "./Plan";
import { PrintSheet } from "./print/PrintSheet";
import { DropPapers } from "./scans/DropPapers";

/** The place of documents. */
export function Documents() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const { plan } = useAddress();
  const go = useNavigate();
  const { asked, state, text, change } = useAsked();
  const { rows, count, all, error, hasNextPage, isFetching, fetchNextPage, isPending, refetch } = useNotices(asked);
  const { at, selected, chosen, ...select } = useSelection(`${state ?? ""} ${text}`, rows, all);
  const [printing, setPrinting] = useState<Row[] | null>(null);
  const here = rows[at];
  const open = (row: Row | undefined, act?: string) => {
    if (row) {
      void go({ to: "/documents/$id", params: { id: row.id }, search: act ? { act } : {} });
    }
  };
  const print = () => {
    const papers = chosen.length > 0 ? chosen : here ? [here] : [];
    if (papers.length > 0) {
      setPrinting(papers);
    }
  };
  useHotkeys(
    {
      ArrowDown: () => { select.go(at + 1); },
      ArrowUp: () => { select.go(at - 1); },
      PageDown: () => { select.go(at + 15); },
      PageUp: () => { select.go(at - 15); },
      Home: () => { select.go(0); },
      End: () => { select.go(rows.length - 1); },
      "Shift+ArrowDown": () => { select.extend(at + 1); },
      "Shift+ArrowUp": () => { select.extend(at - 1); },
      " ": () => { select.toggle(at); },
      Escape: select.clear,
      "Ctrl+a": () => void select.everything(),
      "Ctrl+p": print,
      "/": () => { document.querySelector<HTMLInputElement>(".paper-text input")?.focus(); },
      Enter: () => { open(here); },
      s: () => { open(here, "sign"); },
      r: () => { open(here, "serve"); },
    },
    !plan && !printing,
  );
  const tab = (one?: (typeof states)[number]) => ({ ...(text ? { text } : {}), ...(one ? { state: one } : {}) });
  return (
    <div className="page">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        <Link to="/documents/incoming" className="link">
          {t("incoming.title")}
        </Link>
        <Link to="/documents/outgoing" className="link">
          {t("outgoing.title")}
        </Link>
        <Link to="/documents/papers" className="link">
          {t("papers.title")}
        </Link>
        <Link to="/documents/register" className="link">
          {t("book.title")}
        </Link>
        <Link to="/documents/checks" className="link">
          {t("checks.title")}
        </Link>
        <Link to="/documents/verify" className="link">
          {t("verifyLink")}
        </Link>
        <Writes>
          <Button icon={<Icon name="in" small />} onClick={() => void go({ to: "/documents/scans" })}>
            {t("scans.title")}
          </Button>
        </Writes>
        {selected.size > 0 ? (
          <Button type="primary" icon={<Icon name="print" small />} onClick={print}>
            {t("print.several", { count: selected.size })}
            <kbd>Ctrl P</kbd>
          </Button>
        ) : null}
      </div>
      <nav className="views" aria-label={t("title")}>
        <Link to="/documents" search={tab()} replace aria-current={state ? undefined : "page"}>
          {t("all")} <span className="n">{count()}</span>
        </Link>
        {states.map((one) => (
          <Link key={one} to="/documents" search={tab(one)} replace aria-current={one === state ? "page" : undefined}>
            {trade(`state.${one}`)} <span className="n">{count(one)}</span>
          </Link>
        ))}
      </nav>
      <Words text={text} change={(words) => { change({ text: words || undefined }); }} />
      {error ? (
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      ) : null}
      <NoticeTable
        rows={rows}
        at={at}
        selected={selected}
        waiting={isPending}
        filtered={text !== ""}
        choose={(index, event) => {
          if (event.shiftKey) {
            select.extend(index);
          } else if (event.ctrlKey || event.metaKey) {
            select.toggle(index);
            select.go(index);
          } else {
            select.go(index);
          }
        }}
        toggle={select.toggle}
        all={() => {
          if (selected.size > 0) {
            select.clear();
          } else {
            void select.everything();
          }
        }}
        open={open}
        near={() => {
          if (hasNextPage && !isFetching) {
            void fetchNextPage();
          }
        }}
      />
      <div className="foot">
        <span>{t("list.count", { shown: rows.length, total: count(state) })}</span>
        {selected.size > 0 ? <span>{t("list.selected", { count: selected.size })}</span> : null}
        <span>{t("foot")}</span>
      </div>
      {plan ? <Plan ids={plan.split(",")} close={() => void go({ to: "/documents", search: {}, replace: true })} /> : null}
      {printing ? <PrintSheet papers={printing} close={() => { setPrinting(null); }} /> : null}
      <DropPapers />
    </div>
  );
}
