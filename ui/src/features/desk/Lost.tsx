// Without a passphrase: the recovery code opens the data, then a new passphrase is set.

import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { SeatView } from "../../bridge/generated";
import { useAct } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Porch } from "./door/Porch";

interface Props {
  people: SeatView[];
  /** Whether the code was accepted already. */
  opened: boolean;
  back: () => void;
}

/** Opens by recovery code and sets a new passphrase. */
export function Lost({ people, opened, back }: Props) {
  const { t } = useTranslation("desk");
  const open = useAct("open_with_recovery");
  const renew = useAct("renew_passphrase");
  const seat = useAct("take_seat");
  const failure = opened ? (renew.error ?? seat.error) : open.error;
  return (
    <Porch title={t("lost.title")}>
      <p className="sec">{t("lost.about")}</p>
      {opened ? (
        <Form<{ person: string; passphrase: string }>
          layout="vertical"
          initialValues={{ person: people[0]?.person }}
          onFinish={({ person, passphrase }) => {
            renew.mutate(
              { person, new_passphrase: passphrase },
              {
                onSuccess: () => {
                  seat.mutate({ person, passphrase });
                },
              },
            );
          }}
        >
          <Form.Item name="person" label={t("lost.person")}>
            <Select options={people.map((seat) => ({ value: seat.person, label: seat.name }))} />
          </Form.Item>
          <Form.Item
            name="passphrase"
            label={t("lost.passphrase")}
            rules={[{ required: true, min: 8, message: t("first.tooShort") }]}
          >
            <Input.Password autoFocus autoComplete="new-password" />
          </Form.Item>
          {failure ? <Problem failure={failure} /> : null}
          <Button type="primary" size="large" htmlType="submit" loading={renew.isPending || seat.isPending}>
            {t("lost.set")}
          </Button>
        </Form>
      ) : (
        <Form<{ code: string }> layout="vertical" onFinish={(values) => { open.mutate(values); }}>
          <Form.Item name="code" label={t("lost.code")} rules={[{ required: true, message: t("lost.code") }]}>
            <Input className="code" autoFocus autoComplete="off" spellCheck={false} />
          </Form.Item>
          {failure ? <Problem failure={failure} /> : null}
          <div className="porch-acts">
            <Button type="primary" size="large" htmlType="submit" loading={open.isPending}>
              {t("lost.open")}
            </Button>
            <Button type="link" onClick={back}>
              {t("lost.back")}
            </Button>
          </div>
        </Form>
      )}
    </Porch>
  );
}
