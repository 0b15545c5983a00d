// What the notice waits for: the issuer's signature, a receipt, witnesses, a record of service.

import { useAddress } from "../../shared/address";
import { Alert, App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { PeoplePick } from "../../shared/Pick";
import { Problem, sentence } from "../../shared/Problem";
import { ScanField } from "../../shared/ScanField";
import { Receipt } from "./Receipt";
import { Sign } from "./Sign";

type Notice = ViewOf<"get_notice">;

/** The next act. */
export function NextAct({ notice }: { notice: Notice }) {
  const { t } = useTranslation("documents");
  const { act } = useAddress();
  const refusal = (name: Notice["acts"][number]["act"]) => notice.acts.find((one) => one.act === name)?.refusal;
  const why = (name: Notice["acts"][number]["act"]) => {
    const said = refusal(name);
    return said ? <p className="sec">{sentence(said)}</p> : null;
  };
  return (
    <>
      {notice.voided ? <Alert type="warning" title={t("act.done.voided", { reason: notice.voided })} /> : null}
      {notice.state === "to_sign" ? (refusal("sign") ? <section>{why("sign")}</section> : <Sign notice={notice} />) : null}
      {notice.state === "issued" ? (refusal("serve") ? <section>{why("serve")}</section> : <Receipt notice={notice} act={act} />) : null}
      {notice.state === "refused_without_evidence" && !refusal("add_witnesses") ? <Witnesses notice={notice} /> : null}
      {notice.services.some(({ outcome }) => outcome !== "by_key") && !refusal("make_service_record") ? <ServiceRecord notice={notice} /> : null}
    </>
  );
}

function Witnesses({ notice }: { notice: Notice }) {
  const { t } = useTranslation("documents");
  const add = useAct("add_witnesses");
  return (
    <section>
      <Form<{ witnesses: string[]; evidence?: string[] }> layout="vertical" onFinish={({ witnesses, evidence = [] }) => { add.mutate({ notice: notice.id, witnesses, evidence }); }}>
        <Form.Item name="witnesses" label={t("act.witnesses")} rules={[{ required: true, message: t("act.witnesses") }]}>
          <PeoplePick />
        </Form.Item>
        <Form.Item name="evidence" label={t("act.refusalScan")}>
          <ScanField />
        </Form.Item>
        {add.error ? <Problem failure={add.error} /> : null}
        <Button type="primary" htmlType="submit" loading={add.isPending} block>
          {t("act.addWitnesses")}
        </Button>
      </Form>
    </section>
  );
}

function ServiceRecord({ notice }: { notice: Notice }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const make = useAct("make_service_record");
  return (
    <section>
      <h2>{t("act.serviceRecordHead")}</h2>
      <Form<{ passphrase: string }>
        layout="vertical"
        onFinish={({ passphrase }) => {
          make.mutate({ notice: notice.id, passphrase }, { onSuccess: () => void message.success(t("act.made")) });
        }}
      >
        <Form.Item name="passphrase" label={t("act.passphrase")} extra={t("act.serviceRecordAbout")} rules={[{ required: true, message: t("act.passphrase") }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {make.error ? <Problem failure={make.error} /> : null}
        <Button htmlType="submit" loading={make.isPending}>
          {t("act.serviceRecord")}
        </Button>
      </Form>
    </section>
  );
}
