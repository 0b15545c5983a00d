// The recovery code, and whose signature is certified.

import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { KeyRow } from "../../bridge/generated";
import { useAct, useAnswer } from "../../bridge/query";
import { plainDay } from "../../shared/dates";
import { Problem } from "../../shared/Problem";
import { Sheet } from "../../shared/Sheet";

/** Keys and certificates. */
export function Keys() {
  return (
    <>
      <RecoveryCode />
      <Certificates />
    </>
  );
}

function RecoveryCode() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const desk = useAnswer("get_desk", {}).data;
  const renew = useAct("renew_recovery_code");
  const check = useAct("check_recovery_code");
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  return (
    <section>
      <h2>{t("keys.recovery")}</h2>
      <p className={desk?.recovery_confirmed ? "done" : "soon"}>{desk?.recovery_confirmed ? t("keys.confirmed") : t("keys.unconfirmed")}</p>
      {code ? (
        <Form<{ code: string }>
          layout="vertical"
          onFinish={(values) => {
            check.mutate(values, {
              onSuccess: () => {
                setCode(null);
                void message.success(t("keys.checked"));
              },
            });
          }}
        >
          <p>{t("keys.shown")}</p>
          <p className="recovery-code">{code}</p>
          <Form.Item name="code" label={t("keys.typed")} rules={[{ required: true, message: t("keys.typed") }]}>
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
          {check.error ? <Problem failure={check.error} /> : null}
          <Button type="primary" htmlType="submit" loading={check.isPending}>
            {t("keys.check")}
          </Button>
        </Form>
      ) : (
        <Button className="act" onClick={() => { setAsking(true); }}>
          {t("keys.renew")}
        </Button>
      )}
      <Sheet<{ passphrase: string; authority_passphrase?: string }>
        open={asking}
        close={() => { setAsking(false); }}
        title={t("keys.renew")}
        act={t("keys.renew")}
        send={async ({ passphrase, authority_passphrase }) => {
          const made = await renew.mutateAsync({ passphrase, authority_passphrase: authority_passphrase ?? passphrase });
          setCode(made.recovery_code);
        }}
      >
        <p className="sec">{t("keys.renewAbout")}</p>
        <Form.Item name="passphrase" label={t("keys.passphrase")} rules={[{ required: true, message: t("keys.passphrase") }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="authority_passphrase" label={t("keys.authority")}>
          <Input.Password autoComplete="off" />
        </Form.Item>
      </Sheet>
    </section>
  );
}

function Certificates() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const rows = useAnswer("list_signing_keys", { limit: 200 }).data?.rows ?? [];
  const me = useAnswer("get_desk", {}).data?.person;
  const request = useAct("request_signing_key");
  const certify = useAct("certify_person");
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<KeyRow | null>(null);
  const mine = rows.find(({ person }) => person === me);
  return (
    <section>
      <h2>{t("keys.signing")}</h2>
      <p className="sec">{t("keys.about")}</p>
      <table className="lined">
        <thead>
          <tr>
            <th scope="col">{t("keys.name")}</th>
            <th scope="col">{t("keys.state")}</th>
            <th scope="col">{t("keys.until")}</th>
            <th>
              <span className="sr">{t("keys.certify")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person}>
              <td>
                {row.name} <span className="ter sm">{row.unit_name}</span>
              </td>
              <td>
                <span className={row.state === "certified" ? "done" : row.state === "lapsed" ? "over" : ""}>{t(`keys.${row.state}`)}</span>{" "}
                {row.key_here ? <span className="ter sm">{t("keys.here")}</span> : null}
              </td>
              <td className="sm ter">{row.valid_until ? plainDay(row.valid_until) : ""}</td>
              <td className="acts">
                {row.state === "requested" && row.request ? (
                  <Button size="small" className="act" onClick={() => { setChosen(row); }}>
                    {t("keys.certify")}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mine && mine.state !== "certified" && mine.state !== "requested" ? (
        <Button className="act" onClick={() => { setAsking(true); }}>
          {t("keys.request")}
        </Button>
      ) : null}
      <Sheet<{ passphrase: string }>
        open={asking}
        close={() => { setAsking(false); }}
        title={t("keys.request")}
        act={t("keys.requestAct")}
        send={async (values) => {
          await request.mutateAsync(values);
          void message.success(t("keys.done"));
        }}
      >
        <Form.Item name="passphrase" label={t("keys.passphrase")} rules={[{ required: true, message: t("keys.passphrase") }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
      </Sheet>
      <Sheet<{ authority_passphrase: string }>
        open={chosen !== null}
        close={() => { setChosen(null); }}
        title={`${t("keys.certify")}　${chosen?.name ?? ""}`}
        act={t("keys.certify")}
        send={async (values) => {
          await certify.mutateAsync({ request: chosen?.request ?? "", ...values });
          void message.success(t("keys.done"));
        }}
      >
        <Form.Item name="authority_passphrase" label={t("keys.authority")} extra={t("keys.authorityHint")} rules={[{ required: true, message: t("keys.authority") }]}>
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
      </Sheet>
    </section>
  );
}
