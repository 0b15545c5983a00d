// Several days of one year, each `2027-01-01` as the contract has it.

import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  /** The year the calendar opens at. */
  year: number;
  value?: string[];
  onChange?: (value: string[]) => void;
  id?: string;
}

/** Takes days by calendar, one after the other. */
export function DaysField({ year, value = [], onChange, id }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      multiple
      maxTagCount="responsive"
      value={value.map((day) => dayjs(day))}
      defaultPickerValue={dayjs(`${String(year)}-01-01`)}
      onChange={(days) => {
        onChange?.((days ?? []).map((day) => day.format("YYYY-MM-DD")).sort());
      }}
      format="YYYY-MM-DD"
      style={{ width: "100%" }}
    />
  );
}
