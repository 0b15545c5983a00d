// The paper itself, who signs it and how, and what comes home: the signed sheet, witnesses.

import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { fullMoment } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import { HandOut } from "../../../shared/pdf/HandOut";
import { Ring } from "../../../shared/Ring";
import { shareOfRecord } from "../../../shared/share";
import { type SignedSheet, SignedSheets } from "../../../shared/SignedSheets";
import type { Inspection } from "../types";
import { KeySignature } from "./KeySignature";
import { LaterWitnesses } from "./LaterWitnesses";
import type { RecordOf } from "./types";

// The reader is large; it comes when the first paper is opened.
const PdfView = lazy(async () => ({ default: (await import("../../../shared/pdf/PdfView")).PdfView }));

interface Props {
  inspection: Inspection;
  newest: RecordOf;
  again: () => void;
}

/** One version at a time, the newest first. */
export function RecordMade({ inspection, newest, again }: Props) {
  const { t } = useTranslation("record");
  const { t: trade } = useTranslation("trade");
  const [version, setVersion] = useState(newest.version);
  const [scan, setScan] = useState<SignedSheet | null>(null);
  const add = useAct("add_record_evidence");
  const record = inspection.records.find((one) => one.version === version) ?? newest;
  const offered = (name: RecordOf["acts"][number]["act"]) => record.acts.some(({ act, refusal }) => act === name && !refusal);
  const show = (next: number) => {
    setScan(null);
    setVersion(next);
  };
  return (
    <div className="record-made">
      <div className="record-head">
        <h1>{t("title")}</h1>
        <span>{inspection.number}</span>
        <span>
          <Ring share={shareOfRecord(record.state)} tone={record.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${record.state}`)}
        </span>
        <span className="grow" />
        <HandOut
          key={record.attachment}
          attachment={record.attachment}
          title={record.file_name.replace(/\.pdf$/, "")}
          fileName={record.file_name}
          copies={2}
          first={record.state === "unsigned" ? t("print") : undefined}
        />
      </div>
      <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
        {scan && !scan.pdf ? (
          <div className="paper-desk"><img className="record-scan" src={blobUrl(scan.attachment, 1280)} alt={scan.name} /></div>
        ) : (
          <PdfView
            key={scan?.attachment ?? record.attachment}
            attachment={scan?.attachment ?? record.attachment}
            label={scan?.name ?? t("title")}
          />
        )}
      </Suspense>
      <aside className="record-side">
        <section>
          <p className="sec sm">
            {phrased(t("version", { version: record.version }), t("made", { name: record.made_by_name, at: fullMoment(record.made_at) }))}
          </p>
          {record.renewal ? <p className="sm">{t("because", { why: record.renewal })}</p> : null}
          <ul className="record-signers">
            {record.signatories.map(({ name, signed }, at) => (
              <li key={at}>
                <span className="ter">{at === 0 ? t("leader") : at < record.signatories.length - 1 ? t("member") : t("unit")}</span>
                <span>{name || t("unnamed")}</span>
                <span className="sec">{t(`signed.${signed}`)}</span>
              </li>
            ))}
          </ul>
          {record.reply.kind === "refuses" ? <p><span className="sec">{t("reason")}　</span>{record.reply.reason}</p> : null}
          {record.witness_names.length > 0 ? <p className="sec">{t("witnesses")}　{listed(record.witness_names)}</p> : null}
        </section>
        {offered("add_witnesses") ? <LaterWitnesses record={record} /> : null}
        {offered("sign") && inspection.leader_certified ? <KeySignature record={record} leader={inspection.inspector_names[0] ?? ""} /> : null}
        <SignedSheets
          sheets={record.scans}
          itself={t("paperItself")}
          none={t("scansNone")}
          offered={offered("add_scans")}
          shown={scan}
          show={setScan}
          add={(scans) => add.mutateAsync({ record: record.id, scans })}
        />
        <section className="record-versions">
          {inspection.records.length > 1 ? inspection.records.map((one) => (
            <Button key={one.id} type={one.version === version ? "default" : "text"} aria-pressed={one.version === version} onClick={() => { show(one.version); }}>
              {t("version", { version: one.version })}
            </Button>
          )) : null}
          <span className="grow" />
          {inspection.record_refusal ? null : <Button onClick={again}>{t("again")}</Button>}
        </section>
      </aside>
    </div>
  );
}
