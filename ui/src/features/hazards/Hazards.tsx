// The ledger: views, filters, a table that scrolls however long it is, and a peek at the row beside it.

import "./ledger/ledger.css";

import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { noteList } from "./lastList";
import { Filters } from "./ledger/Filters";
import { Peek } from "./ledger/Peek";
import { ReinspectBatch } from "./ledger/ReinspectBatch";
import { Table } from "./ledger/Table";
import { copyRows, exportRows } from "./ledger/tsv";
import { type Row, useAsked, useLedger } from "./ledger/useLedger";
import { Views } from "./ledger/Views";

/** The place of hazards. */
export function Hazards() {
  const { t } = useTranslation("hazards");
  const { asked, search } = useAsked();
  const { rows, total, error, hasNextPage, fetchNextPage, isFetching, refetch, isPending } = useLedger(asked);
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [peeking, setPeeking] = useState(true);
  const [batch, setBatch] = useState(false);
  const { message } = App.useApp();
  const go = useNavigate();
  const here = rows[Math.min(at, rows.length - 1)];
  const chosen = rows.filter((row) => selected.has(row.id));
  const acting = chosen.length > 0 ? chosen : here ? [here] : [];

  const open = (row: Row | undefined) => {
    if (row) {
      const plain = Object.fromEntries(Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1])));
      noteList({ ids: rows.map(({ id }) => id), label: t(`view.${asked.view}`), search: plain });
      void go({ to: "/hazards/$id", params: { id: row.id } });
    }
  };
  const toggle = (row: Row | undefined) => {
    if (row) {
      const next = new Set(selected);
      if (!next.delete(row.id)) {
        next.add(row.id);
      }
      setSelected(next);
    }
  };
  const issue = () => void go({ to: "/documents", search: { plan: acting.map(({ id }) => id).join(",") } });
  useHotkeys(
    {
      ArrowDown: () => { setAt(Math.min(at + 1, rows.length - 1)); },
      ArrowUp: () => { setAt(Math.max(at - 1, 0)); },
      PageDown: () => { setAt(Math.min(at + 15, rows.length - 1)); },
      PageUp: () => { setAt(Math.max(at - 15, 0)); },
      Home: () => { setAt(0); },
      End: () => { setAt(rows.length - 1); },
      " ": () => { toggle(here); },
      Enter: () => { open(here); },
      Escape: () => { setSelected(new Set()); },
      v: () => { setBatch(true); },
      "Ctrl+a": () => { setSelected(new Set(rows.map(({ id }) => id))); },
      "Ctrl+c": () => {
        void copyRows(acting).then(() => message.success(t("copied", { count: acting.length })));
      },
      "Ctrl+Enter": issue,
      "/": () => { document.querySelector<HTMLInputElement>(".ledger-text input")?.focus(); },
    },
    !batch,
  );
  return (
    <div className="page">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        {selected.size > 0 ? (
          <>
            <Button className="act" onClick={() => { setBatch(true); }}>
              {t("reinspect")}
              <kbd>V</kbd>
            </Button>
            <Button type="primary" onClick={issue}>
              {t("notice")}
              <kbd>Ctrl Enter</kbd>
            </Button>
          </>
        ) : (
          <Button icon={<Icon name="out" small />} disabled={total === 0} onClick={() => void exportRows(asked)}>
            {t("export", { count: total })}
          </Button>
        )}
      </div>
      <Views />
      <Filters />
      {error ? (
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      ) : (
        <div className={peeking && here ? "split" : "split alone"}>
          <Table
            rows={rows}
            at={at}
            selected={selected}
            waiting={isPending}
            choose={setAt}
            toggle={toggle}
            all={() => { setSelected(selected.size > 0 ? new Set() : new Set(rows.map(({ id }) => id))); }}
            open={open}
            near={() => {
              if (hasNextPage && !isFetching) {
                void fetchNextPage();
              }
            }}
          />
          {peeking && here ? <Peek row={here} open={() => { open(here); }} close={() => { setPeeking(false); }} /> : null}
        </div>
      )}
      <div className="foot">
        <span>{t("foot.count", { shown: rows.length, total })}</span>
        {selected.size > 0 ? <span>{t("foot.selected", { count: selected.size })}</span> : null}
        <span>{t("foot.keys")}</span>
      </div>
      {batch && acting.length > 0 ? (
        <ReinspectBatch
          rows={acting}
          close={() => {
            setBatch(false);
            setSelected(new Set());
          }}
        />
      ) : null}
    </div>
  );
}
