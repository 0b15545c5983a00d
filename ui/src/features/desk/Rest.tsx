// The screen rests: a short PIN, and everything stands where it was.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Porch } from "./Porch";
import { SignIn } from "./SignIn";

/** Waits for the PIN. */
export function Rest({ desk }: { desk: ViewOf<"get_desk"> }) {
  const { t } = useTranslation("desk");
  const [pin, setPin] = useState("");
  const [other, setOther] = useState(!desk.has_pin);
  const wake = useAct("wake_desk");
  const lock = useAct("lock_desk");
  if (other) {
    return <SignIn people={desk.people} />;
  }
  return (
    <Porch title={t("rest.title")}>
      <Form
        layout="vertical"
        onFinish={() => {
          wake.mutate({ pin }, { onSettled: () => { setPin(""); } });
        }}
      >
        <Form.Item label={`${desk.seat?.name ?? ""}　${t("rest.pin")}`} htmlFor="pin">
          <Input.Password
            id="pin"
            className="code"
            autoFocus
            inputMode="numeric"
            autoComplete="off"
            size="large"
            maxLength={8}
            value={pin}
            onChange={(event) => {
              setPin(event.target.value.replace(/\D/g, ""));
            }}
          />
        </Form.Item>
        {wake.error ? <Problem failure={wake.error} /> : null}
        <div className="porch-acts">
          <Button type="primary" size="large" htmlType="submit" loading={wake.isPending}>
            {t("rest.open")}
            <kbd>Enter</kbd>
          </Button>
          <Button type="link" onClick={() => { setOther(true); }}>
            {t("rest.passphrase")}
          </Button>
          <Button type="link" onClick={() => { lock.mutate({}); }}>
            {t("rest.other")}
          </Button>
        </div>
      </Form>
    </Porch>
  );
}
