// A time of the day a drill was held; with its day where the drill went on past midnight.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../shared/DayField";
import { instant, plainDay } from "../../../shared/dates";
import { timeOfDay } from "../clocks";
import type { Drill } from "../types";

export interface MomentValues {
  time?: string;
  day?: string;
}

/** The fields. */
export function MomentFields({ drill, label }: { drill: Drill; label: string }) {
  const { t } = useTranslation("drills");
  const time = (
    <Form.Item
      name="time"
      label={label}
      rules={[{ validator: (_, words: string | undefined) => (!words || timeOfDay(words) ? Promise.resolve() : Promise.reject(new Error(t("card.timeBad")))) }]}
    >
      <Input placeholder="14:27:02" />
    </Form.Item>
  );
  return pastMidnight(drill) ? (
    <div className="pair">
      <Form.Item name="day" label={t("live.day")} initialValue={firstDay(drill)}><DayField /></Form.Item>
      {time}
    </div>
  ) : time;
}

/** The moment that was written; nothing where none was. */
export function momentOf(drill: Drill, { time, day }: MomentValues): string | null {
  const exact = time ? timeOfDay(time) : null;
  return exact ? instant(day ?? firstDay(drill), exact) : null;
}

/** The day it began. */
export function firstDay({ clock }: Drill): string {
  return plainDay(clock.started_at ?? clock.read_at);
}

/** Whether it went on, or goes on now, past midnight. */
export function pastMidnight(drill: Drill): boolean {
  return plainDay(drill.clock.ended_at ?? drill.clock.read_at) !== firstDay(drill);
}
