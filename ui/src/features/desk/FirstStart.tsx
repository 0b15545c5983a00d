// First start in three steps: the organisation and you; a passphrase; what to begin with. The
// recovery code follows, and is typed back.

import { Button, Form, Input, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Ring } from "../../shared/Ring";
import { Porch } from "./door/Porch";
import { Restore } from "./Restore";

interface Values {
  organisation: string;
  department: string;
  person: string;
  notice_prefix: string;
  device_name?: string;
  passphrase: string;
  again: string;
  begin: "empty" | "sample" | "excel";
}

/** Fields of each step, checked before going on. */
const fields = [
  ["organisation", "person", "department", "notice_prefix", "device_name"],
  ["passphrase", "again"],
  ["begin"],
] as const satisfies (keyof Values)[][];

/** Creates the workspace of this laptop. */
export function FirstStart({ created }: { created: (recoveryCode: string) => void }) {
  const { t } = useTranslation("desk");
  const [form] = Form.useForm<Values>();
  const [step, setStep] = useState(0);
  const create = useAct("create_organisation");
  const prefix = Form.useWatch("notice_prefix", form);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 2) {
      // A group of choices takes no focus itself, and Enter has to have somewhere to go.
      choice.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
    } else {
      form.focusField(fields[step]?.[0] ?? "organisation");
    }
  }, [form, step]);
  const next = async () => {
    await form.validateFields([...(fields[step] ?? [])]);
    setStep(step + 1);
  };
  const finish = () => {
    const { again, begin, device_name = "", ...values } = form.getFieldsValue(true) as Values;
    create.mutate(
      { ...values, device_name, sample: begin === "sample" },
      {
        onSuccess: (view) => {
          if (begin === "excel") {
            // The place that is there once the code was written down.
            window.location.hash = "#/hazards/import";
          }
          created(view.recovery_code);
        },
        onError: (failure) => {
          const at = fields.findIndex((names) => (names as readonly string[]).includes(failure.field ?? ""));
          setStep(Math.max(at, 0));
        },
      },
    );
  };
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Porch title={t("first.title")}>
      <ol className="porch-steps">
        {(["who", "keys", "begin"] as const).map((name, at) => (
          <li key={name} aria-current={at === step ? "step" : undefined}>
            <Ring share={at < step ? 100 : at === step ? 50 : 0} tone={at < step ? "green" : "blue"} />
            {t(`first.steps.${name}`)}
          </li>
        ))}
      </ol>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ department: "安全监察部", notice_prefix: "供电安改", begin: "empty" }}
        onFinish={() => {
          if (step < 2) {
            void next().catch(() => undefined);
          } else {
            finish();
          }
        }}
      >
        <div className="porch-two" hidden={step !== 0}>
          <Form.Item name="organisation" label={t("first.organisation")} extra={t("first.organisationHint")} rules={required(t("first.fill", { what: t("first.organisation") }))}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="person" label={t("first.person")} rules={required(t("first.fill", { what: t("first.person") }))}>
            <Input maxLength={40} autoComplete="name" />
          </Form.Item>
          <Form.Item name="department" label={t("first.department")} extra={t("first.departmentHint")} rules={required(t("first.fill", { what: t("first.department") }))}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="notice_prefix"
            label={t("first.prefix")}
            extra={t("first.prefixHint", { prefix: prefix, year: "2026" })}
            rules={required(t("first.fill", { what: t("first.prefix") }))}
          >
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="device_name" label={t("first.deviceName")} extra={t("first.deviceNameHint")}>
            <Input maxLength={40} />
          </Form.Item>
        </div>
        <div hidden={step !== 1}>
          <Form.Item
            name="passphrase"
            label={t("first.passphrase")}
            extra={t("first.passphraseHint")}
            rules={step >= 1 ? [{ required: true, min: 8, message: t("first.tooShort") }] : []}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t("first.passphraseAgain")}
            dependencies={["passphrase"]}
            rules={
              step >= 1
                ? [
                    {
                      validator: (_, value: unknown) =>
                        value === form.getFieldValue("passphrase")
                          ? Promise.resolve()
                          : Promise.reject(new Error(t("first.differs"))),
                    },
                  ]
                : []
            }
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </div>
        <div ref={choice} hidden={step !== 2}>
          <Form.Item name="begin" label={t("first.sample")}>
            <Radio.Group
              className="begins"
              options={[
                { value: "empty", label: <Choice title={t("first.empty")} about={t("first.emptyAbout")} /> },
                { value: "sample", label: <Choice title={t("first.withSample")} about={t("first.withSampleAbout")} /> },
                { value: "excel", label: <Choice title={t("first.excel")} about={t("first.excelAbout")} /> },
              ]}
            />
          </Form.Item>
        </div>
        {create.error ? <Problem failure={create.error} /> : null}
        <div className="porch-acts">
          <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
            {step < 2 ? t("first.next") : t("first.create")}
            <kbd>Enter</kbd>
          </Button>
          {step > 0 ? (
            <Button size="large" disabled={create.isPending} onClick={() => { setStep(step - 1); }}>
              {t("first.before")}
            </Button>
          ) : null}
          {create.isPending ? <span className="sec sm">{t("first.creating")}</span> : null}
        </div>
      </Form>
      {step === 0 ? <Restore /> : null}
    </Porch>
  );
}

function Choice({ title, about }: { title: string; about: string }) {
  return (
    <span className="choice">
      <b>{title}</b>
      <span className="sm sec">{about}</span>
    </span>
  );
}
