// A time of the day a drill was held; with its day where the drill went on past midnight.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../shared/DayField";
import { exactClock, instant, plainDay } from "../../../shared/dates";
import { timeOfDay } from "../clocks";
import type { Drill } from "../types";

export interface MomentValues {
  time?: string;
  day?: string;
}

interface Props {
  drill: Drill;
  label: string;
  /** The moment it begins with; none where nobody can know. */
  from?: string | undefined;
  /** This moment, for what stands there already. */
  now?: (() => string) | undefined;
}

/** The fields. */
export function MomentFields({ drill, label, from, now }: Props) {
  const { t } = useTranslation("drills");
  const form = Form.useFormInstance<MomentValues>();
  const again = now ? (
    <Button type="link" size="small" onClick={() => { form.setFieldsValue(shown(now())); }}>{t("live.nowInstead")}</Button>
  ) : undefined;
  const time = (
    <Form.Item
      name="time"
      label={<>{label}{again}</>}
      {...(from ? { initialValue: exactClock(from) } : {})}
      rules={[{ validator: (_, words: string | undefined) => (!words || timeOfDay(words) ? Promise.resolve() : Promise.reject(new Error(t("card.timeBad")))) }]}
    >
      <Input placeholder="14:27:02" />
    </Form.Item>
  );
  return pastMidnight(drill, from) ? (
    <div className="pair">
      <Form.Item name="day" label={t("live.day")} initialValue={from ? plainDay(from) : firstDay(drill)}><DayField /></Form.Item>
      {time}
    </div>
  ) : time;
}

/** The moment that was written; nothing where none was. */
export function momentOf(drill: Drill, { time, day }: MomentValues): string | null {
  const exact = time ? timeOfDay(time) : null;
  return exact ? instant(day ?? firstDay(drill), exact) : null;
}

/** When something happened: as somebody wrote, else at the moment the fields began with, to the millisecond. */
export function whenOf(drill: Drill, values: MomentValues, from: string | undefined): { at: string | null; pressed_at: string | null } {
  const at = momentOf(drill, values);
  const same = from !== undefined && (at === null || momentOf(drill, { day: plainDay(from), time: exactClock(from) }) === at);
  return same ? { at: null, pressed_at: from } : { at, pressed_at: null };
}

/** The day it began. */
export function firstDay({ clock }: Drill): string {
  return plainDay(clock.started_at ?? clock.read_at);
}

/** Whether it went on, or goes on now, past midnight. */
export function pastMidnight(drill: Drill, from?: string): boolean {
  const days = [drill.clock.ended_at ?? drill.clock.read_at, from ?? drill.clock.started_at ?? drill.clock.read_at];
  return days.some((one) => plainDay(one) !== firstDay(drill));
}

const shown = (moment: string): MomentValues => ({ time: exactClock(moment), day: plainDay(moment) });
