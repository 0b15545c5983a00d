// How reports were sent: when, by which way, by whom, and what proves that they arrived.

import { Button, Form, Input, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import type { IncomingView } from "../../../bridge/generated";
import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { PersonPick } from "../../../shared/Pick";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";

type Sending = RequestOf<"send_rectification_report">["sending"];
const ways = ["in_person", "post", "electronic"] as const;

/** The record of sending. */
export function Sendings({ paper }: { paper: IncomingView }) {
  const { t } = useTranslation("documents");
  const { act } = useAddress();
  const [open, setOpen] = useState(act === "send" || act === "acknowledge" ? act : undefined);
  const [latest] = paper.reports;
  const [last] = paper.sent;
  if (!latest) {
    return null;
  }
  const close = () => { setOpen(undefined); };
  const able = {
    send: !paper.refusal && paper.sent.every(({ report }) => report !== latest.attachment),
    acknowledge: !paper.refusal && last?.receipt === "",
  };
  return (
    <section>
      <h2>
        <span>{t("incoming.sent")}</span>
        {able.send ? (
          <Button size="small" type="primary" onClick={() => { setOpen("send"); }}>
            {t("incoming.send")}
          </Button>
        ) : null}
      </h2>
      {last ? null : <p className="sec sm">{t("incoming.notSent")}</p>}
      <ul className="paper-points">
        {paper.sent.map((sending) => (
          <li key={`${sending.report} ${sending.sent_on}`}>
            <span>{t("incoming.sentLine", { day: day(sending.sent_on), way: t(`incoming.way.${sending.way}`), name: sending.sent_by_name })}</span>
            <span />
            <span className={sending.receipt ? "ter sm" : "soon sm"}>
              {sending.receipt ? t("incoming.receiptIs", { receipt: sending.receipt }) : t("incoming.noReceipt")}
            </span>
          </li>
        ))}
      </ul>
      {able.acknowledge ? (
        <Button size="small" className="act" onClick={() => { setOpen("acknowledge"); }}>
          {t("incoming.acknowledge")}
        </Button>
      ) : null}
      {open === "send" && able.send ? <Send paper={paper.id} report={latest.attachment} close={close} /> : null}
      {open === "acknowledge" && able.acknowledge ? <Acknowledge paper={paper.id} close={close} /> : null}
    </section>
  );
}

function Send({ paper, report, close }: { paper: string; report: string; close: () => void }) {
  const { t } = useTranslation("documents");
  const send = useAct("send_rectification_report");
  const me = useAnswer("get_desk", {}).data?.person;
  const today = useAnswer("get_today", {}).data?.today;
  const required = [{ required: true, message: t("incoming.field.required") }];
  return today && me ? (
    <Sheet<Sending>
      open
      close={close}
      title={t("incoming.send")}
      act={t("incoming.send")}
      initial={{ way: "in_person", sent_by: me, sent_on: today }}
      send={({ receipt, evidence, ...sending }) =>
        send.mutateAsync({ paper, sending: { ...sending, report, receipt: receipt ?? "", evidence: evidence ?? [] } })
      }
    >
      <Form.Item name="way" label={t("incoming.field.way")}>
        <Segmented options={ways.map((way) => ({ value: way, label: t(`incoming.way.${way}`) }))} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="sent_on" label={t("incoming.field.sent_on")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="sent_by" label={t("incoming.field.sent_by")} rules={required}>
          <PersonPick />
        </Form.Item>
      </div>
      <Receipt optional />
    </Sheet>
  ) : null;
}

function Acknowledge({ paper, close }: { paper: string; close: () => void }) {
  const { t } = useTranslation("documents");
  const acknowledge = useAct("acknowledge_report");
  return (
    <Sheet<{ receipt: string; evidence?: string[] }>
      open
      close={close}
      title={t("incoming.acknowledge")}
      act={t("incoming.acknowledge")}
      send={({ receipt, evidence }) => acknowledge.mutateAsync({ paper, receipt, evidence: evidence ?? [] })}
    >
      <Receipt />
    </Sheet>
  );
}

function Receipt({ optional = false }: { optional?: boolean }) {
  const { t } = useTranslation("documents");
  const rules = optional ? [] : [{ required: true, whitespace: true, message: t("incoming.field.required") }];
  return (
    <>
      <Form.Item name="receipt" label={t("incoming.field.receipt")} extra={optional ? t("incoming.field.receiptLater") : ""} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="evidence" label={t("incoming.field.evidence")}>
        <ScanField />
      </Form.Item>
    </>
  );
}
