// What narrows the list; every condition stands in the address.

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../shared/Icon";
import { EquipmentPick, PlacePick, UnitPick } from "../../shared/Pick";
import { useEquipped } from "../../shared/useEquipped";
import { kinds, type Kind } from "./types";

interface Filter {
  kind: Kind | null;
  place: string | null;
  equipment: string | null;
  unit: string | null;
  text: string;
}

interface Props {
  filter: Filter;
  filtered: boolean;
  /** Only those finished in these days. */
  between: { from: string; to: string } | null;
  set: (changed: Partial<Record<keyof Filter | "below" | "from" | "to", string | undefined>>) => void;
}

/** The conditions. */
export function Filters({ filter, filtered, between, set }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const [typed, setTyped] = useState(filter.text);
  const equipped = useEquipped() || filter.equipment !== null;
  return (
    <search className={equipped ? "inspections-filters with-equipment" : "inspections-filters"}>
      <Input
        prefix={<Icon name="search" small />}
        aria-label={t("filter.text")}
        placeholder={t("filter.text")}
        value={typed}
        allowClear
        onChange={({ target, type }) => {
          setTyped(target.value);
          if (type === "click") {
            set({ text: undefined });
          }
        }}
        onPressEnter={() => {
          set({ text: typed.trim() || undefined });
        }}
        onBlur={() => {
          if (typed.trim() !== filter.text) {
            set({ text: typed.trim() || undefined });
          }
        }}
      />
      <Select
        aria-label={t("filter.kind")}
        placeholder={t("filter.kind")}
        allowClear
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, label: trade(`kind.${kind}`) }))}
        onChange={(kind: Kind | undefined) => {
          set({ kind });
        }}
      />
      <PlacePick
        clearable
        {...(filter.place ? { value: filter.place } : {})}
        placeholder={t("filter.place")}
        onChange={(place: string | undefined) => {
          set({ place });
        }}
      />
      {equipped ? (
        <EquipmentPick
          clearable
          place={filter.place ?? undefined}
          {...(filter.equipment ? { value: filter.equipment } : {})}
          placeholder={t("filter.equipment")}
          onChange={(equipment: string | undefined) => {
            set({ equipment });
          }}
        />
      ) : null}
      <UnitPick
        clearable
        {...(filter.unit ? { value: filter.unit } : {})}
        placeholder={t("filter.unit")}
        onChange={(unit: string | undefined) => {
          set({ unit });
        }}
      />
      {between ? <span className="sm sec">{t("filter.finished", between)}</span> : null}
      {filtered ? (
        <Button
          type="text"
          onClick={() => {
            setTyped("");
            set({ kind: undefined, place: undefined, equipment: undefined, unit: undefined, text: undefined, below: undefined, from: undefined, to: undefined });
          }}
        >
          {t("filter.clear")}
        </Button>
      ) : null}
    </search>
  );
}
