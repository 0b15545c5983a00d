// 异议处理: uphold, change what is disputed, or withdraw; with reasons, by a day.

import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import type { RequestOf } from "../../../../bridge/call";
import { day } from "../../../../shared/dates";
import { DayField } from "../../../../shared/DayField";
import { Due } from "../../../../shared/Due";
import { Lines } from "../../../../shared/Lines";
import { ofDeadline } from "../../../../shared/ofDeadline";
import { PersonPick, UnitPick } from "../../../../shared/Pick";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { type HazardView, nameOf } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

const rulings = ["upheld", "changed", "withdrawn"] as const;
type Ruling = RequestOf<"decide_objection">["ruling"];

interface Values extends Recorded {
  ruling: (typeof rulings)[number];
  reason: string;
  unit?: string;
  owner?: string;
  due_on?: string | null;
  measures?: string;
  evidence?: string[];
}

/** What was chosen, as the core takes it: unit and owner are one. */
function ruled(hazard: HazardView, { ruling, unit, owner, due_on, measures }: Values): Ruling {
  if (ruling !== "changed") {
    return { ruling };
  }
  const to = unit ?? (owner ? hazard.unit : undefined);
  return {
    ruling,
    responsibility: to ? { unit: to, owner: owner ?? null } : null,
    due_on: due_on ?? null,
    measures: measures?.trim() || null,
  };
}

/** Decides on an objection. */
export function DecideObjectionSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const decide = useAct("decide_objection");
  const draft = useDraft<Values>(`decide_objection/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const ruling = Form.useWatch("ruling", form);
  const open = hazard.objection;
  if (!open) {
    return null;
  }
  const { against, grounds, decide_by } = open.objection;
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.decide_objection")}　${hazard.number}`}
      act={t("detail.act.decide_objection")}
      width={640}
      draft={draft}
      initial={{ ruling: "upheld" }}
      speaksOf={{ ...ofActor, ...ofDeadline("due_on"), nothing_changed_by_ruling: "ruling" }}
      send={({ reason, actor, happened_at, evidence = [], ...values }) =>
        decide.mutateAsync({
          hazard: hazard.id,
          ruling: ruled(hazard, values as Values),
          reason,
          evidence,
          actor: actor ?? null,
          happened_at: happened_at ?? null,
        })
      }
    >
      <div className="sheet-said">
        <p className="sheet-said-head">
          <b>{t("life.note.objected", { name: nameOf(hazard.names, open.by), against: t(`life.against.${against}`) })}</b>
          <span className="sec">
            {t("life.matter.decideBy", { day: day(decide_by) })}　<Due standing={hazard.objection_standing} />
          </span>
        </p>
        <p>{grounds}</p>
      </div>
      <Form.Item name="ruling" label={t("life.field.ruling")}>
        <Radio.Group>
          {rulings.map((one, index) => (
            <Radio key={one} value={one} autoFocus={index === 0}>
              {t(`life.ruling.${one}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {ruling === "changed" ? (
        <>
          <p className="sm sec sheet-hint">{t("life.field.changedHint")}</p>
          <div className="pair three">
            <Form.Item name="unit" label={t("life.field.newUnit")}>
              <UnitPick clearable />
            </Form.Item>
            <Form.Item name="owner" label={t("life.field.newOwner")}>
              <PersonPick clearable />
            </Form.Item>
            <Form.Item name="due_on" label={t("life.field.newDue")}>
              <DayField />
            </Form.Item>
          </div>
          <Form.Item name="measures" label={t("life.field.newMeasures")}>
            <Lines rows={1} maxLength={1000} />
          </Form.Item>
        </>
      ) : null}
      <Form.Item name="reason" label={t("life.field.ruleReason")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={2} maxLength={1000} />
      </Form.Item>
      <ActorField label={t("life.field.actorRule")} />
      <Form.Item name="evidence" label={t("life.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
