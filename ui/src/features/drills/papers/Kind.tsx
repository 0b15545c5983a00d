// One kind of paper: make it, who signs it, its versions, the signed sheets that came home.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { fullMoment } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { PersonPick } from "../../../shared/Pick";
import { Problem, sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { ScanField } from "../../../shared/ScanField";
import { shareOfRecord } from "../../../shared/share";
import { Sheet } from "../../../shared/Sheet";
import { Signing } from "./Signing";
import type { Kind as KindOf, Paper, Papers, Scan } from "./types";

interface Props {
  kind: KindOf;
  view: Papers;
  shown: string | undefined;
  show: (paper: string) => void;
  scan: Scan | null;
  showScan: (scan: Scan | null) => void;
}

/** The section. */
export function Kind({ kind, view, shown, show, scan, showScan }: Props) {
  const { t } = useTranslation("drillPapers");
  const { t: trade } = useTranslation("trade");
  const make = useAct("make_drill_paper");
  const [again, setAgain] = useState(false);
  const offer = view.offers.find((one) => one.kind === kind);
  const versions = view.papers.filter((paper) => paper.kind === kind);
  const refusal = offer?.refusal;
  const go = () => {
    if (refusal) {
      return;
    }
    // A record is reviewed by somebody, who is named before it is made.
    if (offer?.renews || kind === "record") {
      setAgain(true);
    } else {
      make.mutate({ drill: view.drill, kind }, { onSuccess: (made) => { show(made.papers.find((one) => one.kind === kind)?.id ?? ""); } });
    }
  };
  return (
    <section>
      <h2>
        {t(`kind.${kind}`)}
        <Button className={offer?.renews ? "" : "act"} aria-disabled={Boolean(refusal)} loading={make.isPending} onClick={go}>{t(offer?.renews ? "again" : "make")}</Button>
      </h2>
      {versions.length === 0 ? <p className="sec sm">{refusal ? sentence(refusal) : t(`about.${kind}`)}</p> : null}
      {make.error ? <Problem failure={make.error} /> : null}
      {versions.map((paper) => (
        <button key={paper.id} type="button" className="after-paper" aria-pressed={paper.id === shown && !scan} onClick={() => { show(paper.id); }}>
          <Ring share={shareOfRecord(paper.state)} tone={paper.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${paper.state}`)}
          <span className="sm ter">　{phrased(t("version", { version: paper.version }), t("made", { name: paper.made_by_name, at: fullMoment(paper.made_at) }))}</span>
          {paper.renewal ? <span className="sm sec"><br />{t("because", { why: paper.renewal })}</span> : null}
        </button>
      ))}
      {versions[0] ? <Newest paper={versions[0]} scan={scan} showScan={showScan} /> : null}
      {again ? (
        <Sheet<{ renewal?: string; reviewer?: string }>
          open
          close={() => { setAgain(false); }}
          title={t(offer?.renews ? "again" : "makeKind", { kind: t(`kind.${kind}`) })}
          act={t(offer?.renews ? "again" : "make")}
          send={async ({ renewal = "", reviewer }) => {
            const made = await make.mutateAsync({ drill: view.drill, kind, renewal, reviewer: reviewer ?? null });
            show(made.papers.find((one) => one.kind === kind)?.id ?? "");
          }}
        >
          {offer?.renews ? (
            <Form.Item name="renewal" label={t("renewal")} extra={t("renewalHint")} rules={[{ required: true, whitespace: true, message: t("renewal") }]}>
              <Input maxLength={200} />
            </Form.Item>
          ) : null}
          {kind === "record" ? (
            <Form.Item name="reviewer" label={t("reviewer")} extra={t("reviewerHint")}>
              <PersonPick clearable />
            </Form.Item>
          ) : null}
        </Sheet>
      ) : null}
    </section>
  );
}

function Newest({ paper, scan, showScan }: { paper: Paper; scan: Scan | null; showScan: (scan: Scan) => void }) {
  const { t } = useTranslation("drillPapers");
  const add = useAct("add_drill_paper_scans");
  const [adding, setAdding] = useState(false);
  return (
    <>
      <ul className="sm">
        {paper.signatories.map(({ role, name }, at) => (
          <li key={at}>
            <span className="ter">{role}　</span>{name || t("unnamed")}
            <span className="sec">　{at === 0 && paper.by_key ? t("byKey") : t("onPaper")}</span>
          </li>
        ))}
      </ul>
      {paper.scans.map((one) => (
        <button key={one.attachment} type="button" className="after-paper sm cut" aria-pressed={scan?.attachment === one.attachment} onClick={() => { showScan(one); }}>{one.name}</button>
      ))}
      <p className="after-acts">
        {paper.sign_refusal || paper.by_key ? null : <Signing paper={paper} />}
        <Button onClick={() => { setAdding(true); }}>{t("addScans")}</Button>
      </p>
      {paper.sign_refusal && !paper.by_key ? <p className="sm ter">{sentence(paper.sign_refusal)}</p> : null}
      {adding ? (
        <Sheet<{ scans: string[] }> open close={() => { setAdding(false); }} title={t("scans")} act={t("addScans")} initial={{ scans: [] }} send={({ scans }) => add.mutateAsync({ paper: paper.id, scans })}>
          <p className="sec sm">{t("scansNone")}</p>
          <Form.Item name="scans" rules={[{ required: true, message: t("scans") }]}><ScanField /></Form.Item>
        </Sheet>
      ) : null}
    </>
  );
}
