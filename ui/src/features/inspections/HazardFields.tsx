// The fields of a hazard, filled in before anybody types.

import { Checkbox, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { CriterionField } from "../../shared/CriterionField";
import { DayField } from "../../shared/DayField";
import { FoundFields } from "../../shared/FoundFields";
import { Folded } from "../../shared/Folded";
import { PhotoField } from "../../shared/photos/PhotoField";
import { EquipmentPick, PersonPick, UnitPick } from "../../shared/Pick";
import { useEquipped } from "../../shared/useEquipped";
import { BasisLines } from "./BasisLines";
import type { Finding } from "./finding";
import type { Item } from "./types";

interface Props {
  proposal: ViewOf<"propose_hazard"> | undefined;
  basis: Item["item"]["basis"];
  companion: string;
  /** Where it is. */
  place: string;
  /** How many photos there are: only without any is a reason asked for. */
  photos: number;
}

/** The fields. */
export function HazardFields({ proposal, basis, companion, place, photos }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const form = Form.useFormInstance<Finding>();
  const level = Form.useWatch("level", form);
  const fixed = Form.useWatch("fixed", form) ?? false;
  const equipped = useEquipped(place);
  const levels = (["general", "major"] as const).map((value) => ({ value, label: trade(`level.${value}`) }));
  return (
    <>
      <Form.Item name="description" label={t("finding.description")}>
        <Input.TextArea rows={1} className="walk-grows" maxLength={500} placeholder={proposal ? "" : t("finding.loading")} />
      </Form.Item>
      <div className={equipped ? "walk-pair" : ""}>
        <Form.Item name="spot" label={t("finding.spot")}>
          <Input maxLength={100} />
        </Form.Item>
        {equipped ? (
          <Form.Item name="equipment" label={t("form.equipment")}>
            <EquipmentPick clearable place={place} />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name="measures" label={t("finding.measures")}>
        <Input.TextArea rows={1} className="walk-grows" maxLength={500} />
      </Form.Item>
      <Form.Item name="level" label={t("finding.level")}>
        <Segmented<"general" | "major"> options={levels} />
      </Form.Item>
      {level === "major" ? (
        <CriterionField label={t("finding.criterion")} most={500} />
      ) : null}
      <div className="walk-pair">
        <Form.Item name="unit" label={t("finding.unit")}>
          <UnitPick clearable />
        </Form.Item>
        <Form.Item name="owner" label={t("finding.owner")}>
          <PersonPick clearable placeholder={t("finding.ownerHint")} />
        </Form.Item>
      </div>
      {fixed ? null : (
        <Form.Item
          name="due_on"
          label={
            <>
              {t("finding.due")}
              {proposal ? <span className="ter">　{t("finding.dueHint", { count: proposal.due_in_workdays })}</span> : null}
            </>
          }
        >
          <DayField />
        </Form.Item>
      )}
      {photos === 0 ? (
        <Form.Item name="no_photo_reason" label={t("finding.noPhoto")}>
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
      <Folded label={t("finding.more")}>
        <Form.Item name="title" label={trade("found.title")} extra={trade("found.titleHint")}>
          <Input maxLength={60} />
        </Form.Item>
        <FoundFields />
        <Form.Item name="remarks" label={t("finding.remarks")}>
          <Input.TextArea rows={1} className="walk-grows" maxLength={500} />
        </Form.Item>
      </Folded>
      <div className="walk-basis-of">
        <span className="sec">{t("finding.basis")}</span>
        <BasisLines basis={proposal?.basis ?? basis} />
      </div>
      <Form.Item name="fixed" valuePropName="checked" className="walk-fixed">
        <Checkbox disabled={level === "major"}>{t("finding.fixed")}</Checkbox>
      </Form.Item>
      {level === "major" ? <p className="ter sm">{t("finding.majorNotFixed")}</p> : null}
      {fixed && level !== "major" ? (
        <>
          <Form.Item name="result" label={t("finding.fixedResult")} rules={[{ required: true, message: trade("blank", { ns: "failures" }) }]}>
            <Input.TextArea rows={1} className="walk-grows" maxLength={500} />
          </Form.Item>
          <Form.Item name="after" label={t("finding.after")}>
            <PhotoField hotkey={false} />
          </Form.Item>
          <div className="walk-pair">
            <Form.Item name="confirmed_by" label={t("finding.confirmedBy")}>
              <Input maxLength={40} placeholder={companion || t("finding.confirmedHint")} />
            </Form.Item>
            <Form.Item name="after_reason" label={t("finding.noPhoto")}>
              <Input maxLength={200} />
            </Form.Item>
          </div>
        </>
      ) : null}
    </>
  );
}
