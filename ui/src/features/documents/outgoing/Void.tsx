// Withdrawing a paper that nobody signed for.

import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { OutgoingView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";

/** The button with its sheet. */
export function Void({ paper }: { paper: OutgoingView }) {
  const { t } = useTranslation("documents");
  const [open, setOpen] = useState(false);
  const withdraw = useAct("void_outgoing_paper");
  return (
    <>
      <Button onClick={() => { setOpen(true); }}>{t("outgoing.void")}</Button>
      <Sheet<{ reason: string }>
        open={open}
        close={() => { setOpen(false); }}
        title={t("outgoing.voidTitle", { number: paper.number })}
        act={t("outgoing.void")}
        send={({ reason }) => withdraw.mutateAsync({ paper: paper.id, reason })}
      >
        <p className="sheet-said">{t("outgoing.voidAbout")}</p>
        <Form.Item name="reason" label={t("outgoing.field.voidReason")} rules={[{ required: true, whitespace: true, message: t("outgoing.field.required") }]}>
          <Lines rows={1} autoFocus maxLength={300} />
        </Form.Item>
      </Sheet>
    </>
  );
}
