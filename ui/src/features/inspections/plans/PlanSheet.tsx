// Making and changing a plan.

import { Checkbox, Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { EquipmentsPick, PeoplePick, PlacesPick, UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { kinds } from "../types";
import { FestivalFields } from "./FestivalFields";
import { type Festival, type Plan, type Rhythm, rhythmNames, rhythmOf, rhythms, type Terms } from "./types";

interface Values {
  title: string;
  kind: Terms["kind"];
  checklist: string;
  of: Terms["scope"]["of"];
  places?: string[];
  equipment?: string[];
  unit?: string;
  starts_on: string;
  rhythm?: Rhythm;
  festival?: Festival;
  days_before?: number;
  weekdays?: number[];
  until?: string | null;
  days: number;
  inspectors?: string[];
  walked_by?: string;
}

/** Monday is 1. */
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What the fields of a new plan, or of this one, begin with. */
function valuesOf(plan: Plan | null, day: string): Partial<Values> {
  if (!plan) {
    return { kind: "routine", of: "places", starts_on: day, rhythm: "monthly", days: 5 };
  }
  const { scope, recurrence, walked_by, ...terms } = plan.terms;
  const rhythm = rhythmOf(recurrence);
  return {
    ...terms,
    ...(walked_by ? { walked_by } : {}),
    of: scope.of,
    ...(scope.of === "places" ? { places: scope.places } : scope.of === "equipment" ? { equipment: scope.equipment } : { unit: scope.unit }),
    ...(rhythm ? { rhythm } : {}),
    ...(recurrence ? { weekdays: recurrence.weekdays, until: recurrence.until } : {}),
    ...(recurrence?.before ? { festival: recurrence.before.festival, days_before: recurrence.before.days } : {}),
  };
}

/** The terms that the fields say; a rhythm that no list has stays as it was. */
function termsOf(values: Values, plan: Plan | null): Terms {
  const { of, places, equipment, unit, rhythm, weekdays: on, until, inspectors, walked_by, title, kind, checklist, starts_on, days } = values;
  const chosen = rhythm && rhythm !== "festival" ? rhythms[rhythm] : undefined;
  const recurrence: Terms["recurrence"] = rhythm === "festival"
    ? { every: "year", interval: 1, weekdays: [], until: until ?? null, before: { festival: values.festival ?? "spring_festival", days: values.days_before ?? 0 } }
    : chosen
    ? { every: chosen[0], interval: chosen[1], weekdays: chosen[0] === "week" ? (on ?? []) : [], until: until ?? null }
    : rhythm
      ? null
      : (plan?.terms.recurrence ?? null);
  const scope: Terms["scope"] =
    of === "unit" ? { of, unit: unit ?? "" } : of === "equipment" ? { of, equipment: equipment ?? [] } : { of, places: places ?? [] };
  return { title, kind, checklist, starts_on, days, scope, recurrence, inspectors: inspectors ?? [], walked_by: walked_by ?? null };
}

interface Props {
  plan: Plan | null;
  /** Day a new plan starts on unless another is chosen. */
  day: string;
  close: () => void;
}

/** The sheet. */
export function PlanSheet({ plan, day, close }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const [form] = Form.useForm<Values>();
  const add = useAct("add_inspection_plan");
  const edit = useAct("edit_inspection_plan");
  const checklists = useAnswer("list_checklists", { limit: 200 }).data?.rows;
  const initial = valuesOf(plan, day);
  const of = Form.useWatch<Values["of"] | undefined>("of", form) ?? initial.of;
  const rhythm = Form.useWatch<Rhythm | undefined>("rhythm", form) ?? initial.rhythm;
  const inspectors = Form.useWatch<string[] | undefined>("inspectors", form) ?? initial.inspectors;
  const required = [{ required: true, message: t("plan.required") }];
  const title = t(plan ? "plan.change" : "plan.new");
  if (!checklists) {
    return null;
  }
  const [usual] = checklists;
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={title}
      act={title}
      width={640}
      initial={{ ...(usual ? { checklist: usual.id } : {}), ...initial }}
      send={async (values) => {
        const terms = termsOf(values, plan);
        await (plan ? edit.mutateAsync({ plan: plan.id, terms }) : add.mutateAsync({ terms }));
      }}
    >
      <Form.Item name="title" label={t("plan.title")} rules={[{ ...required[0], whitespace: true }]}>
        <Input autoFocus maxLength={60} placeholder={t("plan.titleHint")} />
      </Form.Item>
      <div className="inspections-two">
        <Form.Item name="checklist" label={t("form.checklist")} rules={required}>
          <Select options={checklists.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))} />
        </Form.Item>
        <Form.Item name="kind" label={t("form.kind")} rules={required}>
          <Select options={kinds.map((kind) => ({ value: kind, label: trade(`kind.${kind}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="of" label={t("plan.scope")}>
        <Radio.Group options={(["places", "equipment", "unit"] as const).map((value) => ({ value, label: t(`plan.of.${value}`) }))} />
      </Form.Item>
      {of === "unit" ? (
        <Form.Item name="unit" label={t("filter.unit")} rules={required}>
          <UnitPick />
        </Form.Item>
      ) : of === "equipment" ? (
        <Form.Item name="equipment" label={t("form.equipment")} rules={required}>
          <EquipmentsPick />
        </Form.Item>
      ) : (
        <Form.Item name="places" label={t("form.place")} rules={required}>
          <PlacesPick />
        </Form.Item>
      )}
      <div className="inspections-two">
        <Form.Item name="starts_on" label={t(rhythm === "festival" ? "plan.from" : "plan.startsOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="rhythm" label={t("plan.recurs")}>
          <Select options={rhythmNames.map((name) => ({ value: name, label: t(`plan.rhythm.${name}`) }))} />
        </Form.Item>
      </div>
      {rhythm === "festival" ? <FestivalFields /> : null}
      {rhythm === "weekly" || rhythm === "fortnightly" ? (
        <Form.Item name="weekdays" label={t("plan.weekdays")} extra={t("plan.weekdaysHint")}>
          <Checkbox.Group options={weekdays.map((name, index) => ({ value: index + 1, label: t(`plan.weekday.${name}`) }))} />
        </Form.Item>
      ) : null}
      <div className="inspections-two">
        <Form.Item name="days" label={t("plan.days")} rules={required} extra={t("plan.daysHint")}>
          <InputNumber min={1} max={92} style={{ width: "100%" }} />
        </Form.Item>
        {rhythm === "once" ? null : (
          <Form.Item name="until" label={t("plan.until")}>
            <DayField />
          </Form.Item>
        )}
      </div>
      <Form.Item name="inspectors" label={t("plan.inspectors")}>
        <PeoplePick />
      </Form.Item>
      {inspectors && inspectors.length > 0 ? null : (
        <Form.Item name="walked_by" label={t("plan.walkedBy")} extra={t("plan.walkedByHint")}>
          <UnitPick clearable />
        </Form.Item>
      )}
    </Sheet>
  );
}
