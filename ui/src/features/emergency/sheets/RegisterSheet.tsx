// Entering a plan, and describing it anew.

import { Checkbox, Form, Input, Segmented } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { digest } from "../../../shared/digest";
import { UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { kinds, type PlanPage, type Terms } from "../types";

interface Props {
  plan?: PlanPage;
  /** The sheet goes; with the plan that was entered, if one was. */
  close: (entered?: string) => void;
}

/** The sheet. */
export function RegisterSheet({ plan, close }: Props) {
  const { t } = useTranslation("emergency");
  const entered = useRef<string>(undefined);
  const add = useAct("register_emergency_plan");
  const edit = useAct("edit_emergency_plan");
  const required = [{ required: true, message: t("sheet.required") }];
  const title = t(plan ? "sheet.edit" : "sheet.register");
  const initial: Partial<Terms> = plan
    ? { name: plan.name, code: plan.code, kind: plan.kind, unit: plan.unit, to_file: plan.to_file }
    : { kind: "on_site", to_file: false };
  const draft = useDraft<Terms>(plan ? `plan-terms/${plan.id}/${digest(initial)}` : "plan-terms/new");
  return (
    <Sheet<Terms>
      open
      close={() => { close(entered.current); }}
      title={title}
      act={title}
      draft={draft}
      initial={initial}
      send={async ({ code, to_file, ...said }) => {
        const terms = { ...said, code: code ?? "", to_file };
        if (plan) {
          await edit.mutateAsync({ plan: plan.id, terms });
        } else {
          entered.current = (await add.mutateAsync({ terms })).id;
        }
      }}
    >
      <Form.Item name="name" label={t("sheet.name")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input autoFocus maxLength={60} placeholder={t("sheet.nameHint")} />
      </Form.Item>
      <Form.Item name="kind" label={t("sheet.kind")}>
        <Segmented options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="unit" label={t("sheet.unit")} rules={required}>
          <UnitPick />
        </Form.Item>
        <Form.Item name="code" label={t("sheet.code")}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="to_file" valuePropName="checked" extra={t("sheet.toFileAbout")}>
        <Checkbox>{t("sheet.toFile")}</Checkbox>
      </Form.Item>
    </Sheet>
  );
}
