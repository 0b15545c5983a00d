// 作废 before anybody received it; the number stays.

import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { Lines } from "../../shared/Lines";
import { Sheet } from "../../shared/Sheet";

/** Withdraws a notice. */
export function Withdraw({ notice }: { notice: ViewOf<"get_notice"> }) {
  const { t } = useTranslation("documents");
  const withdraw = useAct("withdraw_notice");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => { setOpen(true); }}>
        {t("page.withdraw")}
      </Button>
      <Sheet<{ reason: string }>
        open={open}
        close={() => { setOpen(false); }}
        title={`${t("page.withdraw")}　${notice.number}`}
        act={t("page.withdraw")}
        send={({ reason }) => withdraw.mutateAsync({ notice: notice.id, reason })}
      >
        <Form.Item name="reason" label={t("page.withdrawReason")} rules={[{ required: true, whitespace: true, message: t("page.withdrawReason") }]}>
          <Lines rows={2} autoFocus maxLength={500} />
        </Form.Item>
      </Sheet>
    </>
  );
}
