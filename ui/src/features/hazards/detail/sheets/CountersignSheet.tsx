// 会签: whoever the plan names reads the six parts, and agrees or says why not.

import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { MomentField } from "../../../../shared/MomentField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Countersigns } from "../major/Countersigns";
import { PlanParts } from "../major/PlanParts";
import { nameOf } from "../types";
import type { ActProps } from "./ActSheet";
import { ofActor, type Recorded } from "./ActorField";

interface Values extends Recorded {
  agrees: boolean;
  opinion?: string;
  evidence?: string[];
}

/** Countersigns the newest plan. */
export function CountersignSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const countersign = useAct("countersign_treatment_plan");
  const draft = useDraft<Values>(`countersign/${hazard.id}`);
  const desk = useAnswer("get_desk", {});
  const [form] = Form.useForm<Values>();
  const agrees = Form.useWatch<boolean | undefined>("agrees", form) ?? true;
  const actor = Form.useWatch<string | undefined>("actor", form);
  const { plan } = hazard.treatment;
  if (!plan || desk.isPending) {
    return null;
  }
  const me = desk.data?.person;
  // Who did not agree may, once what was missing is there.
  const asked = plan.countersigns.filter((one) => one.agrees !== true).map(({ person }) => person);
  const first = asked.find((person) => person === me) ?? plan.countersigns.find((one) => one.agrees === null)?.person ?? asked[0];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.countersign_plan")}　${hazard.number}`}
      act={agrees ? t("detail.major.countersign.agree") : t("detail.major.countersign.disagree")}
      width={720}
      draft={draft}
      speaksOf={{ ...ofActor, not_asked_to_countersign: "actor", already_countersigned: "actor" }}
      initial={{ agrees: true, ...(first ? { actor: first } : {}) }}
      send={({ actor, ...values }) =>
        countersign.mutateAsync({ hazard: hazard.id, plan: plan.step, actor: actor ?? null, ...values })
      }
    >
      <PlanParts plan={plan.plan} />
      <Countersigns hazard={hazard} plan={plan} />
      <Form.Item name="agrees" label={t("detail.major.countersign.said")}>
        <Radio.Group
          options={[
            { value: true, label: t("detail.major.countersign.agrees") },
            { value: false, label: t("detail.major.countersign.disagrees") },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t("detail.major.countersign.opinion")}
        rules={agrees ? [] : [{ required: true, whitespace: true, message: t("detail.field.required") }]}
      >
        <Lines rows={2} maxLength={500} />
      </Form.Item>
      <div className="pair">
        <div>
          <Form.Item name="actor" label={t("detail.major.countersign.who")} rules={[{ required: true, message: t("detail.field.required") }]}>
            <Select options={asked.map((person) => ({ value: person, label: nameOf(hazard.names, person) }))} />
          </Form.Item>
          {actor && actor !== me ? (
            <Form.Item name="happened_at" label={t("detail.field.happenedAt")} extra={t("detail.field.happenedAtHint")}>
              <MomentField />
            </Form.Item>
          ) : null}
        </div>
        <Form.Item name="evidence" label={t("detail.major.evidence.countersigned")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
