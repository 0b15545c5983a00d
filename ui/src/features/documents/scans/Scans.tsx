// Scans come home: one stack is dropped, its codes say which notice each sheet belongs to, and one key
// records the receipts. Nothing is recorded before that.

import "../documents.css";
import "./scans.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { offControls, useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { CommonFields } from "./CommonFields";
import { DropPapers } from "./DropPapers";
import { type Row, useFields } from "./fields";
import { useHanded } from "./handed";
import { LookAt } from "./LookAt";
import { LooseSheets } from "./LooseSheets";
import { PaperRows } from "./PaperRows";
import { closeStacks } from "./pages";
import { Reading } from "./Reading";
import { ReceiptEdit } from "./ReceiptEdit";
import { ReceiptTable } from "./ReceiptTable";
import { useFiling } from "./useFiling";
import { useReading } from "./useReading";
import { useRecording } from "./useRecording";

/** The page. */
export function Scans() {
  const { t } = useTranslation("documents");
  const input = useRef<HTMLInputElement>(null);
  const { sheets, nameOf, whyUnread, refused, take, put, clear, taking, reading, stop, error } = useReading();
  const { data, error: unproposed, isPlaceholderData } = useAnswer("propose_receipts", sheets.length > 0 ? { sheets } : null, { keep: true });
  const fields = useFields();
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState<Row | null>(null);
  const [looking, setLooking] = useState<number | null>(null);
  useHanded("scans", (files) => void take(files));
  useEffect(() => closeStacks, []);
  const proposed = sheets.length > 0 ? data : undefined;
  const rows = proposed?.rows ?? [];
  const busy = taking !== null || reading !== null;
  const recording = useRecording(rows, sheets, fields.of);
  const filing = useFiling(proposed?.papers ?? [], sheets);
  const record = () => {
    // What is shown until the new grouping comes is the one before.
    if (!busy && !isPlaceholderData) {
      void recording.record().then(filing.file);
    }
  };
  const here = rows[at];
  useHotkeys(
    {
      Enter: offControls(record),
      "Ctrl+Enter": record,
      ArrowDown: () => { setAt(Math.min(at + 1, rows.length - 1)); },
      ArrowUp: () => { setAt(Math.max(at - 1, 0)); },
      e: () => { setEditing(here && !here.refusal ? here : null); },
    },
    !editing && looking === null,
  );
  const looked = looking === null ? undefined : sheets[looking];
  const called = looked ? nameOf(looked) : null;
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("scans.title")}</h1>
        <span className="sec">{t("scans.about")}</span>
        <span className="grow" />
        {sheets.length > 0 && !busy ? (
          <>
            <Button type="text" onClick={clear}>
              {t("scans.clear")}
            </Button>
            <Button onClick={() => input.current?.click()}>{t("scans.more")}</Button>
          </>
        ) : null}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="application/pdf,image/*"
          aria-label={t("scans.choose")}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      <div className="scroll scan-desk">
        {[error, unproposed, recording.error, filing.error].map((failure) => (failure ? <Problem key={failure.code} failure={failure} /> : null))}
        {refused.map(({ name, failure }) => (
          <div key={name} className="scan-refused">
            <p className="sm sec">{name}</p>
            <Problem failure={failure} />
          </div>
        ))}
        {busy ? <Reading taking={taking} reading={reading} stop={stop} /> : null}
        {sheets.length === 0 && !busy ? (
          <button type="button" className="drop" onClick={() => input.current?.click()}>
            <Icon name="in" />
            <span>{t("scans.choose")}</span>
          </button>
        ) : null}
        {rows.length > 0 ? (
          <>
            <CommonFields all={fields.all} change={fields.setAll} />
            <ReceiptTable
              rows={rows}
              sheets={sheets}
              at={at}
              fields={fields.of}
              failures={recording.failures}
              recorded={recording.recorded}
              choose={setAt}
              edit={(row) => { setEditing(row.refusal ? null : row); }}
              look={setLooking}
            />
          </>
        ) : null}
        {proposed && proposed.papers.length > 0 ? (
          <PaperRows papers={proposed.papers} sheets={sheets} filed={filing.filed} failures={filing.failures} look={setLooking} />
        ) : null}
        {proposed && proposed.loose.length > 0 ? (
          <LooseSheets
            loose={proposed.loose}
            sheets={sheets}
            nameOf={nameOf}
            whyUnread={whyUnread}
            put={(sheet, notice) => { put(sheet, { notice }); }}
            look={setLooking}
          />
        ) : null}
      </div>
      {proposed ? (
        <div className="bar">
          <Button type="primary" size="large" disabled={recording.count + filing.count === 0 || busy} loading={recording.running !== null || filing.running} onClick={record}>
            {filing.count === 0
              ? t("scans.record", { count: recording.count })
              : recording.count === 0
                ? t("scans.file", { count: filing.count })
                : t("scans.both_acts", { receipts: recording.count, papers: filing.count })}
            <kbd>Enter</kbd>
          </Button>
          {recording.running ? <Button onClick={recording.stop}>{t("print.stop")}</Button> : null}
          <span className="why">{recording.running ? t("scans.recording", { done: recording.running.done, total: recording.running.total }) : t("scans.keys")}</span>
        </div>
      ) : null}
      {editing ? (
        <ReceiptEdit row={editing} fields={fields.of(editing)} set={(own) => { fields.set(editing, own); }} close={() => { setEditing(null); }} />
      ) : null}
      {looked && looking !== null && called ? (
        <LookAt
          sheet={looked}
          name={called.page > 0 ? t("scans.page", called) : called.file}
          put={(where) => { put(looking, where); }}
          turn={(by) => { setLooking(Math.min(Math.max(looking + by, 0), sheets.length - 1)); }}
          close={() => { setLooking(null); }}
        />
      ) : null}
      <DropPapers />
    </div>
  );
}
