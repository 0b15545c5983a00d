// 方案审批: the principal reads the six parts and what those said who countersign, and approves or sends back with
// a reason.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Countersigns } from "../major/Countersigns";
import { PlanParts } from "../major/PlanParts";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";
import { useHolder } from "./useHolder";

interface Values extends Recorded {
  approved: boolean;
  opinion?: string;
  no_countersign?: string;
  evidence?: string[];
}

/** Decides on the newest plan. */
export function DecidePlanSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const decide = useAct("decide_treatment_plan");
  const draft = useDraft<Values>(`decide-plan/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const approved = Form.useWatch<boolean | undefined>("approved", form) ?? true;
  const principal = useHolder("principal");
  const { plan } = hazard.treatment;
  if (!plan || !principal) {
    return null;
  }
  const named = plan.countersigns.length > 0;
  const agreed = plan.countersigns.every(({ agrees }) => agrees === true);
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.decide_plan")}　${hazard.number}`}
      act={approved ? t("detail.major.approve") : t("detail.major.sendBack")}
      width={720}
      draft={draft}
      speaksOf={{ ...ofActor, countersign_missing: "approved", nobody_countersigned: "no_countersign" }}
      initial={{ approved: agreed, no_countersign: plan.plan.no_countersign ?? "", ...principal }}
      send={({ actor, ...values }) =>
        decide.mutateAsync({ hazard: hazard.id, plan: plan.step, actor: actor ?? null, ...values })
      }
    >
      <PlanParts plan={plan.plan} />
      {named ? <Countersigns hazard={hazard} plan={plan} /> : null}
      <Form.Item name="approved" extra={agreed ? undefined : t("detail.major.countersign.notAgreed")} label={t("detail.field.conclusion")}>
        <Radio.Group
          options={[
            { value: true, label: t("detail.major.approved") },
            { value: false, label: t("detail.major.notApproved") },
          ]}
        />
      </Form.Item>
      {approved && !named ? (
        <Form.Item
          name="no_countersign"
          label={t("detail.major.countersign.none")}
          extra={t("detail.major.countersign.noneDecides")}
          rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
      <Form.Item
        name="opinion"
        label={t("detail.major.opinion")}
        rules={approved ? [] : [{ required: true, whitespace: true, message: t("detail.field.required") }]}
      >
        <Lines rows={2} maxLength={500} />
      </Form.Item>
      <div className="pair">
        <ActorField label={t("detail.major.who.decides")} />
        <Form.Item name="evidence" label={t("detail.major.evidence.signed")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
