// Witnesses of a refusal that was recorded without.

import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { PeoplePick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import type { RecordOf } from "./types";

/** Their names. */
export function LaterWitnesses({ record }: { record: RecordOf }) {
  const { t } = useTranslation("record");
  const add = useAct("add_record_evidence");
  return (
    <section>
      <Form<{ witnesses: string[] }>
        layout="vertical"
        onFinish={({ witnesses }) => { add.mutate({ record: record.id, witnesses }); }}
      >
        <Form.Item name="witnesses" label={t("witnesses")} rules={[{ required: true, message: t("witnesses") }]}>
          <PeoplePick />
        </Form.Item>
        {add.error ? <Problem failure={add.error} /> : null}
        <Button htmlType="submit" loading={add.isPending} block>{t("addWitnesses")}</Button>
      </Form>
    </section>
  );
}
