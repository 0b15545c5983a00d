// 停电窗口: which planned outage the rectification needs, one that is known or a new one.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { fullMoment } from "../../../../shared/dates";
import { Lines } from "../../../../shared/Lines";
import { MomentField } from "../../../../shared/MomentField";
import { Sheet } from "../../../../shared/Sheet";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

/** A new outage, or none any more. */
const fresh = "fresh";
const released = "released";
/** Outages to choose from. */
const most = 100;

interface Values extends Recorded {
  outage: string;
  number?: string;
  what?: string;
  starts_at?: string;
  ends_at?: string;
  reason: string;
}

/** Names the outage. */
export function OutageSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const [form] = Form.useForm<Values>();
  const { data } = useAnswer("list_outages", { when: "coming", page: { limit: most } });
  const add = useAct("add_outage");
  const name = useAct("name_outage");
  const known = data?.rows.filter(({ cancelled }) => !cancelled) ?? [];
  const first = known.find(({ id }) => id !== hazard.outage?.id);
  const outage = Form.useWatch<string | undefined>("outage", form) ?? first?.id ?? fresh;
  const required = [{ required: true, message: t("outage.required") }];
  if (!data) {
    return null;
  }
  const send = async ({ outage, number, what, starts_at, ends_at, reason, actor, happened_at }: Values) => {
    const made = outage === fresh
      ? await add.mutateAsync({
          terms: { number: number ?? "", what: what ?? "", starts_at: starts_at ?? "", ends_at: ends_at ?? "", place: hazard.place, equipment: hazard.equipment ?? null },
        })
      : null;
    // What was entered stands, and is chosen when the rest is refused.
    if (made) {
      form.setFieldValue("outage", made.id);
    }
    const chosen = made?.id ?? (outage === released ? null : outage);
    return name.mutateAsync({ hazard: hazard.id, outage: chosen, reason, actor: actor ?? null, happened_at: happened_at ?? null });
  };
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      width={640}
      title={`${t("detail.act.name_outage")}　${hazard.number}`}
      act={t("detail.act.name_outage")}
      initial={{ outage: first?.id ?? fresh, ...(hazard.equipment ? {} : { what: hazard.place_name }) }}
      speaksOf={{ ...ofActor, outage_times: "ends_at", outage_is_cancelled: "outage" }}
      send={send}
    >
      <Form.Item name="outage" label={t("outage.field.outage")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={[
            ...known.map(({ id, number, what, starts_at }) => ({ value: id, label: [number, what, fullMoment(starts_at)].filter(Boolean).join("　") })),
            { value: fresh, label: t("outage.field.fresh") },
            ...(hazard.outage ? [{ value: released, label: t("outage.release") }] : []),
          ]}
        />
      </Form.Item>
      {outage === fresh ? (
        <>
          <div className="pair">
            <Form.Item name="number" label={t("outage.field.number")}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="what" label={t("outage.field.what")} rules={[{ ...required[0], whitespace: true }]}>
              <Input maxLength={120} />
            </Form.Item>
          </div>
          <div className="pair">
            <Form.Item name="starts_at" label={t("outage.field.starts")} rules={required}>
              <MomentField />
            </Form.Item>
            <Form.Item name="ends_at" label={t("outage.field.ends")} rules={required}>
              <MomentField />
            </Form.Item>
          </div>
        </>
      ) : null}
      <Form.Item
        name="reason"
        label={t(outage === released ? "outage.field.releaseReason" : "outage.field.reason")}
        rules={[{ ...required[0], whitespace: true }]}
      >
        <Lines rows={2} maxLength={300} />
      </Form.Item>
      <ActorField label={t("outage.field.actor")} />
    </Sheet>
  );
}
