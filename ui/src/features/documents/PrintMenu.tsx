// Handing a notice out; the register of papers says what each copy was for.

import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { HandOut } from "../../shared/pdf/HandOut";
import { sentence } from "../../shared/Problem";

const kinds = ["stub", "serve", "copy"] as const;

/** The buttons at the head. */
export function PrintMenu({ notice }: { notice: ViewOf<"get_notice"> }) {
  const { t } = useTranslation("documents");
  const record = useAct("record_print");
  const [kind, setKind] = useState<(typeof kinds)[number]>("serve");
  const refusal = notice.acts.find(({ act }) => act === "hand_out")?.refusal;
  const file = notice.revisions.at(-1);
  if (!file) {
    return null;
  }
  return (
    <HandOut
      attachment={file.attachment}
      title={notice.number}
      fileName={`${notice.number}.pdf`}
      copies={3}
      refusal={refusal ? sentence(refusal) : undefined}
      printed={(copies) => record.mutateAsync({ notice: notice.id, copies, kind })}
    >
      <Segmented
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: t(`page.printKind.${one}`) }))}
      />
    </HandOut>
  );
}
