// Every condition as a field; what is chosen holds at once.

import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../../shared/DayField";
import { EquipmentPick, PersonPick, PlacePick, UnitPick } from "../../../../shared/Pick";
import { causes, type Condition, disciplines, levels, statuses, statusesOf, useAsked } from "../asked";

interface Props {
  /** The field to begin with. */
  first: Condition;
}

/** The fields. */
export function Conditions({ first }: Props) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const { search, change } = useAsked();
  const field = (name: Condition, part: "" | "_from" | "_to", input: (id: string) => ReactNode) => {
    const id = `condition-${name}${part}`;
    return (
      <div {...(name === first && part !== "_to" ? { "data-first": true } : {})}>
        <label htmlFor={id}>
          {t(`filter.name.${name}`)}
          {part ? ` ${t(`filter.edge${part}`)}` : ""}
        </label>
        {input(id)}
      </div>
    );
  };
  const picked = (name: "unit" | "owner" | "place" | "equipment") => ({
    ...(search[name] ? { value: search[name] } : {}),
    onChange: (chosen: string | undefined) => { change({ [name]: chosen }); },
  });
  const edge = (name: "found" | "due", part: "_from" | "_to") =>
    field(name, part, (id) => (
      <DayField id={id} value={search[`${name}${part}`] ?? null} onChange={(day) => { change({ [`${name}${part}`]: day ?? undefined }); }} />
    ));
  return (
    <div className="conditions">
      {field("status", "", (id) => (
        <Select
          id={id}
          mode="multiple"
          maxTagCount="responsive"
          value={statusesOf(search)}
          options={statuses.map((status) => ({ value: status, label: trade(`status.${status}`) }))}
          onChange={(chosen: string[]) => { change({ status: chosen.join(",") }); }}
        />
      ))}
      {field("level", "", (id) => (
        <Select
          id={id}
          allowClear
          value={levels.find((one) => one === search["level"]) ?? null}
          options={levels.map((level) => ({ value: level, label: trade(`level.${level}`) }))}
          onChange={(level: string | undefined) => { change({ level }); }}
        />
      ))}
      {field("unit", "", (id) => <UnitPick clearable id={id} {...picked("unit")} />)}
      {field("owner", "", (id) => <PersonPick clearable id={id} {...picked("owner")} />)}
      {field("place", "", (id) => <PlacePick clearable id={id} {...picked("place")} />)}
      {field("equipment", "", (id) => <EquipmentPick clearable id={id} place={search["place"]} {...picked("equipment")} />)}
      {field("cause", "", (id) => (
        <Select
          id={id}
          allowClear
          value={causes.find((one) => one === search["cause"]) ?? null}
          options={causes.map((cause) => ({ value: cause, label: trade(`cause.${cause}`) }))}
          onChange={(cause: string | undefined) => { change({ cause }); }}
        />
      ))}
      {field("discipline", "", (id) => (
        <Select
          id={id}
          allowClear
          value={disciplines.find((one) => one === search["discipline"]) ?? null}
          options={disciplines.map((one) => ({ value: one, label: trade(`discipline.${one}`) }))}
          onChange={(discipline: string | undefined) => { change({ discipline }); }}
        />
      ))}
      {edge("found", "_from")}
      {edge("found", "_to")}
      {edge("due", "_from")}
      {edge("due", "_to")}
      <p className="sm ter">{t("filter.atOnce")}</p>
    </div>
  );
}
