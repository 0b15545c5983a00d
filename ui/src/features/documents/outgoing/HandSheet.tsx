// Handing a paper over: signed for, refused before witnesses, or posted.

import { Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Lines } from "../../../shared/Lines";
import { PeoplePick } from "../../../shared/Pick";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";

type Outcome = RequestOf<"hand_outgoing_paper">["outcome"];

interface Values {
  kind: Outcome["kind"];
  on: string;
  by: string[];
  receiver?: string;
  reason?: string;
  first?: string;
  second?: string;
  tracking?: string;
  evidence?: string[];
}

const kinds = ["received", "refused", "posted"] as const;

/** Records how it was handed over. */
export function HandSheet({ paper, close }: { paper: string; close: () => void }) {
  const { t } = useTranslation("documents");
  const hand = useAct("hand_outgoing_paper");
  const me = useAnswer("get_desk", {}).data?.person;
  const today = useAnswer("get_today", {}).data?.today;
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch<Outcome["kind"] | undefined>("kind", form) ?? "received";
  const required = [{ required: true, message: t("outgoing.field.required") }];
  const words = [{ required: true, whitespace: true, message: t("outgoing.field.required") }];
  return me && today ? (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("outgoing.hand")}
      act={t("outgoing.hand")}
      width={600}
      initial={{ kind: "received", on: today, by: [me] }}
      speaksOf={{ witness_involved: "second", witnesses_missing: "second", same_person_twice: "second" }}
      send={(values) =>
        hand.mutateAsync({ paper, on: values.on, by: values.by, outcome: outcome(values), evidence: values.evidence ?? [] })
      }
    >
      <Form.Item name="kind" label={t("outgoing.field.outcome")}>
        <Segmented options={kinds.map((one) => ({ value: one, label: t(`outgoing.outcome.${one}`) }))} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="on" label={t("outgoing.field.on")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="by" label={t("outgoing.field.by")} rules={required}>
          <PeoplePick />
        </Form.Item>
      </div>
      {kind === "received" ? (
        <Form.Item name="receiver" label={t("outgoing.field.receiver")} rules={words}>
          <Input maxLength={60} />
        </Form.Item>
      ) : null}
      {kind === "refused" ? (
        <>
          <Form.Item name="reason" label={t("outgoing.field.reason")} rules={words}>
            <Lines rows={1} maxLength={300} />
          </Form.Item>
          <div className="pair">
            <Form.Item name="first" label={`${t("outgoing.field.witness")} 1`} rules={words}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="second" label={`${t("outgoing.field.witness")} 2`} rules={words}>
              <Input maxLength={40} />
            </Form.Item>
          </div>
          <p className="sec sm">{t("outgoing.field.witnessHint")}</p>
        </>
      ) : null}
      {kind === "posted" ? (
        <Form.Item name="tracking" label={t("outgoing.field.tracking")} rules={words}>
          <Input maxLength={60} />
        </Form.Item>
      ) : null}
      <Form.Item
        name="evidence"
        label={t("outgoing.field.evidence")}
        extra={kind === "received" ? t("outgoing.field.evidenceHint") : ""}
        rules={kind === "received" ? required : []}
      >
        <ScanField />
      </Form.Item>
    </Sheet>
  ) : null;
}

function outcome({ kind, receiver, reason, first, second, tracking }: Values): Outcome {
  switch (kind) {
    case "received":
      return { kind, receiver: receiver ?? "" };
    case "refused":
      return { kind, reason: reason ?? "", witnesses: [first ?? "", second ?? ""] };
    case "posted":
      return { kind, tracking: tracking ?? "" };
  }
}
