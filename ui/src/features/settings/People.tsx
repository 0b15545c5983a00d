// Who has a passphrase on this laptop.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { PersonView } from "../../bridge/generated";
import { useAct, useAnswer } from "../../bridge/query";
import { listed } from "../../shared/lists";
import { Sheet } from "../../shared/Sheet";

/** Access. */
export function People() {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const rows = useAnswer("list_people", { limit: 200, active: true }).data?.rows ?? [];
  const grant = useAct("grant_access");
  const [chosen, setChosen] = useState<PersonView | null>(null);
  return (
    <section>
      <p className="sec">{t("people.about")}</p>
      <table className="lined">
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {row.name} <span className="ter sm">{row.unit_name}</span>
              </td>
              <td className="sec">{listed(row.roles.map((role) => trade(`role.${role}`)))}</td>
              <td className="acts">
                {row.has_access ? (
                  <span className="done sm">{t("people.has")}</span>
                ) : (
                  <Button size="small" className="act" onClick={() => { setChosen(row); }}>
                    {t("people.grant")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sheet<{ new_passphrase: string }>
        open={chosen !== null}
        close={() => { setChosen(null); }}
        title={t("people.grant")}
        act={t("people.grant")}
        send={(values) => grant.mutateAsync({ person: chosen?.id ?? "", ...values })}
      >
        <Form.Item name="new_passphrase" label={t("people.passphrase", { name: chosen?.name ?? "" })} rules={[{ required: true, min: 8, message: t("me.short") }]}>
          <Input.Password autoFocus autoComplete="new-password" />
        </Form.Item>
      </Sheet>
    </section>
  );
}
