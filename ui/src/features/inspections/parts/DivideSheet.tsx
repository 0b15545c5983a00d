// Dividing: an inspector for every section of the checklist.

import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { sectionsOf } from "../sections";
import type { Inspection } from "../types";

interface Values {
  walkers: string[];
}

/** The sheet. */
export function DivideSheet({ inspection, close }: { inspection: Inspection; close: () => void }) {
  const { t } = useTranslation("inspections");
  const divide = useAct("divide_inspection");
  const { inspectors, inspector_names, divided, items } = inspection;
  const sections = sectionsOf(items);
  const walks = (section: string) => divided.parts.find((part) => part.sections.includes(section))?.walker;
  // Nobody has said anything yet: about as many items for each, the first ones for the leader.
  const before = (at: number) => sections.slice(0, at).reduce((sum, section) => sum + section.items.length, 0);
  const share = (at: number) => inspectors[Math.floor((before(at) * inspectors.length) / items.length)];
  const walkers = sections.map(({ name }, at) => walks(name) ?? share(at) ?? "");
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("parts.divide")}
      act={t("parts.divide")}
      initial={{ walkers }}
      send={({ walkers: chosen }) =>
        divide.mutateAsync({
          inspection: inspection.id,
          parts: sections.map(({ name }, at) => ({ section: name, walker: chosen[at] ?? "" })),
        })
      }
    >
      <p className="sec walk-divide-how">{t("parts.divideHow")}</p>
      {sections.map(({ name, items: { length } }, at) => (
        <Form.Item key={name} name={["walkers", at]} label={<>{name}<span className="ter">　{t("form.checklistItems", { count: length })}</span></>}>
          <Select options={inspectors.map((value, no) => ({ value, label: inspector_names[no] ?? "" }))} />
        </Form.Item>
      ))}
    </Sheet>
  );
}
