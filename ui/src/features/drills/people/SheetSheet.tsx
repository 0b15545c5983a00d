// A sheet that people signed by hand, photographed or scanned: who stands on it is ticked.

import { Button, Checkbox, Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { OneScan } from "../../../shared/scans/OneScan";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Drill } from "../types";

interface Values {
  scan: string;
  participants: string[];
}

/** The sheet. */
export function SheetSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const signIn = useAct("sign_in_to_drill");
  const draft = useDraft<Values>(`drill-sheet/${drill.id}`);
  const missing = drill.people.filter(({ signed_in }) => !signed_in);
  const required = [{ required: true, message: t("required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("people.sheet")}
      act={t("people.signHere")}
      width={720}
      draft={draft}
      // Without a value the rule below lets nobody through as somebody.
      initial={{ participants: [] }}
      // Who signed in otherwise since the draft was begun is not signed in twice.
      send={({ scan, participants }) => signIn.mutateAsync({ participants: participants.filter((one) => missing.some(({ id }) => id === one)), by: { way: "sheet", scan } })}
    >
      <p className="sec">{t("people.sheetHint")}</p>
      <Form.Item name="scan" label={t("people.sheetPhoto")} rules={required}><OneScan /></Form.Item>
      <Form.Item name="participants" label={<span>{t("people.whoOnSheet")} <All choose={() => { form.setFieldsValue({ participants: missing.map(({ id }) => id) }); draft.note(form.getFieldsValue()); }} /></span>} rules={[{ type: "array", min: 1, message: t("required") }]}>
        <Checkbox.Group className="drill-ticks" options={missing.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </Sheet>
  );
}

function All({ choose }: { choose: () => void }) {
  const { t } = useTranslation("drills");
  return <Button type="link" size="small" onClick={choose}>{t("people.choose")}</Button>;
}
