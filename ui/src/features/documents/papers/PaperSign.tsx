// Whoever is named looks at the paper and signs it with a key; where nobody is, it says that all sign by
// hand.

import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Problem } from "../../../shared/Problem";
import type { Paper } from "./PaperPage";

/** The section. */
export function PaperSign({ paper }: { paper: Paper }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const sign = useAct("sign_hazard_paper");
  const name = paper.signer_name;
  const offered = paper.acts.some(({ act, refusal }) => act === "sign" && !refusal);
  if (paper.signed_by_key) {
    return (
      <section>
        <p className="done">{t("papers.signed", { name })}</p>
      </section>
    );
  }
  if (!offered) {
    return paper.state === "unsigned" ? (
      <section>
        <p className="sec">{t("papers.byHandHow")}</p>
      </section>
    ) : null;
  }
  if (!paper.signer_certified) {
    return (
      <section>
        <p className="sec">{t("papers.uncertified", { name })}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t("papers.sign")}</h2>
      {paper.closes ? <p className="sec sm paper-closes">{t("papers.closes")}</p> : null}
      <Form<{ passphrase: string }>
        layout="vertical"
        onFinish={({ passphrase }) => {
          sign.mutate(
            { paper: paper.id, passphrase },
            { onSuccess: () => { void message.success(t(paper.closes ? "papers.closed" : "papers.signed", { name })); } },
          );
        }}
      >
        <Form.Item name="passphrase" label={t("papers.passphrase", { name })} rules={[{ required: true, message: t("act.passphrase") }]}>
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
        {sign.error ? <Problem failure={sign.error} /> : null}
        <Button type="primary" htmlType="submit" loading={sign.isPending} block>
          {t(paper.closes ? "papers.signCloses" : "papers.signAct")}
          <kbd>Enter</kbd>
        </Button>
      </Form>
    </section>
  );
}
