// What can be done with rows of the ledger, from keys, buttons and menu alike.

import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { noteList } from "../lastList";
import { type Row, said, useAsked } from "./asked";
import type { Column } from "./columns";
import { copyRows } from "./tsv";
import { useSavedViews } from "./views/savedViews";

/** Several rows at a time. */
export interface RowActs {
  copy: (rows: Row[]) => void;
  issue: (rows: Row[]) => void;
  assign: (rows: Row[]) => void;
  reinspect: (rows: Row[]) => void;
  urge: (rows: Row[]) => void;
  /** Everything their owners have goes to others. */
  handOver: (rows: Row[]) => void;
}

/** What is done with several rows on a sheet; they stay the same while it is open. */
export interface Batch {
  kind: "assign" | "reinspect" | "urge";
  rows: Row[];
}

/** The acts, and the sheet that is open. */
export function useActs(columns: Column[]) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const { asked, search } = useAsked();
  const { saved } = useSavedViews();
  const go = useNavigate();
  const [batch, setBatch] = useState<Batch | null>(null);
  /** Without a row there is nothing to do. */
  const withRows = (act: (rows: Row[]) => void) => (rows: Row[]) => {
    if (rows.length > 0) {
      act(rows);
    }
  };
  const acts: RowActs = {
    copy: withRows((rows) => void copyRows(rows, columns).then(() => message.success(t("copied", { count: rows.length })))),
    issue: withRows((rows) => void go({ to: "/documents", search: { plan: rows.map(({ id }) => id).join(",") } })),
    assign: withRows((rows) => { setBatch({ kind: "assign", rows }); }),
    reinspect: withRows((rows) => { setBatch({ kind: "reinspect", rows }); }),
    urge: withRows((rows) => { setBatch({ kind: "urge", rows }); }),
    handOver: (rows) => {
      const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))];
      if (owners.length > 0) {
        void go({ to: "/register", search: { part: "person", hand_over: owners.join(",") } });
      }
    },
  };
  const open = (row: Row, rows: Row[]) => {
    const label = saved.find(({ id }) => id === search["saved"])?.name ?? t(`view.${asked.view}`);
    noteList({ ids: rows.map(({ id }) => id), opened: row.id, label, search: said(search) });
    void go({ to: "/hazards/$id", params: { id: row.id } });
  };
  return { acts, open, batch, closeBatch: () => { setBatch(null); } };
}
