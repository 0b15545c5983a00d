// A paper that came: its own number, its dates, its scan.

import { useNavigate } from "@tanstack/react-router";
import { App, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf, ViewOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";

type Terms = RequestOf<"register_incoming_paper">["terms"];

const kinds = ["government", "superior"] as const;

/** Registers it. */
export function RegisterSheet({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const go = useNavigate();
  const register = useAct("register_incoming_paper");
  const required = [{ required: true, message: t("incoming.field.required") }];
  return (
    <Sheet<Terms, ViewOf<"register_incoming_paper">>
      open={open}
      close={close}
      title={t("incoming.register")}
      act={t("incoming.register")}
      width={640}
      initial={{ sender_kind: "government", scans: [] }}
      send={(terms) => register.mutateAsync({ terms })}
      done={({ id, number }) => {
        void message.success(number);
        void go({ to: "/documents/incoming/$id", params: { id } });
      }}
    >
      <div className="pair">
        <Form.Item name="sender" label={t("incoming.field.sender")} rules={required}>
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="sender_kind" label={t("incoming.field.sender_kind")}>
          <Segmented options={kinds.map((kind) => ({ value: kind, label: t(`incoming.kind.${kind}`) }))} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="number" label={t("incoming.field.number")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="title" label={t("incoming.field.title")} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <div className="pair three">
        {(["dated_on", "received_on", "due_on"] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`incoming.field.${name}`)} rules={required}>
            <DayField />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="scans" label={t("incoming.field.scans")} rules={[{ required: true, type: "array", min: 1, message: t("incoming.field.required") }]}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
