// A time of day, `14:00`.

import { DatePicker } from "antd";
import dayjs from "dayjs";

/** The field. */
export function TimeField({ value, onChange, id }: { value?: string; onChange?: (value: string | null) => void; id?: string }) {
  return (
    <DatePicker
      picker="time"
      {...(id ? { id } : {})}
      format="HH:mm"
      needConfirm={false}
      value={value ? dayjs(`2000-01-01T${value}:00`) : null}
      onChange={(time) => onChange?.(time ? time.format("HH:mm") : null)}
      style={{ width: "100%" }}
    />
  );
}
