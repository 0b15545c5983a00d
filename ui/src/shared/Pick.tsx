// Picking a person, a unit or a place: by typing any part of the name.

import { Select } from "antd";

import type { Command, RequestOf, ViewOf } from "../bridge/call";
import { useAnswer } from "../bridge/query";

interface Props<Value> {
  value?: Value;
  onChange?: (value: Value) => void;
  id?: string;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

type ListOf = Extract<Command, "list_people" | "list_units" | "list_places">;
type RowOf<Name extends ListOf> = ViewOf<Name>["rows"][number];

/** Most rows one list holds; beyond that the core is asked with what was typed. */
const most = 200;

function useRows<Name extends ListOf>(command: Name): RowOf<Name>[] {
  const request = { limit: most } as RequestOf<Name>;
  const rows = (useAnswer(command, request).data?.rows ?? []) as RowOf<Name>[];
  return rows.filter((row) => row.active);
}

/** Names of units by their ids. */
function useUnitNames(): (unit: string | null | undefined) => string {
  const units = useRows("list_units");
  return (unit) => units.find(({ id }) => id === unit)?.name ?? "";
}

const byName = { optionFilterProp: "search" } as const;

/** One person. */
export function PersonPick(props: Props<string> & { unit?: string }) {
  const people = useRows("list_people");
  const unitName = useUnitNames();
  const shown = props.unit ? people.filter((person) => person.unit === props.unit) : people;
  const options = shown.map((row) => person(row, unitName(row.unit)));
  return <Select showSearch={byName} allowClear {...picked(props)} options={options} />;
}

/** Several people, in the order they are named. */
export function PeoplePick(props: Props<string[]>) {
  const people = useRows("list_people");
  const unitName = useUnitNames();
  const options = people.map((row) => person(row, unitName(row.unit)));
  return <Select mode="multiple" showSearch={byName} {...picked(props)} options={options} />;
}

/** One unit. */
export function UnitPick(props: Props<string>) {
  const units = useRows("list_units");
  const unitName = useUnitNames();
  return (
    <Select
      showSearch={byName}
      allowClear
      {...picked(props)}
      options={units.map(({ id, name, parent }) => ({
        value: id,
        label: <Two main={name} about={unitName(parent)} />,
        search: `${name} ${unitName(parent)}`,
      }))}
    />
  );
}

/** One place. */
export function PlacePick(props: Props<string>) {
  const places = useRows("list_places");
  const unitName = useUnitNames();
  return (
    <Select
      showSearch={byName}
      allowClear
      {...picked(props)}
      options={places.map(({ id, name, unit }) => ({
        value: id,
        label: <Two main={name} about={unitName(unit)} />,
        search: `${name} ${unitName(unit)}`,
      }))}
    />
  );
}

function person({ id, name, post }: RowOf<"list_people">, unit: string) {
  const about = [unit, post].filter(Boolean).join(" ");
  return { value: id, label: <Two main={name} about={about} />, search: `${name} ${about}` };
}

function Two({ main, about }: { main: string; about: string }) {
  return (
    <span className="two-words">
      {main} <span className="ter sm">{about}</span>
    </span>
  );
}

function picked<Value>(props: Props<Value>) {
  const { value, onChange, id, placeholder, disabled, autoFocus } = props;
  return {
    ...(value === undefined ? {} : { value }),
    ...(onChange ? { onChange } : {}),
    ...(id ? { id } : {}),
    ...(placeholder ? { placeholder, "aria-label": placeholder } : {}),
    disabled: disabled ?? false,
    autoFocus: autoFocus ?? false,
    style: { width: "100%" },
  };
}
