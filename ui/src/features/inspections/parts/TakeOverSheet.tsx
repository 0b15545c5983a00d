// The leader walks what is left of somebody's part, and says why.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { Inspection } from "../types";

interface Props {
  inspection: Inspection;
  part: Inspection["divided"]["parts"][number];
  close: () => void;
}

/** The sheet. */
export function TakeOverSheet({ inspection, part, close }: Props) {
  const { t } = useTranslation("inspections");
  const { t: failures } = useTranslation("failures");
  const take = useAct("take_over_part");
  const title = t("parts.takeOverOf", { name: part.walker_name });
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={title}
      act={t("parts.takeOver")}
      send={({ reason }) => take.mutateAsync({ inspection: inspection.id, walker: part.walker, reason })}
    >
      <Form.Item name="reason" label={t("parts.reason")} extra={t("parts.takeOverHow")} rules={[{ required: true, whitespace: true, message: failures("blank") }]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
    </Sheet>
  );
}
