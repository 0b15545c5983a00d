// A check is signed off by whoever drew it, or broken off with a reason.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";
import type { Check } from "./types";

interface Props {
  check: Check;
  close: () => void;
}

/** 办结. */
export function EndSheet({ check, close }: Props) {
  const { t } = useTranslation("documents");
  const end = useAct("end_paper_check");
  return (
    <Sheet<{ opinion?: string; passphrase: string }>
      open
      close={close}
      title={t("checks.endSheet.title")}
      act={t("checks.endSheet.act")}
      reads
      send={({ opinion, passphrase }) => end.mutateAsync({ check: check.id, opinion: opinion ?? "", passphrase })}
    >
      <p className="sec">{t("checks.endSheet.about")}</p>
      <Form.Item name="opinion" label={t("checks.endSheet.opinion")}>
        <Lines rows={2} maxLength={600} autoFocus />
      </Form.Item>
      <Form.Item name="passphrase" label={t("checks.endSheet.passphrase", { name: check.run_by_name })} rules={[{ required: true, message: t("checks.endSheet.passphraseMissing") }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </Sheet>
  );
}

/** 作废. */
export function CancelSheet({ check, close }: Props) {
  const { t } = useTranslation("documents");
  const cancel = useAct("cancel_paper_check");
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={t("checks.cancelSheet.title")}
      act={t("checks.cancelSheet.act")}
      reads
      send={({ reason }) => cancel.mutateAsync({ check: check.id, reason })}
    >
      <Form.Item name="reason" label={t("checks.cancelSheet.reason")} rules={[{ required: true, whitespace: true, message: t("checks.sheet.required") }]}>
        <Lines rows={2} maxLength={300} autoFocus />
      </Form.Item>
    </Sheet>
  );
}
