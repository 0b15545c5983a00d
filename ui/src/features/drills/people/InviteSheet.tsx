// Putting people on the list: several of the register with one role, or somebody from outside.

import { Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { PeoplePick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { type Drill, type Participant, roles } from "../types";

interface Values {
  role: Participant["role"];
  from: "register" | "outside";
  people?: string[];
  name?: string;
  organisation?: string;
  duty?: string;
}

/** The sheet. */
export function InviteSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const invite = useAct("invite_to_drill");
  const from = Form.useWatch<Values["from"] | undefined>("from", form) ?? "register";
  const required = [{ required: true, message: t("required") }];
  const next = roles.find((role) => role === "player" || drill.people.every((one) => one.role !== role)) ?? "player";
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("people.invite")}
      act={t("people.invite")}
      initial={{ role: next, from: "register" }}
      send={({ role, people, name, organisation, duty }) => {
        const about = { role, duty: duty ?? "" };
        const named = from === "register"
          ? (people ?? []).map((person) => ({ person, ...about }))
          : [{ person: null, name: name ?? "", organisation: organisation ?? "", ...about }];
        return invite.mutateAsync({ drill: drill.id, people: named });
      }}
    >
      <Form.Item name="role" label={t("people.role")} rules={required}>
        <Select options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="from">
        <Radio.Group options={[{ value: "register", label: t("people.person") }, { value: "outside", label: t("people.outside") }]} />
      </Form.Item>
      {from === "register" ? (
        <Form.Item name="people" label={t("people.person")} rules={required}><PeoplePick autoFocus /></Form.Item>
      ) : (
        <div className="pair">
          <Form.Item name="name" label={t("people.name")} rules={[{ ...required[0], whitespace: true }]}><Input maxLength={40} /></Form.Item>
          <Form.Item name="organisation" label={t("people.organisation")}><Input maxLength={60} /></Form.Item>
        </div>
      )}
      <Form.Item name="duty" label={t("people.duty")}><Input maxLength={60} /></Form.Item>
    </Sheet>
  );
}
