// A day, `2026-11-23`, as the contract has it.

import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  value?: string | null;
  onChange?: (value: string | null) => void;
  id?: string;
  disabled?: boolean;
  /** Its name, where no label stands beside it. */
  "aria-label"?: string;
}

/** Takes a day by calendar or by keyboard. */
export function DayField({ value, onChange, id, disabled, "aria-label": label }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { "aria-label": label } : {})}
      value={value ? dayjs(value) : null}
      onChange={(day) => {
        onChange?.(day ? day.format("YYYY-MM-DD") : null);
      }}
      // Shown with its weekday; nobody has to type that.
      format={["YYYY-MM-DD ddd", "YYYY-MM-DD", "YYYYMMDD"]}
      disabled={disabled ?? false}
      style={{ width: "100%" }}
    />
  );
}
