// Planning a drill, and changing its terms.

import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Form, Input, InputNumber, Radio, Select, type SelectProps } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { DayField } from "../../shared/DayField";
import { PlacePick, UnitPick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";
import { useDraft } from "../../shared/useDraft";
import { termsOf, type Values, valuesOf } from "./terms";
import { TimeField } from "./TimeField";
import { contents, type Drill, forms, pieceCounts, purposes } from "./types";
import { Unpublished } from "./Unpublished";
import { UnitsPick } from "./UnitsPick";

type Plan = ViewOf<"list_emergency_plans">["rows"][number];

interface Wanted {
  plan?: string | undefined;
  unit?: string | undefined;
  kinds: string[];
}

interface Props {
  /** The drill that is changed; `null` plans a new one. */
  drill: Drill | null;
  /** What a new one is to exercise, where that is known. */
  wanted?: Wanted;
  /** It was held already: when and how is entered next. */
  held?: boolean;
  close: () => void;
}

/** The sheet. */
export function TermsSheet({ drill, wanted, held = false, close }: Props) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const go = useNavigate();
  const plan = useAct("plan_drill");
  const edit = useAct("edit_drill");
  // What was begun for one demand is no draft of what is planned for another.
  const asks = wanted ? [wanted.plan, wanted.unit, ...wanted.kinds].filter(Boolean).join("+") : "";
  const draft = useDraft<Values>(`drill-terms/${drill?.id ?? `${held ? "held" : "new"}${asks}`}`);
  const planNow = Form.useWatch<string | undefined>("plan", form);
  const today = useAnswer("get_today", {}).data?.today;
  const holding = useAnswer("list_emergency_plans", { active: true, page: { limit: 200 } }).data?.rows;
  const earlier = useAnswer("list_drills", { page: { limit: 50 } }).data?.rows;
  const likeNow = Form.useWatch<string | undefined>("like", form);
  const holds = useAnswer("get_emergency_plan", !drill && planNow ? { plan: planNow } : null).data;
  // A script that is taken over from an earlier drill is not written over.
  const offered = holds?.pieces ? pieceCounts(holds.pieces).filter(([piece, count]) => count > 0 && !(piece === "script" && likeNow)).map(([piece]) => piece) : [];
  const required = [{ required: true, message: t("required") }];
  if (!today || !holding || !earlier) {
    return null;
  }
  // The plan of a drill stays its own when it is withdrawn.
  const others = holding.filter(({ id }) => id !== drill?.terms.plan).map(({ id, name }) => ({ value: id, label: name }));
  const plans = drill ? [{ value: drill.terms.plan, label: drill.plan_name }, ...others] : others;
  const asked = holding.filter(({ id, kind }) => (wanted?.plan ? id === wanted.plan : wanted?.kinds.includes(kind)));
  const [only, ...more] = asked;
  const chosen = more.length === 0 ? only : undefined;
  const named = asked.map(({ id, name }) => ({ value: id, label: name }));
  const rest = plans.filter(({ value }) => !asked.some(({ id }) => id === value));
  const groups: SelectProps["options"] = named.length > 0 && rest.length > 0
    ? [{ label: t("terms.asked"), options: named }, { label: t("terms.notAsked"), options: rest }]
    : plans;
  const ofPlan = (id: string) => {
    const plan = holding.find((one) => one.id === id);
    // A drill that is planned already stays with those who hold it.
    if (plan && !drill && !form.isFieldTouched("unit")) {
      form.setFieldValue("unit", wanted?.unit ?? plan.unit);
    }
  };
  return (
    <Sheet<Values, Drill>
      open
      close={close}
      form={form}
      title={t(drill ? "edit" : held ? "held.new" : "plan")}
      act={t(drill ? "save" : held ? "held.next" : "plan")}
      width={720}
      draft={draft}
      initial={drill ? valuesOf(drill) : { ...begun(chosen, wanted?.unit), form: "live", purpose: "testing", minutes: 40, day: today, time: "14:00" }}
      send={(values) => {
        // When it is held is changed by putting it off: the sheet has no fields for that.
        const terms = termsOf(drill ? { ...valuesOf(drill), ...values } : values);
        return drill
          ? edit.mutateAsync({ drill: drill.id, terms })
          : plan.mutateAsync({ terms, like: values.like ?? null, take: (values.take ?? []).filter((piece) => offered.includes(piece)) });
      }}
      {...(drill ? {} : { done: ({ id }: Drill) => void go({ to: "/drills/$id", params: { id }, search: held ? { enter: "held" } : {}, replace: true }) })}
    >
      <Form.Item name="title" label={t("terms.title")} rules={[{ ...required[0], whitespace: true }]}>
        <Input autoFocus maxLength={60} placeholder={t("terms.titleHint")} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="plan" label={t("terms.plan")} rules={required} extra={plans.length === 0 ? t("terms.noPlans") : <Unpublished plan={planNow} />}>
          <Select showSearch={{ optionFilterProp: "label" }} options={groups} onChange={ofPlan} />
        </Form.Item>
        <Form.Item name="under" label={t("terms.under")}>
          <Input maxLength={80} placeholder={t("terms.underHint")} />
        </Form.Item>
      </div>
      <div className="drill-axes">
        <Axis name="form" options={forms.map((value) => ({ value, label: t(`form.${value}`) }))} />
        <Axis name="content" options={contents.map((value) => ({ value, label: t(`content.${value}`) }))} />
        <Axis name="purpose" options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
      </div>
      <div className="pair">
        <Form.Item name="unit" label={t("terms.unit")} rules={required}><UnitPick /></Form.Item>
        <Form.Item name="units" label={t("terms.units")}><UnitsPick /></Form.Item>
        <Form.Item name="place" label={t("terms.place")} rules={required}><PlacePick /></Form.Item>
        <Form.Item name="spot" label={t("terms.spot")}><Input maxLength={80} /></Form.Item>
      </div>
      {drill ? null : (
        <div className="pair three">
          <Form.Item name="day" label={t("terms.day")} rules={required}><DayField /></Form.Item>
          <Form.Item name="time" label={t("terms.time")} rules={required}><TimeField /></Form.Item>
          <Form.Item name="minutes" label={t("terms.minutes")} rules={required}><InputNumber min={1} max={2880} style={{ width: "100%" }} /></Form.Item>
        </div>
      )}
      {drill ? (
        <Form.Item name="minutes" label={t("terms.minutes")} rules={required}><InputNumber min={1} max={2880} style={{ width: "100%" }} /></Form.Item>
      ) : (
        <>
        {holds?.pieces && offered.length > 0 ? (
          <Form.Item name="take" label={t("terms.take")} extra={t("terms.takeHint", { label: holds.version })}>
            <Checkbox.Group
              options={pieceCounts(holds.pieces).filter(([piece]) => offered.includes(piece)).map(([value, count]) => ({ value, label: t(`taking.piece.${value}`, { count }) }))}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="like" label={t("terms.like")} extra={t("terms.likeHint")}>
          <Select allowClear showSearch={{ optionFilterProp: "label" }} options={earlier.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))} />
        </Form.Item>
        </>
      )}
      <h2 className="drills-part">{t("terms.scenario")}</h2>
      <Form.Item name="accident" label={t("terms.accident")}><Input maxLength={60} /></Form.Item>
      <div className="pair">
        <Form.Item name="when" label={t("terms.when")}><Input maxLength={100} placeholder={t("terms.whenHint")} /></Form.Item>
        <Form.Item name="where" label={t("terms.where")}><Input maxLength={100} placeholder={t("terms.whereHint")} /></Form.Item>
      </div>
      <Form.Item name="state" label={t("terms.state")}><Input.TextArea className="grows" rows={2} maxLength={1000} /></Form.Item>
      {/* Drills planned before each had its own field. */}
      {drill?.terms.scenario?.setting ? (
        <Form.Item name="setting" label={t("terms.setting")}><Input.TextArea className="grows" rows={2} maxLength={1000} /></Form.Item>
      ) : null}
      <div className="pair">
        <Form.Item name="reach" label={t("terms.reach")}><Input.TextArea className="grows" rows={2} maxLength={500} /></Form.Item>
        <Form.Item name="consequences" label={t("terms.consequences")}><Input.TextArea className="grows" rows={2} maxLength={500} /></Form.Item>
      </div>
      <Form.Item name="objectives" label={t("terms.objectives")} extra={t("terms.objectiveHint")}><Input.TextArea className="grows" rows={2} /></Form.Item>
      <h2 className="drills-part">{t("terms.safety")}</h2>
      <div className="pair">
        <Form.Item name="measures" label={t("terms.measures")}><Input.TextArea className="grows" rows={2} maxLength={1000} /></Form.Item>
        <Form.Item name="stop_conditions" label={t("terms.stop")}><Input.TextArea className="grows" rows={2} maxLength={500} /></Form.Item>
      </div>
    </Sheet>
  );
}

/** What a new drill of this plan begins with. */
function begun(plan: Plan | undefined, unit: string | undefined): Partial<Values> {
  const content = plan?.kind === "comprehensive" ? "comprehensive" : "single";
  const by = unit ?? plan?.unit;
  return { content, ...(plan ? { plan: plan.id } : {}), ...(by ? { unit: by } : {}) };
}

function Axis({ name, options }: { name: "form" | "content" | "purpose"; options: { value: string; label: string }[] }) {
  const { t } = useTranslation("drills");
  return (
    <Form.Item name={name} label={t(`terms.${name}`)}>
      <Radio.Group optionType="button" options={options} />
    </Form.Item>
  );
}
