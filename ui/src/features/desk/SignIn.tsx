// Who is here, and the passphrase; also how to come back without one.

import { Button, Form, Input, type InputRef, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { SeatView } from "../../bridge/generated";
import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Lost } from "./Lost";
import { Porch } from "./Porch";

const lastKey = "bihuan.lastPerson";

interface Props {
  people: SeatView[];
  /** The workspace was opened with the recovery code and waits for a new passphrase. */
  recovered?: boolean;
}

/** Signs somebody in. */
export function SignIn({ people, recovered = false }: Props) {
  const { t } = useTranslation("desk");
  const [lost, setLost] = useState(recovered);
  const remembered = people.find(({ person }) => person === localStorage.getItem(lastKey));
  const [person, setPerson] = useState((remembered ?? people[0])?.person ?? "");
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<InputRef>(null);
  const seat = useAct("take_seat");
  useEffect(() => {
    if (seat.error) {
      field.current?.focus({ cursor: "all" });
    }
  }, [seat.error]);
  if (lost) {
    return <Lost people={people} opened={recovered} back={() => { setLost(false); }} />;
  }
  return (
    <Porch title={t("sign.title")}>
      <Form
        layout="vertical"
        onFinish={() => {
          seat.mutate(
            { person, passphrase },
            {
              onSuccess: () => {
                localStorage.setItem(lastKey, person);
              },
            },
          );
        }}
      >
        <Form.Item label={t("sign.who")}>
          <Radio.Group
            className="seats"
            value={person}
            onChange={(event) => {
              setPerson(event.target.value as string);
              field.current?.focus();
            }}
            options={people.map((seat) => ({ value: seat.person, label: seat.name }))}
          />
        </Form.Item>
        <Form.Item label={t("sign.passphrase")} htmlFor="passphrase">
          <Input.Password
            id="passphrase"
            ref={field}
            autoFocus
            autoComplete="current-password"
            size="large"
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.target.value);
            }}
          />
        </Form.Item>
        {seat.error ? <Problem failure={seat.error} /> : null}
        <div className="porch-acts">
          <Button type="primary" size="large" htmlType="submit" loading={seat.isPending}>
            {t("sign.open")}
            <kbd>Enter</kbd>
          </Button>
          <Button type="link" onClick={() => { setLost(true); }}>
            {t("sign.forgot")}
          </Button>
        </div>
      </Form>
    </Porch>
  );
}
