// Signing in by ink on the laptop.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type Failure, upload } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Ink } from "../../../shared/Ink";
import { Sheet } from "../../../shared/Sheet";
import type { Participant } from "../types";

/** The sheet. */
export function InkSheet({ one, close }: { one: Participant; close: () => void }) {
  const { t } = useTranslation("drills");
  const signIn = useAct("sign_in_to_drill");
  const [drawn, setDrawn] = useState<Blob | null>(null);
  const label = t("people.inkOf", { name: one.name });
  return (
    <Sheet<object>
      open
      close={close}
      title={label}
      act={t("people.useInk")}
      width={700}
      send={async () => {
        if (!drawn) {
          const missing: Failure = { kind: "refused", code: "blank", params: { field: "picture" }, field: null };
          throw missing as unknown as Error;
        }
        const { attachment } = await upload("ink", "ink.png", drawn);
        await signIn.mutateAsync({ participants: [one.id], by: { way: "ink", picture: attachment } });
      }}
    >
      <Ink label={label} done={setDrawn} />
    </Sheet>
  );
}
