// 签发: the issuer's passphrase, and every unsure clause confirmed word for word.

import { Button, Form, Input } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Confirm } from "./Confirm";

/** Signs as the issuer. */
export function Sign({ notice }: { notice: ViewOf<"get_notice"> }) {
  const { t } = useTranslation("documents");
  const sign = useAct("sign_notice");
  const clauses = useRef<HTMLDivElement>(null);
  useEffect(() => {
    clauses.current?.querySelector("input")?.focus();
  }, []);
  return (
    <section>
      <h2>{t("act.signHead")}</h2>
      <Form<{ passphrase: string; clauses?: string[] }>
        layout="vertical"
        onFinish={({ passphrase, clauses = [] }) => {
          sign.mutate({ notice: notice.id, passphrase, confirmed_clauses: clauses });
        }}
      >
        {notice.to_confirm.length > 0 ? (
          <Form.Item name="clauses" label={t("plan.clauses")}>
            <Confirm ref={clauses} clauses={notice.to_confirm} />
          </Form.Item>
        ) : null}
        <Form.Item name="passphrase" label={t("plan.passphrase", { name: notice.issuer_name })} rules={[{ required: true, message: t("act.passphrase") }]}>
          <Input.Password autoFocus={notice.to_confirm.length === 0} autoComplete="current-password" />
        </Form.Item>
        {sign.error ? <Problem failure={sign.error} /> : null}
        <div className="side-act">
          <Button type="primary" size="large" htmlType="submit" loading={sign.isPending} block>
            {t("act.sign")}
            <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </section>
  );
}
