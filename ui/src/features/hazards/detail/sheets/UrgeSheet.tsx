// 催办: the ready text for whoever has to act, about this hazard and whatever else presses there; one
// act copies and records it.

import { App, Checkbox, Form, Radio } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { Due } from "../../../../shared/Due";
import { Lines } from "../../../../shared/Lines";
import { PersonPick } from "../../../../shared/Pick";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useNames } from "../../../../shared/useNames";
import { copy, urgeText } from "../../urging";
import { useUrger } from "../../useUrger";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

const ways = ["message", "telephone", "in_person", "letter"] as const;

interface Values extends Recorded {
  whom: string;
  way: (typeof ways)[number];
  hazards: string[];
  said: string;
  answer?: string;
  evidence?: string[];
}

/** Urges whoever has to act. */
export function UrgeSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const record = useAct("record_urging");
  const plan = useAnswer("plan_urging", { hazards: [hazard.id], all_that_presses: true }).data;
  const urger = useUrger();
  const [form] = Form.useForm<Values>();
  const whom = Form.useWatch<string | undefined>("whom", form);
  const way = Form.useWatch<Values["way"] | undefined>("way", form) ?? "message";
  const ticked = Form.useWatch<string[] | undefined>("hazards", form);
  const person = plan?.people[0];
  const rows = person?.hazards ?? [];
  const name = useNames(whom)(whom);
  const about = rows.filter(({ id }) => ticked?.includes(id));
  const ready = name && urger ? urgeText(name, about, urger) : "";
  // What is ready follows whom and what was chosen, until somebody writes words of their own.
  useEffect(() => {
    if (ready && !form.isFieldTouched("said")) {
      form.setFieldValue("said", ready);
    }
  }, [ready, form]);
  if (!plan || !urger) {
    return null;
  }
  const copied = way === "message" || way === "letter";
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.urge")}　${hazard.number}`}
      act={t(copied ? "life.copyAndRecord" : "life.recordAlone")}
      width={640}
      initial={{ way: "message", hazards: rows.map(({ id }) => id), ...(person ? { whom: person.whom } : {}) }}
      speaksOf={{ ...ofActor, same_person_twice: "whom", person_inactive: "whom" }}
      send={async ({ hazards, actor, ...values }) => {
        const also = hazards.filter((id) => id !== hazard.id);
        // A webview copies only within the press itself, so this comes before what takes its time.
        const kept = copied && (await copy(values.said));
        await record.mutateAsync({ hazard: hazard.id, also, actor: actor ?? null, ...values });
        void message.success(t(kept ? "life.note.copied" : "life.note.recorded", { count: also.length + 1 }));
      }}
    >
      {person ? null : <p className="sheet-said">{t("life.note.nobody")}</p>}
      <div className="pair">
        <Form.Item
          name="whom"
          label={t("life.field.whom")}
          {...(person?.phone ? { extra: t("life.note.phone", { phone: person.phone }) } : {})}
          rules={[{ required: true, message: t("detail.field.required") }]}
        >
          <PersonPick autoFocus />
        </Form.Item>
        <ActorField label={t("life.field.actorUrge")} />
      </div>
      <Form.Item name="way" label={t("life.field.urgeWay")}>
        <Radio.Group options={ways.map((one) => ({ value: one, label: t(`life.urging.${one}`) }))} />
      </Form.Item>
      <Form.Item name="hazards" label={t("life.field.urged")} hidden={rows.length < 2}>
        <Checkbox.Group className="urge-rows">
          {rows.map((row) => (
            <Checkbox key={row.id} value={row.id} disabled={row.id === hazard.id}>
              {row.number} {row.title}　<Due standing={row.standing} />
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <Form.Item name="said" label={t("life.field.said")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} maxLength={2000} />
      </Form.Item>
      {copied ? null : (
        <Form.Item name="answer" label={t("life.field.answer")}>
          <Lines rows={1} maxLength={500} />
        </Form.Item>
      )}
      <Form.Item name="evidence" label={t("life.field.urgeProof")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
