// Putting people on the list: several of the register with one role, a whole unit, or those from outside.

import { Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { PeoplePick, UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Drill, type Participant, roles } from "../types";

interface Values {
  role: Participant["role"];
  from: "register" | "unit" | "outside";
  people?: string[];
  unit?: string;
  list?: string;
  duty?: string;
}

/** The sheet. */
export function InviteSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const invite = useAct("invite_to_drill");
  const draft = useDraft<Values>(`drill-invite/${drill.id}`);
  const outsiders = rows(Form.useWatch<string | undefined>("list", form) ?? "");
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
      draft={draft}
      initial={{ role: next, from: "register" }}
      send={({ role, people, unit, list, duty }) => {
        const about = { role, duty: duty ?? "" };
        switch (from) {
          case "register":
            return invite.mutateAsync({ drill: drill.id, people: (people ?? []).map((person) => ({ person, ...about })), units: [] });
          case "unit":
            return invite.mutateAsync({ drill: drill.id, people: [], units: unit ? [{ unit, ...about }] : [] });
          case "outside": {
            const named = rows(list ?? "").map(({ duty: own, ...one }) => ({ person: null, ...one, role, duty: own || about.duty }));
            return invite.mutateAsync({ drill: drill.id, people: named, units: [] });
          }
        }
      }}
    >
      <Form.Item name="role" label={t("people.role")} rules={required}>
        <Select options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="from">
        <Radio.Group
          // Many at once take part; whoever leads or judges is named one by one.
          onChange={({ target }) => { form.setFieldValue("role", target.value === "register" ? next : "player"); }}
          options={[{ value: "register", label: t("people.person") }, { value: "unit", label: t("people.wholeUnit") }, { value: "outside", label: t("people.outside") }]}
        />
      </Form.Item>
      {from === "register" ? (
        <Form.Item name="people" label={t("people.person")} rules={required}><PeoplePick autoFocus /></Form.Item>
      ) : null}
      {from === "unit" ? (
        <Form.Item name="unit" label={t("people.unit")} extra={t("people.unitHint")} rules={required}><UnitPick autoFocus /></Form.Item>
      ) : null}
      {from === "outside" ? (
        <Form.Item
          name="list"
          label={<>{t("people.paste")}{outsiders.length > 0 ? <span className="ter sm">　{t("people.pasted", { count: outsiders.length })}</span> : null}</>}
          extra={t("people.pasteHint")}
          rules={[{ ...required[0], whitespace: true }, { validator: (_, words: string | undefined) => tooLong(words ?? "") }]}
        >
          <Input.TextArea className="grows" autoFocus rows={4} />
        </Form.Item>
      ) : null}
      <Form.Item name="duty" label={t("people.duty")}><Input maxLength={60} /></Form.Item>
    </Sheet>
  );

  function tooLong(words: string): Promise<void> {
    const line = rows(words).findIndex(({ name, organisation, duty }) => name.length > 40 || organisation.length > 60 || duty.length > 60);
    return line < 0 ? Promise.resolve() : Promise.reject(new Error(t("people.pasteBad", { line: line + 1 })));
  }
}

/** One a line: name, where from, task. Tabs part them where there are any, else commas, else spaces. */
function rows(words: string): { name: string; organisation: string; duty: string }[] {
  return words.split(/\r?\n/u).filter((line) => line.trim()).map((line) => {
    const parter = [/\t/u, /[,，、;；]/u].find((one) => one.test(line)) ?? /\s+/u;
    const [name = "", organisation = "", ...duty] = line.trim().split(parter).map((part) => part.trim());
    return { name, organisation, duty: duty.filter(Boolean).join(" ") };
  });
}
