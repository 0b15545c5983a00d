// A finding becomes a case with owner, measures and deadline: 隐患 or 改进事项.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { PersonPick, PlacePick, UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Drill, Problem } from "../types";

type Values = Omit<RequestOf<"raise_drill_action">, "finding">;

/** The sheet. */
export function ActionSheet({ drill, problem, close }: { drill: Drill; problem: Problem; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const raise = useAct("raise_drill_action");
  const draft = useDraft<Values>(`drill-action/${problem.id}`);
  const kind = Form.useWatch<Values["kind"] | undefined>("kind", form) ?? "improvement";
  const required = [{ required: true, message: t("required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("after.raise")}
      act={t("after.raise")}
      width={640}
      draft={draft}
      initial={{ kind: problem.aspect === "materials" || problem.aspect === "safety" ? "hazard" : "improvement", unit: drill.unit }}
      send={(values) =>
        raise.mutateAsync({
          ...values,
          finding: problem.id,
          title: values.title ?? "",
          owner: values.owner ?? null,
          place: values.place ?? null,
          spot: values.spot ?? "",
        })}
    >
      <p className="sec sheet-about">{problem.text}</p>
      <Form.Item name="kind" label={t("after.kind")} extra={t("after.kindHint")}>
        <Radio.Group optionType="button" options={(["improvement", "hazard"] as const).map((value) => ({ value, label: t(`caseKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="measures" label={t("after.measures")} rules={[{ required: true, whitespace: true, message: t("required") }]}>
        <Input.TextArea autoFocus className="grows" rows={2} maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="unit" label={t("after.unit")} rules={required}><UnitPick /></Form.Item>
        <Form.Item name="owner" label={t("after.owner")} rules={kind === "improvement" ? required : []}><PersonPick clearable /></Form.Item>
        <Form.Item name="due_on" label={t("after.due")} rules={required}><DayField /></Form.Item>
        <Form.Item name="title" label={t("after.actionTitle")}><Input maxLength={60} placeholder={t("after.actionTitleHint")} /></Form.Item>
        {kind === "hazard" ? (
          <>
            <Form.Item name="place" label={t("after.place")} extra={t("after.placeHint")}><PlacePick clearable /></Form.Item>
            <Form.Item name="spot" label={t("terms.spot")}><Input maxLength={80} /></Form.Item>
          </>
        ) : null}
      </div>
    </Sheet>
  );
}
