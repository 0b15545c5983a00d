// 延期审批: the request in full beside both deadlines, and the decision.

import { Form, Radio } from "antd";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { day } from "../../../../shared/dates";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { nameOf } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";
import { deciderName } from "./AskExtensionSheet";
import { DeadlineNote } from "./DeadlineNote";

interface Values extends Recorded {
  granted: boolean;
  opinion?: string;
  evidence?: string[];
}

/** Grants or refuses a later deadline. */
export function DecideExtensionSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const decide = useAct("decide_extension");
  const desk = useAnswer("get_desk", {}).data;
  const draft = useDraft<Values>(`decide_extension/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const granted = Form.useWatch<boolean | undefined>("granted", form) ?? true;
  const asked = hazard.extension_asked;
  const decides = hazard.extension_decider;
  if (!asked || !desk) {
    return null;
  }
  const supervisor = decides.decider === "supervisor" && decides.person !== desk.person ? decides.person : undefined;
  const said = [
    [t("life.note.reason"), asked.request.reason],
    [t("life.note.workDone"), asked.request.work_done],
    [t("life.note.interim"), asked.request.interim_controls],
  ] as const;
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.decide_extension")}　${hazard.number}`}
      act={t(granted ? "life.granted" : "life.refused")}
      width={640}
      draft={draft}
      initial={{ granted: true, ...(supervisor ? { actor: supervisor } : {}) }}
      speaksOf={{ ...ofActor, ...ofDeadline("granted"), extensions_used_up: "granted" }}
      send={({ actor, ...values }) => decide.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <DeadlineNote hazard={hazard} />
      <div className="sheet-said">
        <p>
          <b>{t("life.note.asked", { name: nameOf(hazard.names, asked.by), day: day(asked.request.due_on) })}</b>
        </p>
        <dl className="kv">
          {said.filter(([, words]) => words).map(([name, words]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
      <Form.Item name="granted" label={t("life.field.decision")} extra={t(`life.decider.${decides.decider}`, { name: deciderName(hazard) })}>
        <Radio.Group>
          <Radio value={true} autoFocus>{t("life.granted")}</Radio>
          <Radio value={false}>{t("life.refused")}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t("life.field.opinion")}
        dependencies={["granted"]}
        rules={[({ getFieldValue }) => ({ required: getFieldValue("granted") === false, whitespace: true, message: t("detail.field.required") })]}
      >
        <Lines rows={2} maxLength={500} />
      </Form.Item>
      <ActorField label={t("life.field.actorDecide")} />
      <Form.Item name="evidence" label={t("life.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
