// Starting an inspection: filled in with what was used last, and straight into the walk.

import { useNavigate } from "@tanstack/react-router";
import { AutoComplete, Form, Input, Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { call, type RequestOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { EquipmentPick, PeoplePick, PlacePick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";
import { useDraft } from "../../shared/useDraft";
import { useEquipped } from "../../shared/useEquipped";
import { WeatherField } from "./scene/WeatherField";
import { kinds, type Kind, type Weather } from "./types";

type Planned = NonNullable<RequestOf<"start_inspection">["planned"]>;

interface Values {
  place: string;
  equipment?: string;
  checklist: string;
  kind: Kind;
  inspectors: string[];
  companion?: string;
  under?: string;
  weather?: Weather | null;
}

/** What is remembered of the last start on this laptop. */
const remembered = "inspections/start";

type Remembered = Pick<Values, "checklist" | "kind" | "inspectors">;

interface Props {
  open: boolean;
  /** The time of a plan it is made for, and where. */
  planned: Planned | null;
  place: string | undefined;
  /** The one piece of equipment there it is about. */
  equipment: string | undefined;
  close: () => void;
}

/** The sheet. */
export function StartSheet({ open, planned, place, equipment, close }: Props) {
  const { t } = useTranslation("inspections");
  const desk = useAnswer("get_desk", open ? {} : null).data;
  const kept = useAnswer("get_preferences", open ? {} : null).data;
  const lists = useAnswer("list_checklists", open ? { limit: 200 } : null).data;
  const day = open && planned ? { from: planned.on, to: planned.on } : null;
  const calendar = useAnswer("get_inspection_calendar", day).data;
  // What a sheet starts with has to be there when it opens.
  if (!open || !desk || !kept || !lists || (day && !calendar)) {
    return null;
  }
  const time = calendar?.times.find((one) => one.plan === planned?.plan && one.place === place && (one.equipment ?? undefined) === equipment);
  const before = parsed(kept.preferences.find(({ name }) => name === remembered)?.value);
  const seated = desk.seat?.person;
  const others = before?.inspectors.filter((person) => person !== seated) ?? [];
  const known = lists.rows.find(({ id }) => id === before?.checklist) ?? lists.rows[0];
  const initial: Partial<Values> = {
    kind: before?.kind ?? "routine",
    inspectors: [...(seated ? [seated] : []), ...others],
    ...(known ? { checklist: known.id } : {}),
    ...(place ? { place } : {}),
    ...(equipment ? { equipment } : {}),
  };
  if (time) {
    const { kind, checklist, inspectors, title, because_of } = time;
    const under = because_of ? t("form.because", { number: because_of }) : title;
    Object.assign(initial, { kind, checklist, place: time.place, under });
    if (inspectors.length > 0) {
      initial.inspectors = inspectors;
    }
  }
  return <Filled close={close} initial={initial} checklists={lists.rows} planned={time ? planned : null} />;
}

interface FilledProps {
  close: () => void;
  planned: Planned | null;
  initial: Partial<Values>;
  checklists: { id: string; code: string; title: string; items: number }[];
}

function Filled({ close, initial, checklists, planned }: FilledProps) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(
    planned || initial.place
      ? `inspections/start/${planned ? `${planned.plan}/${planned.on}/` : ""}${initial.place ?? ""}/${initial.equipment ?? ""}`
      : "inspections/start",
  );
  const start = useAct("start_inspection");
  const place = Form.useWatch("place", form);
  const equipped = useEquipped(place) && Boolean(place);
  const walk = useRef<string | null>(null);
  const required = (what: "place" | "checklist" | "kind") => [
    { required: true, message: t("form.required", { what: t(`form.${what}`) }) },
  ];
  const send = async ({ companion, under, ...values }: Values) => {
    const made = await start.mutateAsync({
      ...values,
      planned,
      equipment: values.equipment ?? null,
      weather: values.weather ?? null,
      companion: companion?.trim() ?? "",
      under: under?.trim() ? under.trim() : null,
    });
    const { checklist, kind, inspectors } = values;
    const value = JSON.stringify({ checklist, kind, inspectors } satisfies Remembered);
    await call("set_preference", { name: remembered, value });
    walk.current = made.id;
  };
  const leave = () => {
    if (walk.current) {
      void go({ to: "/inspections/$id", params: { id: walk.current } });
    } else {
      close();
    }
  };
  return (
    <Sheet<Values> open close={leave} title={t("form.title")} act={t("form.act")} form={form} initial={initial} draft={draft} send={send}>
      <div className={equipped ? "inspections-two" : ""}>
        <Form.Item name="place" label={t("form.place")} rules={required("place")}>
          <PlacePick autoFocus={!planned} disabled={planned !== null} onChange={() => { form.setFieldValue("equipment", undefined); }} />
        </Form.Item>
        {equipped ? (
          <Form.Item name="equipment" label={t("form.equipment")}>
            <EquipmentPick clearable place={place} disabled={planned !== null} />
          </Form.Item>
        ) : null}
      </div>
      <div className="inspections-two">
        <Form.Item name="checklist" label={t("form.checklist")} rules={required("checklist")}>
          <Select
            options={checklists.map(({ id, code, title, items }) => ({
              value: id,
              label: `${code} ${title}`,
              about: t("form.checklistItems", { count: items }),
            }))}
            optionRender={({ label, data }) => (
              <>
                {label} <span className="ter sm">{data.about}</span>
              </>
            )}
          />
        </Form.Item>
        <Form.Item name="kind" label={t("form.kind")} rules={required("kind")}>
          <Select options={kinds.map((kind) => ({ value: kind, label: trade(`kind.${kind}`) }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="inspectors"
        label={t("form.inspectors")}
        rules={[{ type: "array", min: 2, required: true, message: t("form.tooFew") }]}
      >
        <PeoplePick autoFocus={planned !== null} />
      </Form.Item>
      <div className="inspections-two">
        <Form.Item name="companion" label={t("form.companion")}>
          <CompanionField place={place} placeholder={t("form.companionHint")} />
        </Form.Item>
        <Form.Item name="under" label={t("form.under")}>
          <Input maxLength={100} placeholder={t("form.underHint")} />
        </Form.Item>
      </div>
      <Form.Item name="weather" label={t("form.weather")}>
        <WeatherField />
      </Form.Item>
    </Sheet>
  );
}

interface CompanionProps {
  place: string | undefined;
  placeholder: string;
  value?: string;
  onChange?: (value: string) => void;
  id?: string;
}

/** A name in words; people of the unit are offered. */
function CompanionField({ place, ...field }: CompanionProps) {
  const places = useAnswer("list_places", { limit: 200 }).data?.rows ?? [];
  const people = useAnswer("list_people", { limit: 200 }).data?.rows ?? [];
  const unit = places.find(({ id }) => id === place)?.unit;
  const there = unit ? people.filter((person) => person.unit === unit && person.active) : [];
  return (
    <AutoComplete
      {...field}
      options={there.map(({ name }) => ({ value: name }))}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
    />
  );
}

function parsed(value: string | null | undefined): Remembered | null {
  try {
    return value ? (JSON.parse(value) as Remembered) : null;
  } catch {
    return null;
  }
}
