// Which papers may be drawn and how many; it says how many that are before anything is drawn.

import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Form, Input, InputNumber, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { UnitPick } from "../../../shared/Pick";
import { sentence } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import { kinds } from "../register/usePapers";

type Terms = RequestOf<"count_sample">["terms"];

interface Values {
  title: string;
  from: string;
  to: string;
  kinds?: NonNullable<Terms["kinds"]>;
  unit?: string;
  filed_only?: boolean;
  by: "count" | "percent";
  many: number;
  seed?: string;
}

function terms(values: Partial<Values>): Terms | null {
  const { from, to, by, many } = values;
  if (!from || !to || !many) {
    return null;
  }
  return {
    from,
    to,
    kinds: values.kinds ?? [],
    unit: values.unit ?? null,
    filed_only: values.filed_only ?? false,
    size: by === "percent" ? { by: "percent", percent: many } : { by: "count", papers: many },
  };
}

/** The sheet. */
export function DrawSheet({ close }: { close: () => void }) {
  const { t } = useTranslation("documents");
  const go = useNavigate();
  const start = useAct("start_paper_check");
  const [form] = Form.useForm<Values>();
  const today = useAnswer("get_desk", {}).data?.today ?? "";
  const values = Form.useWatch([], form) as Partial<Values> | undefined;
  const asked = terms(values ?? {});
  const { data, error } = useAnswer("count_sample", asked ? { terms: asked } : null, { keep: true });
  const required = [{ required: true, message: t("checks.sheet.required") }];
  const year = today.slice(0, 4);
  return (
    <Sheet<Values, { id: string }>
      open
      close={close}
      form={form}
      title={t("checks.sheet.title")}
      act={t("checks.sheet.act")}
      initial={{ from: `${year}-01-01`, to: today, by: "count", many: 20 }}
      speaksOf={{ no_papers_to_check: "many", sample_too_large: "many" }}
      reads
      send={(sent) => start.mutateAsync({ title: sent.title, terms: terms(sent) as Terms, seed: sent.seed?.trim() || null })}
      done={({ id }) => void go({ to: "/documents/checks/$id", params: { id } })}
    >
      <Form.Item name="title" label={t("checks.sheet.name")} rules={[{ required: true, whitespace: true, message: t("checks.sheet.required") }]}>
        <Input autoFocus maxLength={60} placeholder={t("checks.sheet.nameHint")} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="from" label={t("checks.sheet.from")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={t("checks.sheet.to")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="kinds" label={t("checks.sheet.kinds")}>
          <Select mode="multiple" allowClear maxTagCount="responsive" placeholder={t("checks.sheet.allKinds")} options={kinds.map((value) => ({ value, label: t(`book.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="unit" label={t("checks.sheet.unit")} tooltip={t("checks.sheet.unitHint")}>
          <UnitPick clearable />
        </Form.Item>
      </div>
      <Form.Item label={t("checks.sheet.size")} required>
        <div className="check-size">
          <Form.Item name="by" noStyle>
            <Segmented options={(["count", "percent"] as const).map((value) => ({ value, label: t(`checks.sheet.${value}`) }))} />
          </Form.Item>
          <Form.Item name="many" noStyle rules={required}>
            <InputNumber min={1} max={values?.by === "percent" ? 100 : 500} precision={0} aria-label={t("checks.sheet.size")} suffix={values?.by === "percent" ? "%" : t("checks.sheet.papers")} />
          </Form.Item>
          <Form.Item name="filed_only" valuePropName="checked" noStyle>
            <Checkbox>{t("checks.sheet.filed")}</Checkbox>
          </Form.Item>
        </div>
      </Form.Item>
      <p className={error ? "over" : "sec"} role="status">
        {error ? sentence(error) : data ? t("checks.sheet.would", { population: data.population, drawn: data.drawn }) : " "}
      </p>
      <Form.Item name="seed" label={t("checks.sheet.seed")} extra={t("checks.sheet.seedHint")}>
        <Input maxLength={16} autoComplete="off" spellCheck={false} />
      </Form.Item>
    </Sheet>
  );
}
