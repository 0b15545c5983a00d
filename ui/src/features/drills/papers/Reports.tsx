// To whom the drill was reported, and the receipts.

import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { plainDay } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { sentence } from "../../../shared/Problem";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Papers, Report, Scan } from "./types";

interface Typed {
  authority: string;
  reported_on: string;
  way: string;
  receipt_number: string;
  receipts: string[];
}

/** The section. */
export function Reports({ view, showScan }: { view: Papers; showScan: (scan: Scan) => void }) {
  const { t } = useTranslation("drillPapers");
  const report = useAct("report_drill");
  const draft = useDraft<Typed>(`drill-report/${view.drill}`);
  const go = useNavigate();
  const refusal = view.report_refusal;
  // Today's list leads straight to the sheet.
  const open = useAddress()["act"] === "report" && !refusal;
  const setOpen = (shown: boolean) =>
    void go({ to: "/drills/$id/papers", params: { id: view.drill }, search: shown ? { act: "report" } : {}, replace: true });
  const required = (message: string) => [{ required: true, message }];
  return (
    <section>
      <h2>
        {t("reports")}
        <Button aria-disabled={Boolean(refusal)} title={refusal ? sentence(refusal) : ""} onClick={() => { setOpen(!refusal); }}>{t("report")}</Button>
      </h2>
      {view.reports.length === 0 ? <p className="sec sm">{t("reportsNone")}</p> : null}
      {view.reports.map((one) => <Line key={one.id} report={one} showScan={showScan} may={!refusal} />)}
      {open ? (
        <Sheet<Typed> open close={() => { setOpen(false); }} title={t("report")} act={t("reportAct")} draft={draft} initial={{ authority: "", way: "", receipt_number: "", receipts: [] }} send={(typed) => report.mutateAsync({ drill: view.drill, ...typed })}>
          <Form.Item name="authority" label={t("authority")} rules={required(t("authority"))}><Input maxLength={60} autoFocus /></Form.Item>
          <div className="pair">
            <Form.Item name="reported_on" label={t("on")} rules={required(t("on"))}><DayField /></Form.Item>
            <Form.Item name="way" label={t("way")}><Input maxLength={40} placeholder={t("wayHint")} /></Form.Item>
          </div>
          <Receipt />
        </Sheet>
      ) : null}
    </section>
  );
}

function Receipt() {
  const { t } = useTranslation("drillPapers");
  return (
    <>
      <Form.Item name="receipt_number" label={t("receiptNumber")}><Input maxLength={60} /></Form.Item>
      <Form.Item name="receipts" label={t("receipts")}><ScanField /></Form.Item>
    </>
  );
}

function Line({ report, showScan, may }: { report: Report; showScan: (scan: Scan) => void; may: boolean }) {
  const { t } = useTranslation("drillPapers");
  const add = useAct("add_drill_receipt");
  const [open, setOpen] = useState(false);
  const received = report.receipt_number !== "" || report.receipts.length > 0;
  return (
    <>
      <p>{report.authority}<span className="sm sec">　{t("reported", { day: plainDay(report.reported_on), way: report.way })}</span></p>
      <p className="sm">
        {received ? <span className="done">{t("receipts")}</span> : <span className="soon">{t("noReceipt")}</span>} {report.receipt_number}{" "}
        {report.receipts.map((scan) => <button key={scan.attachment} type="button" className="link" onClick={() => { showScan(scan); }}>{scan.name}</button>)}{" "}
        {may ? <button type="button" className="link" onClick={() => { setOpen(true); }}>{t("receipt")}</button> : null}
      </p>
      {open ? (
        <Sheet<Pick<Typed, "receipt_number" | "receipts">> open close={() => { setOpen(false); }} title={t("receipt")} act={t("receiptAct")} initial={{ receipt_number: report.receipt_number, receipts: [] }} send={(typed) => add.mutateAsync({ report: report.id, ...typed })}>
          <Receipt />
        </Sheet>
      ) : null}
    </>
  );
}
