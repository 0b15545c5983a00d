// Drafting a version: the four parts the law demands, contacts, materials, cards. What is typed keeps itself.

import { Form, Input, Tabs } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { CardFields } from "./CardFields";
import { ContactFields } from "./ContactFields";
import { type DraftValues, termsOf, valuesOf } from "./draft";
import { FilesField } from "./FilesField";
import { MaterialFields } from "./MaterialFields";
import { parts, type PlanPage } from "../types";

/** The sheet. */
export function DraftSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const [form] = Form.useForm<DraftValues>();
  const send = useAct("draft_emergency_plan");
  const kept = useDraft<DraftValues>(`emergency_plan/${plan.id}`);
  const draft = plan.versions.find(({ approval }) => !approval);
  const base = draft ?? plan.versions.find(({ in_force }) => in_force);
  const initial = valuesOf(base, draft ? draft.label : plan.next_label, draft ? draft.changes : "");
  const label = Form.useWatch<string | undefined>("label", form) ?? initial.label;
  return (
    <Sheet<DraftValues>
      open
      close={close}
      form={form}
      draft={kept}
      title={t("sheet.draft", { label })}
      act={t("sheet.saveDraft")}
      width={880}
      initial={initial}
      send={() => send.mutateAsync({ plan: plan.id, terms: termsOf(form.getFieldsValue(true) as DraftValues) })}
    >
      <div className="draft-head">
        <Form.Item name="label" label={t("sheet.label")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="changes" label={t("sheet.changes")}>
          <Input.TextArea className="grows" rows={1} maxLength={1000} />
        </Form.Item>
      </div>
      <Tabs
        items={[
          {
            key: "contents",
            label: t("page.contents"),
            forceRender: true,
            children: parts.map((part, index) => (
              <Form.Item key={part} name={part} label={t(`part.${part}`)}>
                <Input.TextArea autoFocus={index === 0} className="grows" rows={3} maxLength={8000} />
              </Form.Item>
            )),
          },
          { key: "contacts", label: t("part.contacts"), forceRender: true, children: <ContactFields /> },
          { key: "materials", label: t("part.materials"), forceRender: true, children: <MaterialFields /> },
          { key: "cards", label: t("part.cards"), forceRender: true, children: <CardFields /> },
          {
            key: "files",
            label: t("page.files"),
            forceRender: true,
            children: (
              <Form.Item name="attachments">
                <FilesField known={base?.files ?? []} />
              </Form.Item>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
