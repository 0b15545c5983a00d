// 移交: to which unit and owner, why, what guards the place meanwhile, and who received it there.

import { Form } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { phrased } from "../../../../shared/lists";
import { PersonPick, UnitPick } from "../../../../shared/Pick";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

interface Values extends Recorded {
  unit: string;
  owner?: string;
  received_by: string;
  reason: string;
  interim_controls: string;
  evidence?: string[];
}

/** Transfers it to another unit or owner. */
export function TransferSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const transfer = useAct("transfer_hazard");
  const draft = useDraft<Values>(`transfer/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const unit = Form.useWatch<string | undefined>("unit", form);
  const units = useAnswer("list_units", { limit: 200, with: unit ? [unit] : [] }, { keep: true }).data?.rows;
  const head = units?.find(({ id }) => id === unit)?.head;
  // As a rule the head receives; whoever is named by hand stays.
  useEffect(() => {
    if (head && !form.isFieldTouched("received_by")) {
      form.setFieldValue("received_by", head);
    }
  }, [head, form]);
  const required = [{ required: true, message: t("detail.field.required") }];
  const words = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.transfer")}　${hazard.number}`}
      act={t("detail.act.transfer")}
      width={640}
      draft={draft}
      initial={{ interim_controls: hazard.interim_controls }}
      speaksOf={{
        ...ofActor,
        nothing_transferred: "unit",
        no_longer_in_use: "unit",
        unit_has_no_head: "owner",
        not_the_receiver: "received_by",
      }}
      send={({ owner, actor, ...values }) =>
        transfer.mutateAsync({ hazard: hazard.id, owner: owner ?? null, actor: actor ?? null, ...values })
      }
    >
      <p className="sheet-said">{t("life.note.transferNow", { who: phrased(hazard.unit_name, hazard.owner_name) })}</p>
      <div className="pair">
        <Form.Item name="unit" label={t("life.field.toUnit")} rules={required}>
          <UnitPick autoFocus />
        </Form.Item>
        <Form.Item name="owner" label={t("life.field.toOwner")} extra={t("life.field.toOwnerLater")}>
          <PersonPick clearable />
        </Form.Item>
        <Form.Item name="received_by" label={t("life.field.receivedBy")} extra={t("life.field.receivedByHint")} rules={required}>
          <PersonPick />
        </Form.Item>
        <ActorField label={t("life.field.actorTransfer")} />
      </div>
      <Form.Item name="reason" label={t("life.field.transferReason")} rules={words}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="interim_controls" label={t("life.field.interim")} rules={words}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="evidence" label={t("life.field.letter")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
