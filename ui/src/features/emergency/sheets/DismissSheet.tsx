// Saying why a plan stays as it is.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { Cause } from "../types";

/** The sheet. */
export function DismissSheet({ plan, cause, close }: { plan: string; cause: Cause; close: () => void }) {
  const { t } = useTranslation("emergency");
  const dismiss = useAct("dismiss_plan_change");
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={t("sheet.dismiss")}
      act={t("cause.dismiss")}
      send={({ reason }) => dismiss.mutateAsync({ plan, trigger: cause.trigger ?? null, sign: cause.key ?? null, reason })}
    >
      <Form.Item name="reason" label={t("sheet.reason")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}
