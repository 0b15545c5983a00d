// The papers of hazards by kind; what is selected is printed together.

import "../documents.css";
import "../list/list.css";
import "./papers.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { useSelection } from "../list/useSelection";
import { Words } from "../list/Words";
import { PrintSheet } from "../print/PrintSheet";
import { DropPapers } from "../scans/DropPapers";
import { HazardPaperTable } from "./HazardPaperTable";
import { kinds, type Row, useAsked, useHazardPapers } from "./useHazardPapers";

/** The place. */
export function HazardPapers() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const { asked, kind, text, change } = useAsked();
  const { rows, count, all, error, refetch, isPending, hasNextPage, isFetching, fetchNextPage } = useHazardPapers(asked);
  const { at, selected, chosen, ...select } = useSelection(`${kind ?? ""} ${text}`, rows, all);
  const [printing, setPrinting] = useState<Row[] | null>(null);
  const here = rows[at];
  const open = (row: Row | undefined) => {
    if (row) {
      void go({ to: "/documents/papers/$id", params: { id: row.id } });
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
      "Shift+ArrowDown": () => { select.extend(at + 1); },
      "Shift+ArrowUp": () => { select.extend(at - 1); },
      " ": () => { select.toggle(at); },
      Escape: select.clear,
      "Ctrl+a": () => void select.everything(),
      "Ctrl+p": print,
      "/": () => { document.querySelector<HTMLInputElement>(".paper-text input")?.focus(); },
      Enter: () => { open(here); },
    },
    !printing,
  );
  const tab = (one?: (typeof kinds)[number]) => ({ ...(text ? { text } : {}), ...(one ? { kind: one } : {}) });
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("papers.notices")}>
          <Icon name="left" />
        </Link>
        <h1>{t("papers.title")}</h1>
        <span className="grow" />
        <Button icon={<Icon name="in" small />} onClick={() => void go({ to: "/documents/scans" })}>
          {t("scans.title")}
        </Button>
        {selected.size > 0 ? (
          <Button type="primary" icon={<Icon name="print" small />} onClick={print}>
            {t("print.several", { count: selected.size })}
            <kbd>Ctrl P</kbd>
          </Button>
        ) : null}
      </div>
      <nav className="views" aria-label={t("papers.title")}>
        <Link to="/documents/papers" search={tab()} replace aria-current={kind ? undefined : "page"}>
          {t("all")} <span className="n">{count()}</span>
        </Link>
        {kinds.map((one) => (
          <Link key={one} to="/documents/papers" search={tab(one)} replace aria-current={one === kind ? "page" : undefined}>
            {trade(`paper.${one}`)} <span className="n">{count(one)}</span>
          </Link>
        ))}
      </nav>
      <Words text={text} label={t("papers.words")} change={(words) => { change({ text: words || undefined }); }} />
      {error ? (
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      ) : null}
      <HazardPaperTable
        rows={rows}
        at={at}
        selected={selected}
        waiting={isPending}
        filtered={text !== "" || kind !== undefined}
        go={select.go}
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
        <span>{t("list.count", { shown: rows.length, total: count(kind) })}</span>
        {selected.size > 0 ? <span>{t("list.selected", { count: selected.size })}</span> : null}
        <span>{t("papers.foot")}</span>
      </div>
      {printing ? (
        <PrintSheet
          which="papers"
          papers={printing.map((paper) => ({
            id: paper.id,
            number: paper.number || paper.hazard_number,
            addressee_name: trade(`paper.${paper.kind}`),
            may_hand_out: true,
            state: paper.state,
          }))}
          close={() => { setPrinting(null); }}
        />
      ) : null}
      <DropPapers />
    </div>
  );
}
