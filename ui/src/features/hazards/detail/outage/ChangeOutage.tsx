// Moving or cancelling an outage; every hazard that needs it asks for attention.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { MomentField } from "../../../../shared/MomentField";
import { Sheet } from "../../../../shared/Sheet";

interface Values {
  starts_at: string;
  ends_at: string;
  reason: string;
}

interface Props {
  outage: { id: string; number: string; what: string; starts_at: string; ends_at: string };
  change: "move" | "cancel";
  close: () => void;
}

/** The sheet. */
export function ChangeOutage({ outage, change, close }: Props) {
  const { t } = useTranslation("hazards");
  const move = useAct("move_outage");
  const cancel = useAct("cancel_outage");
  const required = [{ required: true, message: t("outage.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t(`outage.${change}`)}　${outage.number || outage.what}`}
      act={t(`outage.${change}`)}
      initial={{ starts_at: outage.starts_at, ends_at: outage.ends_at }}
      speaksOf={{ outage_times: "ends_at", outage_not_moved: "ends_at" }}
      send={({ starts_at, ends_at, reason }) =>
        change === "move"
          ? move.mutateAsync({ outage: outage.id, starts_at, ends_at, reason })
          : cancel.mutateAsync({ outage: outage.id, reason })}
    >
      {change === "move" ? (
        <div className="pair">
          <Form.Item name="starts_at" label={t("outage.field.starts")} rules={required}>
            <MomentField />
          </Form.Item>
          <Form.Item name="ends_at" label={t("outage.field.ends")} rules={required}>
            <MomentField />
          </Form.Item>
        </div>
      ) : null}
      <Form.Item name="reason" label={t(change === "move" ? "outage.field.moveReason" : "outage.field.cancelReason")} rules={[{ ...required[0], whitespace: true }]}>
        <Lines rows={2} maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}
