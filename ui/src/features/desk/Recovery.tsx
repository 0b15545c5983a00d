// The recovery code, shown once: written down or printed, then typed back.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Porch } from "./door/Porch";

/** Shows a code and has it typed back. */
export function Recovery({ code, done }: { code: string; done: () => void }) {
  const { t } = useTranslation("desk");
  const [written, setWritten] = useState(false);
  const check = useAct("check_recovery_code");
  return (
    <Porch title={written ? t("recovery.typeBack") : t("recovery.title")}>
      <p className="sec no-print">{t("recovery.about")}</p>
      {written ? (
        <Form<{ code: string }>
          layout="vertical"
          onFinish={(values) => {
            check.mutate(values, { onSuccess: done });
          }}
        >
          <Form.Item name="code" label={t("lost.code")} extra={t("recovery.typeBackHint")}>
            <Input className="code" autoFocus autoComplete="off" spellCheck={false} />
          </Form.Item>
          {check.error ? <Problem failure={check.error} /> : null}
          <div className="porch-acts">
            <Button type="primary" size="large" htmlType="submit" loading={check.isPending}>
              {t("recovery.check")}
            </Button>
            <Button type="link" onClick={() => { setWritten(false); }}>
              {t("first.before")}
            </Button>
            <Button type="link" onClick={done}>
              {t("recovery.later")}
            </Button>
          </div>
        </Form>
      ) : (
        <>
          <p className="recovery-code" data-testid="recovery-code">
            {code}
          </p>
          <div className="porch-acts no-print">
            <Button type="primary" size="large" onClick={() => { setWritten(true); }}>
              {t("recovery.copied")}
            </Button>
            <Button size="large" onClick={() => { window.print(); }}>
              {t("recovery.print")}
            </Button>
          </div>
        </>
      )}
    </Porch>
  );
}
