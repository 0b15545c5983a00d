// Several units, in the order they are named.

import { Select } from "antd";

import { useAnswer } from "../../bridge/query";

/** The field. */
export function UnitsPick({ value, onChange, id }: { value?: string[]; onChange?: (value: string[]) => void; id?: string }) {
  const rows = useAnswer("list_units", { active: true, with: value ?? [], limit: 200 }, { keep: true }).data?.rows ?? [];
  return (
    <Select
      mode="multiple"
      {...(id ? { id } : {})}
      value={value ?? []}
      {...(onChange ? { onChange } : {})}
      showSearch={{ optionFilterProp: "label" }}
      options={rows.map((row) => ({ value: row.id, label: row.name }))}
    />
  );
}
