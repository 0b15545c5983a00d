// 复查: two people, what they found, and the conclusion, by `1` or `2` where nothing is being typed.

import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { useHotkeys } from "../../../../shared/hotkeys";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { PeoplePick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { useReinspectors } from "../../reinspectors";
import type { ActProps } from "./ActSheet";
import { WhenField } from "./WhenField";

interface Values {
  inspectors: string[];
  passed: boolean;
  findings: string;
  new_due_on?: string | null;
  photos?: string[];
  happened_at?: string | null;
}

/** Records a re-inspection. */
export function ReinspectSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_reinspection");
  const { usual, isPending, remember } = useReinspectors();
  const draft = useDraft<Values>(`reinspect/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const passed = Form.useWatch<boolean | undefined>("passed", form) ?? true;
  const conclude = (good: boolean) => { form.setFieldValue("passed", good); };
  useHotkeys({ "1": () => { conclude(true); }, "2": () => { conclude(false); } });
  const required = [{ required: true, message: t("detail.field.required") }];
  // What a sheet starts with has to be there when it opens.
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.reinspect")}　${hazard.number}`}
      act={t("detail.act.reinspect")}
      draft={draft}
      speaksOf={ofDeadline("new_due_on")}
      initial={{ passed: true, inspectors: usual }}
      send={async ({ new_due_on, ...values }) => {
        await record.mutateAsync({ hazard: hazard.id, new_due_on: values.passed ? null : (new_due_on ?? null), ...values });
        await remember(values.inspectors);
      }}
    >
      <Form.Item name="inspectors" label={t("detail.field.inspectors")} rules={required}>
        <PeoplePick />
      </Form.Item>
      <Form.Item name="findings" label={t("detail.field.findings")} rules={required}>
        <Lines rows={2} autoFocus maxLength={1000} />
      </Form.Item>
      <Form.Item name="passed" label={t("detail.field.conclusion")}>
        <Radio.Group
          options={[
            { value: true, label: <>{t("detail.field.passed")}<kbd>1</kbd></> },
            { value: false, label: <>{t("detail.field.failed")}<kbd>2</kbd></> },
          ]}
        />
      </Form.Item>
      {passed ? null : (
        <Form.Item name="new_due_on" label={t("detail.field.newDue")} rules={required}>
          <DayField />
        </Form.Item>
      )}
      <Form.Item name="photos" label={t("detail.field.photos")}>
        <PhotoField />
      </Form.Item>
      <WhenField />
    </Sheet>
  );
}
