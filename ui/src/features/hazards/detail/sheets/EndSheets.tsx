// Short acts: naming the owner, closing, voiding.

import { App, Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { PersonPick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import type { ActProps } from "./ActSheet";
import { WhenField } from "./WhenField";

/** The unit names the owner. */
export function NameOwnerSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const name = useAct("name_owner");
  const units = useAnswer("list_units", { limit: 200, with: hazard.unit ? [hazard.unit] : [] }).data?.rows;
  if (!units) {
    return null;
  }
  // The head names the owner; whoever else sits here records it for the head.
  const head = units.find(({ id }) => id === hazard.unit)?.head;
  return (
    <Sheet<{ owner: string; actor?: string; happened_at?: string | null }>
      open
      close={close}
      title={`${t("detail.act.name_owner")}　${hazard.number}`}
      act={t("detail.act.name_owner")}
      initial={head ? { actor: head } : {}}
      send={({ owner, actor, happened_at }) => name.mutateAsync({ hazard: hazard.id, owner, actor: actor ?? null, happened_at: happened_at ?? null })}
    >
      <Form.Item name="owner" label={t("detail.field.owner")} rules={[{ required: true, message: t("detail.field.required") }]}>
        <PersonPick autoFocus />
      </Form.Item>
      <Form.Item name="actor" label={t("detail.field.actor")} extra={t("detail.field.actorHint")}>
        <PersonPick clearable />
      </Form.Item>
      <WhenField />
    </Sheet>
  );
}

/** 销号; the ring closes. */
export function CloseSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const act = useAct("close_hazard");
  return (
    <Sheet<{ effectiveness: string; look_back_on?: string | null; happened_at?: string | null }>
      open
      close={close}
      title={`${t("detail.act.close")}　${hazard.number}`}
      act={t("detail.act.close")}
      send={async ({ effectiveness, look_back_on, happened_at }) => {
        await act.mutateAsync({ hazard: hazard.id, effectiveness, look_back_on: look_back_on ?? null, happened_at: happened_at ?? null });
        void message.success(t("detail.closedNow"));
      }}
    >
      <Form.Item name="effectiveness" label={t("detail.field.effectiveness")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={500} />
      </Form.Item>
      {hazard.kind === "improvement" ? null : (
        <Form.Item name="look_back_on" label={t("detail.again.lookBackOn")} extra={t("detail.again.lookBackHint")}>
          <DayField />
        </Form.Item>
      )}
      <WhenField />
    </Sheet>
  );
}

/** 作废; the number stays. */
export function VoidSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const act = useAct("void_hazard");
  return (
    <Sheet<{ reason: string; happened_at?: string | null }>
      open
      close={close}
      title={`${t("detail.act.void")}　${hazard.number}`}
      act={t("detail.act.void")}
      send={({ reason, happened_at }) => act.mutateAsync({ hazard: hazard.id, reason, happened_at: happened_at ?? null })}
    >
      <Form.Item name="reason" label={t("detail.field.reason")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={500} />
      </Form.Item>
      <WhenField />
    </Sheet>
  );
}
