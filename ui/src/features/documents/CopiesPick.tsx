// 抄送: units of the register, or whoever else, typed as they are printed.

import { Select } from "antd";

import { useAnswer } from "../../bridge/query";

interface Props {
  id: string;
  value: string[];
  onChange: (names: string[]) => void;
}

/** The choice; what is typed and ended by Enter or a comma is one more. */
export function CopiesPick({ id, value, onChange }: Props) {
  const units = useAnswer("list_units", { active: true, limit: 200 }).data?.rows ?? [];
  return (
    <Select
      id={id}
      mode="tags"
      value={value}
      onChange={onChange}
      tokenSeparators={["、", "，", ",", "；"]}
      options={units.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}
