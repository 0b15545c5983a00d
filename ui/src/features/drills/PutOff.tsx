// A drill is put to another day, or not held at all.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { DayField } from "../../shared/DayField";
import { clock, instant, plainDay } from "../../shared/dates";
import { Sheet } from "../../shared/Sheet";
import { TimeField } from "./TimeField";
import type { Drill } from "./types";

export type PutOffKind = "postpone" | "cancel";

/** The sheet of either. */
export function PutOff({ kind, drill, close }: { kind: PutOffKind; drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const postpone = useAct("postpone_drill");
  const cancel = useAct("cancel_drill");
  const required = [{ required: true, message: t("required") }];
  const later = kind === "postpone";
  return (
    <Sheet<{ day: string; time: string; reason: string }>
      open
      close={close}
      title={t(`${kind}.title`)}
      act={t(`${kind}.title`)}
      initial={{ day: plainDay(drill.terms.starts_at), time: clock(drill.terms.starts_at) }}
      send={({ day, time, reason }) =>
        later
          ? postpone.mutateAsync({ drill: drill.id, to: instant(day, time), reason })
          : cancel.mutateAsync({ drill: drill.id, reason })}
    >
      {later ? (
        <div className="pair">
          <Form.Item name="day" label={t("postpone.to")} rules={required}><DayField /></Form.Item>
          <Form.Item name="time" label={t("terms.time")} rules={required}><TimeField /></Form.Item>
        </div>
      ) : (
        <p className="sec">{t("cancel.about")}</p>
      )}
      <Form.Item name="reason" label={t(`${kind}.reason`)} rules={[{ required: true, whitespace: true, message: t("required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}
