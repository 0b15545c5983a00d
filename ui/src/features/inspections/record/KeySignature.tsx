// The leader looks at the paper and signs it with a key.

import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Problem } from "../../../shared/Problem";
import type { RecordOf } from "./types";

/** The leader's passphrase. */
export function KeySignature({ record, leader }: { record: RecordOf; leader: string }) {
  const { t } = useTranslation("record");
  const sign = useAct("sign_inspection_record");
  return (
    <section>
      <h2>{t("sign")}</h2>
      <Form<{ passphrase: string }>
        layout="vertical"
        onFinish={({ passphrase }) => { sign.mutate({ record: record.id, passphrase }); }}
      >
        <Form.Item name="passphrase" label={t("passphrase", { name: leader })} rules={[{ required: true, message: t("passphrase", { name: leader }) }]}>
          <Input.Password autoComplete="off" />
        </Form.Item>
        {sign.error ? <Problem failure={sign.error} /> : null}
        <Button htmlType="submit" loading={sign.isPending} block>
          {t("signAct")}<kbd>Enter</kbd>
        </Button>
      </Form>
    </section>
  );
}
