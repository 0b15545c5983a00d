// A moment, `2026-11-23 14:32` by the organisation's clock, as the instant the contract has.

import { DatePicker } from "antd";
import dayjs from "dayjs";

import { fullMoment, instantAt } from "./dates";

const format = "YYYY-MM-DD HH:mm";

interface Props {
  value?: string | null;
  onChange?: (value: string | null) => void;
  id?: string;
}

/** Takes a moment by calendar or by keyboard. */
export function MomentField({ value, onChange, id }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={value ? dayjs(fullMoment(value)) : null}
      onChange={(moment) => {
        onChange?.(moment ? instantAt(moment.format(format)) : null);
      }}
      showTime={{ format: "HH:mm" }}
      format={format}
      style={{ width: "100%" }}
    />
  );
}
