// Signing in by ink on the laptop.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { upload } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Ink } from "../../../shared/Ink";
import { Sheet } from "../../../shared/Sheet";
import type { Participant } from "../types";

/** The sheet. */
export function InkSheet({ one, close }: { one: Participant; close: () => void }) {
  const { t } = useTranslation("drills");
  const signIn = useAct("sign_in_to_drill");
  const label = t("people.inkOf", { name: one.name });
  return (
    <Sheet<{ ink: Blob }>
      open
      close={close}
      title={label}
      act={t("people.useInk")}
      width={700}
      send={async ({ ink }) => {
        const { attachment } = await upload("ink", "ink.png", ink);
        await signIn.mutateAsync({ participants: [one.id], by: { way: "ink", picture: attachment } });
      }}
    >
      <Form.Item name="ink" rules={[{ required: true, message: t("required") }]}>
        <Pad label={label} />
      </Form.Item>
    </Sheet>
  );
}

function Pad({ label, onChange }: { label: string; onChange?: (picture: Blob | null) => void }) {
  return <Ink label={label} done={(picture) => onChange?.(picture)} />;
}
