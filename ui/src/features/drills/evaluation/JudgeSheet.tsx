// The judgement as one sheet: objectives, plan and support, words, whether the plan is revised.

import { Checkbox, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Aspect, aspects, type Evaluation, type Rating, ratings } from "./types";

interface Judged {
  rating?: Rating;
  note?: string;
}

interface Typed {
  objectives: Record<string, Judged | undefined>;
  aspects: Partial<Record<Aspect, Judged>>;
  organisation: string;
  performance: string;
  lessons: string;
  suggestions: string;
  needed?: "yes" | "no";
  major: boolean;
  reason: string;
}

function kept(view: Evaluation): Partial<Typed> {
  const { revision } = view;
  return {
    objectives: Object.fromEntries(view.objectives.map(({ no, reached }) => [no, { ...(reached ? { rating: reached.rating } : {}), note: reached?.note ?? "" }])),
    aspects: Object.fromEntries(view.judgements.map(({ aspect, rating, note }) => [aspect, { rating, note: note ?? "" }])),
    organisation: view.opinion.organisation ?? "",
    performance: view.opinion.performance ?? "",
    lessons: view.opinion.lessons ?? "",
    suggestions: view.opinion.suggestions ?? "",
    ...(revision ? { needed: revision.needed ? "yes" : "no" } : {}),
    major: revision?.major ?? false,
    reason: revision?.reason ?? "",
  };
}

/** The sheet. */
export function JudgeSheet({ view, close }: { view: Evaluation; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const judge = useAct("judge_drill");
  const draft = useDraft<Typed>(`drill-judgement/${view.drill}`);
  const [form] = Form.useForm<Typed>();
  const needed = Form.useWatch("needed", form);
  const send = (typed: Typed) => judge.mutateAsync({
    drill: view.drill,
    objectives: view.objectives.flatMap(({ no }) => {
      const one = typed.objectives[String(no)];
      return one?.rating ? [{ no, rating: one.rating, note: one.note ?? "" }] : [];
    }),
    judgements: aspects.flatMap((aspect) => {
      const one = typed.aspects[aspect];
      return one?.rating ? [{ aspect, rating: one.rating, note: one.note ?? "" }] : [];
    }),
    opinion: { organisation: typed.organisation, performance: typed.performance, lessons: typed.lessons, suggestions: typed.suggestions },
    revision: typed.needed ? { needed: typed.needed === "yes", major: typed.major, reason: typed.reason } : null,
  });
  return (
    <Sheet<Typed> open close={close} width={980} form={form} title={t("judge.title")} act={t("judge.act")} initial={kept(view)} draft={draft} speaksOf={{ plan_must_be_revised: "needed" }} send={send}>
      <div className="after-sheet">
        <h3>{t("judge.objectives")}</h3>
        <div className="after-judged">
          {view.objectives.map(({ no, text }) => (
            <Rated key={no} name={["objectives", String(no)]} label={text} words={(rating) => t(`rating.${rating}`)} />
          ))}
        </div>
        <h3>{t("judge.aspects")}</h3>
        <div className="after-judged">
          {aspects.map((aspect) => (
            <Rated key={aspect} name={["aspects", aspect]} label={t(`aspect.${aspect}.name`)} words={(rating) => t(`aspect.${aspect}.${rating}`)} />
          ))}
        </div>
        <div className="pair">
          {(["organisation", "performance", "lessons", "suggestions"] as const).map((part) => (
            <Form.Item key={part} name={part} label={t(`opinion.${part}`)}>
              <Lines rows={2} maxLength={2000} />
            </Form.Item>
          ))}
        </div>
        <Form.Item name="needed" label={t("revision.label")}>
          <Radio.Group optionType="button" options={[{ value: "no", label: t("revision.no") }, { value: "yes", label: t("revision.yes") }]} />
        </Form.Item>
        {needed === "yes" ? (
          <>
            <Form.Item name="major" valuePropName="checked" extra={t("revision.majorHint")}>
              <Checkbox>{t("revision.major")}</Checkbox>
            </Form.Item>
            <Form.Item name="reason" label={t("revision.reason")} rules={[{ required: true, whitespace: true, message: t("revision.reason") }]}>
              <Lines rows={1} maxLength={500} />
            </Form.Item>
          </>
        ) : null}
      </div>
    </Sheet>
  );
}

function Rated({ name, label, words }: { name: [string, string]; label: string; words: (rating: Rating) => string }) {
  const { t } = useTranslation("evaluation");
  const rating = [...name, "rating"];
  return (
    <>
      <span>{label}</span>
      <Form.Item name={rating}>
        <Radio.Group optionType="button" aria-label={label} options={ratings.map((value) => ({ value, label: words(value) }))} />
      </Form.Item>
      <Form.Item
        name={[...name, "note"]}
        dependencies={[rating]}
        rules={[({ getFieldValue }) => ({
          required: ["partly", "not"].includes(String(getFieldValue(rating))),
          whitespace: true,
          message: t("judge.noteHint"),
        })]}
      >
        <Input maxLength={300} aria-label={`${label} ${t("judge.note")}`} placeholder={t("judge.note")} />
      </Form.Item>
    </>
  );
}
