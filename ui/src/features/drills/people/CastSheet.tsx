// Another role or task for somebody on the list.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { type Participant, roles } from "../types";

interface Values {
  role: Participant["role"];
  duty?: string;
}

/** The sheet. */
export function CastSheet({ one, close }: { one: Participant; close: () => void }) {
  const { t } = useTranslation("drills");
  const cast = useAct("cast_participant");
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("people.castOf", { name: one.name })}
      act={t("save")}
      initial={{ role: one.role, duty: one.duty }}
      send={({ role, duty }) => cast.mutateAsync({ participant: one.id, role, duty: duty ?? "" })}
    >
      <Form.Item name="role" label={t("people.role")}>
        <Select autoFocus options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="duty" label={t("people.duty")}><Input maxLength={60} /></Form.Item>
    </Sheet>
  );
}
