// The leader looks at the paper and signs it with a key.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { Paper } from "./types";

/** The button with its sheet. */
export function Signing({ paper }: { paper: Paper }) {
  const { t } = useTranslation("drillPapers");
  const sign = useAct("sign_drill_paper");
  const [open, setOpen] = useState(false);
  const { role, name } = paper.signatories[0] ?? { role: "", name: "" };
  const title = t("sign", { role, name });
  return (
    <>
      <Button className="act" onClick={() => { setOpen(true); }}>{title}</Button>
      {open ? (
        <Sheet<{ passphrase: string }> open close={() => { setOpen(false); }} title={title} act={t("signAct")} send={({ passphrase }) => sign.mutateAsync({ paper: paper.id, passphrase })}>
          <Form.Item name="passphrase" label={t("passphrase", { name })} rules={[{ required: true, message: t("passphrase", { name }) }]}>
            <Input.Password autoComplete="off" />
          </Form.Item>
        </Sheet>
      ) : null}
    </>
  );
}
