// One's own passphrase, PIN, and when the screen locks.

import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";

const minutes = [0, 2, 5, 10, 20, 60];

/** Yourself. */
export function Me() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const desk = useAnswer("get_desk", {}).data;
  const change = useAct("change_passphrase");
  const pin = useAct("set_pin");
  const lock = useAct("set_lock_after");
  const [form] = Form.useForm<{ passphrase: string; new_passphrase: string; again: string }>();
  const [pinForm] = Form.useForm<{ pin: string; passphrase: string }>();
  return (
    <>
      <section>
        <h2>{t("me.passphrase")}</h2>
        <Form
          form={form}
          layout="vertical"
          onFinish={({ passphrase, new_passphrase }) => {
            change.mutate(
              { passphrase, new_passphrase },
              {
                onSuccess: () => {
                  form.resetFields();
                  void message.success(t("me.changed"));
                },
              },
            );
          }}
        >
          <Form.Item name="passphrase" label={t("me.old")} rules={[{ required: true, message: t("me.old") }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="new_passphrase" label={t("me.next")} rules={[{ required: true, min: 8, message: t("me.short") }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t("me.again")}
            dependencies={["new_passphrase"]}
            rules={[
              {
                validator: (_, value: unknown) =>
                  value === form.getFieldValue("new_passphrase") ? Promise.resolve() : Promise.reject(new Error(t("me.differs"))),
              },
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          {change.error ? <Problem failure={change.error} /> : null}
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t("me.change")}
          </Button>
        </Form>
      </section>
      <section>
        <h2>{t("me.pin")}</h2>
        <p className="sec">{t("me.pinAbout")}</p>
        <Form
          form={pinForm}
          layout="vertical"
          onFinish={(values) => {
            pin.mutate(values, {
              onSuccess: () => {
                pinForm.resetFields();
                void message.success(t("me.pinDone"));
              },
            });
          }}
        >
          <Form.Item name="pin" label="PIN" rules={[{ required: true, pattern: /^\d{4,8}$/, message: t("me.pinAbout") }]}>
            <Input.Password inputMode="numeric" maxLength={8} autoComplete="off" />
          </Form.Item>
          <Form.Item name="passphrase" label={t("me.old")} rules={[{ required: true, message: t("me.old") }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {pin.error ? <Problem failure={pin.error} /> : null}
          <Button className="act" htmlType="submit" loading={pin.isPending}>
            {t("me.pinSet")}
          </Button>
        </Form>
      </section>
      <section>
        <h2>
          <label htmlFor="lock-after">{t("me.lock")}</label>
        </h2>
        <Select
          id="lock-after"
          value={desk?.lock_after_minutes ?? 10}
          onChange={(count: number) => { lock.mutate({ minutes: count }); }}
          options={minutes.map((count) => ({ value: count, label: count === 0 ? t("me.never") : t("me.minutes", { count }) }))}
          style={{ width: 160 }}
        />
        {lock.error ? <Problem failure={lock.error} /> : null}
      </section>
    </>
  );
}
