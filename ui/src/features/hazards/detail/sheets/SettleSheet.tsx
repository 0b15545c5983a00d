// Owner, measures, deadline and the rest, while no paper speaks of them.

import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { useAddress } from "../../../../shared/address";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { PersonPick, UnitPick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import { SimilarHere, SimilarNote } from "../../../../shared/similar/SimilarHere";
import { useDraft } from "../../../../shared/useDraft";
import { causes, disciplines } from "../../ledger/asked";
import type { HazardView } from "../types";
import type { ActProps } from "./ActSheet";

interface Values {
  unit?: string;
  owner?: string;
  measures?: string;
  due_on?: string | null;
  due_in_workdays?: number | null;
  interim_controls?: string;
  cause?: NonNullable<HazardView["cause"]>;
  discipline?: NonNullable<HazardView["discipline"]>;
  consequence?: string;
  funds?: string;
  contingency?: string;
}

/** Settles the commitments. */
export function SettleSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const settle = useAct("settle_hazard");
  const { field } = useAddress();
  const draft = useDraft<Values>(`settle/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const cause = Form.useWatch<Values["cause"]>("cause", form);
  const need = (what: string | undefined) =>
    what?.trim() ? { need: "planned" as const, what: what.trim() } : { need: "none" as const };
  const words = (what: HazardView["funds"]) => (what.need === "planned" ? what.what : "");
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.settle")}　${hazard.number}`}
      act={t("detail.act.settle")}
      width={680}
      draft={draft}
      focus={field}
      speaksOf={ofDeadline("due_on")}
      initial={{
        ...(hazard.unit ? { unit: hazard.unit } : {}),
        ...(hazard.owner ? { owner: hazard.owner } : {}),
        measures: hazard.measures,
        due_on: hazard.due_on ?? null,
        interim_controls: hazard.interim_controls,
        ...(hazard.cause ? { cause: hazard.cause } : {}),
        ...(hazard.discipline ? { discipline: hazard.discipline } : {}),
        consequence: hazard.consequence,
        funds: words(hazard.funds),
        contingency: words(hazard.contingency),
      }}
      send={({ unit, owner, due_in_workdays, due_on, funds, contingency, ...rest }) =>
        settle.mutateAsync({
          hazard: hazard.id,
          ...rest,
          unit: unit ?? null,
          owner: owner ?? null,
          // A number of workdays says it anew; else the day stands.
          ...(due_in_workdays ? { due_in_workdays } : { due_on: due_on ?? null }),
          funds: need(funds),
          contingency: need(contingency),
        })
      }
    >
      <div className="pair">
        <Form.Item name="unit" label={t("detail.field.unit")} rules={[{ required: true, message: t("detail.field.required") }]}>
          <UnitPick autoFocus />
        </Form.Item>
        <Form.Item name="owner" label={t("detail.field.owner")} extra={t("detail.field.ownerLater")}>
          <PersonPick clearable />
        </Form.Item>
      </div>
      <Form.Item name="measures" label={t("detail.field.measures")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={2} maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="due_on" label={t("detail.field.due")}>
          <DayField />
        </Form.Item>
        <Form.Item name="due_in_workdays" label={t("detail.field.workdays")}>
          <InputNumber min={1} max={250} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="interim_controls" label={t("detail.field.interim")}>
          <Lines rows={1} maxLength={500} />
        </Form.Item>
        <Form.Item name="consequence" label={t("detail.field.consequence")}>
          <Lines rows={1} maxLength={500} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="discipline" label={t("detail.field.discipline")}>
          <Select allowClear options={disciplines.map((one) => ({ value: one, label: trade(`discipline.${one}`) }))} />
        </Form.Item>
        <Form.Item name="cause" label={t("detail.field.cause")}>
          <Select allowClear options={causes.map((cause) => ({ value: cause, label: trade(`cause.${cause}`) }))} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="funds" label={t("detail.field.funds")} extra={t("detail.field.needHint")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="contingency" label={t("detail.field.contingency")} extra={t("detail.field.needHint")}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      {cause && cause !== hazard.cause ? (
        <SimilarHere place={hazard.place} cause={cause} found_on={hazard.found_on} except={hazard.id} />
      ) : (
        <SimilarNote rows={hazard.similar} />
      )}
    </Sheet>
  );
}
