// The hazards that one paper to outsiders speaks of: the one it begins with, and others of the same addressee.

import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import { Icon } from "../../../../shared/Icon";
import { sentence } from "../../../../shared/Problem";

interface Props {
  kind: RequestOf<"choose_for_outsider">["kind"];
  value?: string[];
  onChange?: (hazards: string[]) => void;
  id?: string;
}

/** The list in the order of the paper's table, and a field that adds to it. */
export function HazardsField({ kind, value = [], onChange, id }: Props) {
  const { t } = useTranslation("hazards");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data } = useAnswer("choose_for_outsider", { kind, chosen: value, text }, { keep: true });
  const chosen = data?.chosen.filter((row) => value.includes(row.id)) ?? [];
  const others = data?.others.filter((row) => !value.includes(row.id)) ?? [];
  const most = data?.most ?? value.length;
  const full = value.length >= most;
  return (
    <>
      <ol className="outside-hazards" aria-label={t("outside.chosen")}>
        {chosen.map((row, index) => (
          <li key={row.id}>
            <span className="ter">{index + 1}</span>
            <span className="cut" title={row.title}>{row.title}</span>
            <span className="ter sm">{row.number}</span>
            {row.refusal ? <span className="soon sm">{sentence(row.refusal)}</span> : null}
            {row.id === value[0] ? null : (
              <Button
                type="text"
                size="small"
                aria-label={t("outside.leaveOut", { number: row.number })}
                icon={<Icon name="x" small />}
                onClick={() => onChange?.(value.filter((one) => one !== row.id))}
              />
            )}
          </li>
        ))}
      </ol>
      <Select<string>
        {...(id ? { id } : {})}
        value={null}
        disabled={full}
        placeholder={full ? t("outside.full", { most }) : t("outside.addHazard", { most })}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        notFoundContent={t("outside.noOthers")}
        options={others.map((row) => ({
          value: row.id,
          disabled: Boolean(row.refusal),
          label: (
            <span className="two-words">
              {row.title} <span className="ter sm">{row.number}　{row.refusal ? sentence(row.refusal) : row.place_name}</span>
            </span>
          ),
        }))}
        onSelect={(one) => {
          setTyped("");
          onChange?.([...value, one]);
        }}
      />
    </>
  );
}
