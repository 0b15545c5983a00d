// Picking a person, a unit, a place or equipment: by typing any part of the name, or its pinyin.

import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Command, RequestOf, ViewOf } from "../bridge/call";
import { useAnswer } from "../bridge/query";
import { sentence } from "./Problem";

interface Props<Value> {
  value?: Value;
  onChange?: (value: Value) => void;
  id?: string;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  /** It may be left empty: a way to empty it again, which is one more stop of Tab. */
  clearable?: boolean;
}

type ListOf = Extract<Command, "list_people" | "list_units" | "list_places" | "list_equipment" | "list_contractors">;
type RowOf<Name extends ListOf> = ViewOf<Name>["rows"][number];

/** Most rows one list holds. */
const most = 200;
/** What may be pinyin. */
const latin = /[a-z]/i;

/**
 * What can be picked: the rows in use, those picked already, and what is said instead of rows. What is
 * typed stands in a row; the core is asked for more rows than one list holds, and for pinyin.
 */
function useRows<Name extends ListOf>(command: Name, picked: string[], where: { place?: string | undefined } = {}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const ask = (text: string, kept: string[]) => ({ text, active: true, with: kept, limit: most, ...where }) as RequestOf<Name>;
  const name: ListOf = command;
  const { data: all, error } = useAnswer(command, ask("", picked), { keep: true });
  const asked = all?.next || latin.test(text) ? text : "";
  const answer = useAnswer(command, asked ? ask(asked, []) : null).data;
  // What is picked already, or an answer to something else, would let Enter take what was not typed.
  const found = ((text === typed.trim() && answer?.rows) || []) as RowOf<Name>[];
  const shown = (all?.rows ?? []) as RowOf<Name>[];
  const rows = asked ? [...shown, ...found.filter(({ id }) => shown.every((row) => row.id !== id))] : shown;
  const hits = new Set(asked ? found.map(({ id }) => id) : []);
  const none = error ? sentence(error) : all?.total === 0 ? t(`pick.${name}`) : t("pick.none");
  const byPinyin = (words: string, option?: { value: string; search: string }) =>
    option !== undefined && (hits.has(option.value) || option.search.toLowerCase().includes(words.trim().toLowerCase()));
  const filter = asked ? { filterOption: byPinyin } : { optionFilterProp: "search" };
  return { rows, choice: { showSearch: { ...filter, onSearch: setTyped }, notFoundContent: none } };
}

/** Names of the units these rows belong to, by their ids. */
function useUnitNames(units: (string | null | undefined)[]): (unit: string | null | undefined) => string {
  const wanted = [...new Set(units.filter((unit) => unit !== null && unit !== undefined))].sort();
  const { rows } = useRows("list_units", wanted.slice(0, 50));
  return (unit) => rows.find(({ id }) => id === unit)?.name ?? "";
}

/** One person. */
export function PersonPick(props: Props<string>) {
  const { rows, choice } = useRows("list_people", one(props.value));
  const unitName = useUnitNames(rows.map(({ unit }) => unit));
  const options = rows.map((row) => person(row, unitName(row.unit)));
  return <Select {...choice} {...picked(props)} options={options} />;
}

/** Several people, in the order they are named. */
export function PeoplePick(props: Props<string[]>) {
  const { rows, choice } = useRows("list_people", props.value ?? []);
  const unitName = useUnitNames(rows.map(({ unit }) => unit));
  const options = rows.map((row) => person(row, unitName(row.unit)));
  return <Select mode="multiple" {...choice} {...picked(props)} options={options} />;
}

/** One unit. */
export function UnitPick(props: Props<string>) {
  const { rows, choice } = useRows("list_units", one(props.value));
  const unitName = useUnitNames(rows.map(({ parent }) => parent));
  return <Select {...choice} {...picked(props)} options={rows.map((row) => within(row, unitName(row.parent)))} />;
}

/** Several units, in the order they are named. */
export function UnitsPick(props: Props<string[]>) {
  const { rows, choice } = useRows("list_units", props.value ?? []);
  const unitName = useUnitNames(rows.map(({ parent }) => parent));
  return <Select mode="multiple" {...choice} {...picked(props)} options={rows.map((row) => within(row, unitName(row.parent)))} />;
}

/** Several places, in the order they are named. */
export function PlacesPick(props: Props<string[]>) {
  const { rows, choice } = useRows("list_places", props.value ?? []);
  const unitName = useUnitNames(rows.map(({ unit }) => unit));
  return <Select mode="multiple" {...choice} {...picked(props)} options={rows.map((row) => within(row, unitName(row.unit)))} />;
}

/** One place. */
export function PlacePick(props: Props<string>) {
  const { rows, choice } = useRows("list_places", one(props.value));
  const unitName = useUnitNames(rows.map(({ unit }) => unit));
  return <Select {...choice} {...picked(props)} options={rows.map((row) => within(row, unitName(row.unit)))} />;
}

/** One piece of equipment, of one place where that is known. */
export function EquipmentPick({ place, ...props }: Props<string> & { place?: string | undefined }) {
  const { rows, choice } = useRows("list_equipment", one(props.value), place ? { place } : {});
  return <Select {...choice} {...picked(props)} options={rows.map((row) => equipment(row, place ? row.voltage : row.place_name))} />;
}

/** Several pieces of equipment, in the order they are named. */
export function EquipmentsPick(props: Props<string[]>) {
  const { rows, choice } = useRows("list_equipment", props.value ?? []);
  return <Select mode="multiple" {...choice} {...picked(props)} options={rows.map((row) => equipment(row, row.place_name))} />;
}

/** One contractor. */
export function ContractorPick(props: Props<string>) {
  const { rows, choice } = useRows("list_contractors", one(props.value));
  return <Select {...choice} {...picked(props)} options={rows.map((row) => within(row, row.contact))} />;
}

const one = (value: string | undefined) => (value ? [value] : []);

function within({ id, name }: { id: string; name: string }, above: string) {
  return { value: id, label: <Two main={name} about={above} />, search: `${name} ${above}` };
}

function equipment({ id, double_name }: RowOf<"list_equipment">, about: string) {
  return { value: id, label: <Two main={double_name} about={about} />, search: `${double_name} ${about}` };
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
  const { value, onChange, id, placeholder, disabled, autoFocus, clearable } = props;
  return {
    ...(value === undefined ? {} : { value }),
    ...(onChange ? { onChange } : {}),
    ...(id ? { id } : {}),
    ...(placeholder ? { placeholder, "aria-label": placeholder } : {}),
    allowClear: clearable ?? false,
    disabled: disabled ?? false,
    autoFocus: autoFocus ?? false,
    style: { width: "100%" },
  };
}
