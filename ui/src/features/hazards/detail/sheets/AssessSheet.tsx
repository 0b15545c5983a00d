// 定级: the level, and what it rests on.

import { Button, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Icon } from "../../../../shared/Icon";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { HazardView } from "../types";
import type { ActProps } from "./ActSheet";

type Basis = NonNullable<HazardView["assessment"]>["basis"][number];

interface Values {
  level: "general" | "major";
  criterion?: string;
  local_level?: string;
  basis?: Basis[];
}

const forces = ["mandatory", "recommended", "internal"] as const;
const certainties = ["A", "A2", "B", "C"] as const;

/** Gives a hazard its level. */
export function AssessSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const assess = useAct("assess_hazard");
  const draft = useDraft<Values>(`assess/${hazard.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.assess")}　${hazard.number}`}
      act={t("detail.act.assess")}
      width={720}
      draft={draft}
      initial={{
        level: hazard.level ?? "general",
        criterion: hazard.assessment?.criterion ?? "",
        local_level: hazard.assessment?.local_level ?? "",
        basis: hazard.assessment?.basis ?? [],
      }}
      send={(values) => assess.mutateAsync({ hazard: hazard.id, ...values })}
    >
      <Form.Item name="level" label={t("detail.field.level")}>
        <Radio.Group
          options={(["general", "major"] as const).map((level) => ({ value: level, label: trade(`level.${level}`) }))}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item name="criterion" label={t("detail.field.criterion")}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="local_level" label={t("detail.field.local")}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.List name="basis">
        {(fields, { add, remove }) => (
          <Form.Item label={t("detail.field.basis")} {...(hazard.inspection ? { extra: t("detail.field.basisHint") } : {})}>
            {fields.map((field) => (
              <div key={field.key} className="basis-row">
                <Form.Item name={[field.name, "document"]} noStyle rules={[{ required: true, message: t("detail.field.document") }]}>
                  <Input placeholder={t("detail.field.document")} aria-label={t("detail.field.document")} maxLength={120} />
                </Form.Item>
                <Form.Item name={[field.name, "clause"]} noStyle>
                  <Input placeholder={t("detail.field.clause")} aria-label={t("detail.field.clause")} maxLength={60} />
                </Form.Item>
                <Form.Item name={[field.name, "force"]} noStyle>
                  <Select aria-label={t("detail.field.force")} options={forces.map((force) => ({ value: force, label: trade(`force.${force}`) }))} />
                </Form.Item>
                <Form.Item name={[field.name, "certainty"]} noStyle>
                  <Select
                    aria-label={t("detail.field.certainty")}
                    options={certainties.map((certainty) => ({ value: certainty, label: t(`detail.certainty.${certainty}`) }))}
                  />
                </Form.Item>
                <Button type="text" aria-label={t("detail.field.remove")} icon={<Icon name="x" small />} onClick={() => { remove(field.name); }} />
              </div>
            ))}
            <Button
              size="small"
              className="act"
              onClick={() => {
                add({ document: "", clause: "", force: "mandatory", certainty: "C" });
              }}
            >
              {t("detail.field.addBasis")}
            </Button>
          </Form.Item>
        )}
      </Form.List>
    </Sheet>
  );
}
