// Withdrawing a plan, from today or from an earlier day on.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Sheet } from "../../../shared/Sheet";
import type { PlanPage } from "../types";

interface Values {
  on: string;
  reason: string;
}

/** The sheet. */
export function WithdrawSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const withdraw = useAct("withdraw_emergency_plan");
  const today = useAnswer("get_today", {}).data?.today;
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("sheet.withdraw")}
      act={t("act.withdraw")}
      initial={{ on: today }}
      send={({ reason, on }) => withdraw.mutateAsync({ plan: plan.id, reason, on })}
    >
      <p className="sec sheet-about">{t("sheet.withdrawAbout")}</p>
      <Form.Item name="reason" label={t("sheet.reason")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="on" label={t("sheet.withdrawOn")} extra={t("sheet.withdrawOnAbout")} rules={[{ required: true, message: t("sheet.required") }]}>
        <DayField />
      </Form.Item>
    </Sheet>
  );
}
