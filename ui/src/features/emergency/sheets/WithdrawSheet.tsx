// Withdrawing a plan.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { PlanPage } from "../types";

/** The sheet. */
export function WithdrawSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const withdraw = useAct("withdraw_emergency_plan");
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={t("sheet.withdraw")}
      act={t("act.withdraw")}
      send={({ reason }) => withdraw.mutateAsync({ plan: plan.id, reason })}
    >
      <p className="sec sheet-about">{t("sheet.withdrawAbout")}</p>
      <Form.Item name="reason" label={t("sheet.reason")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={200} />
      </Form.Item>
    </Sheet>
  );
}
