// What stands on the paper, and later days that its sender agreed to.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { IncomingView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { day } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { sentence } from "../../../shared/Problem";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";

interface Values {
  due_on: string;
  agreed_on: string;
  authority: string;
  evidence?: string[];
}

interface Props {
  paper: IncomingView;
  /** The file on the desk. */
  shown: string | undefined;
  show: (attachment: string) => void;
}

/** The facts of a paper. */
export function Terms({ paper, shown, show }: Props) {
  const { t } = useTranslation("documents");
  const [open, setOpen] = useState(false);
  const first = paper.scans[0];
  return (
    <section>
      <p className="sec sm">
        {t("incoming.facts", { sender: paper.sender, dated: day(paper.dated_on), received: day(paper.received_on), name: paper.registered_by_name })}
      </p>
      {paper.postponed.map((to) => (
        <p key={to.due_on} className="sm">
          {t("incoming.ownDue", { day: day(paper.own_due_on), to: day(to.due_on), agreed: day(to.agreed_on), authority: to.authority })}
        </p>
      ))}
      {paper.refusal ? <p className="sec sm">{sentence(paper.refusal)}</p> : null}
      <p className="paper-acts">
        {first && paper.scans.every(({ attachment }) => attachment !== shown) ? (
          <Button size="small" onClick={() => { show(first.attachment); }}>
            {t("incoming.scan")}
          </Button>
        ) : null}
        {paper.refusal || paper.standing === "answered" ? null : (
          <Button size="small" className="act" onClick={() => { setOpen(true); }}>
            {t("incoming.postpone")}
          </Button>
        )}
      </p>
      {open ? <Postpone paper={paper.id} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function Postpone({ paper, close }: { paper: string; close: () => void }) {
  const { t } = useTranslation("documents");
  const postpone = useAct("postpone_incoming_paper");
  const required = [{ required: true, message: t("incoming.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("incoming.postpone")}
      act={t("incoming.postpone")}
      speaksOf={{ extension_not_later: "due_on" }}
      send={({ evidence, ...to }) => postpone.mutateAsync({ paper, to: { ...to, evidence: evidence ?? [] } })}
    >
      <div className="pair">
        <Form.Item name="due_on" label={t("incoming.field.postponeTo")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="agreed_on" label={t("incoming.field.agreed_on")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="authority" label={t("incoming.field.authority")} rules={[{ required: true, whitespace: true, message: t("incoming.field.required") }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="evidence" label={t("incoming.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
