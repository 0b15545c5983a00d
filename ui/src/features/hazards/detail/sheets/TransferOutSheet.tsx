// 移交外单位: the letter for what is not ours to rectify.

import { useNavigate } from "@tanstack/react-router";
import { Form } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";
import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Addressee, Asked, Hazards, type OutsiderValues, paperOf, useDirector } from "../outside/OutsiderFields";
import type { ActProps } from "./ActSheet";

type Values = OutsiderValues & { reason: string };

/** Makes the letter and goes to it. */
export function TransferOutSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const make = useAct("make_transfer_letter");
  const draft = useDraft<Values>(`transfer-out/${hazard.id}`);
  const director = useDirector();
  const go = useNavigate();
  return director ? (
    <Sheet<Values, ViewOf<"make_transfer_letter">>
      open
      close={close}
      title={`${t("detail.act.transfer_out")}　${hazard.number}`}
      act={t("outside.makeLetter")}
      width={640}
      draft={draft}
      initial={{ hazards: [hazard.id], kind: "customer", demand: hazard.measures, interim_controls: hazard.interim_controls, ...director }}
      speaksOf={{ not_allowed: "issuer" }}
      send={({ reason, ...values }) => make.mutateAsync({ ...paperOf(values), reason })}
      done={({ id }) => void go({ to: "/documents/outgoing/$id", params: { id } })}
    >
      <p className="sheet-said">{t("outside.transferAbout")}</p>
      <Addressee />
      <Hazards kind="transfer" />
      <Form.Item name="reason" label={t("outside.field.reason")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={1} maxLength={300} />
      </Form.Item>
      <Asked transfer />
    </Sheet>
  ) : null;
}
