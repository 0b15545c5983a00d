// 举一反三: what is looked for, where that is alike, who looks and until when.

import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf, ViewOf } from "../../../../bridge/call";
import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Folded } from "../../../../shared/Folded";
import { Lines } from "../../../../shared/Lines";
import { EquipmentsPick, PeoplePick, PlacesPick, UnitsPick } from "../../../../shared/Pick";
import { Problem } from "../../../../shared/Problem";
import { Sheet } from "../../../../shared/Sheet";
import { LinesField, typicalOf } from "../lateral/LinesField";
import { keyOf, SitesField } from "../lateral/SitesField";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

type By = RequestOf<"start_lateral_check">["walkers"]["by"];

interface Values extends Recorded {
  look_for?: string;
  sites?: string[];
  places?: string[];
  equipment?: string[];
  units?: string[];
  /** Empty for a check made of the hazard. */
  checklist: string;
  lines?: { text: string; typical_measure?: string }[];
  by: By;
  inspectors?: string[];
  until: string;
}

/** Sends one check to all that is alike. */
export function LateralSheet(props: ActProps) {
  const proposal = useAnswer("propose_lateral_check", { hazard: props.hazard.id });
  const lists = useAnswer("list_checklists", { limit: 200 });
  const failure = proposal.error ?? lists.error;
  if (failure) {
    return <Problem failure={failure} />;
  }
  if (!proposal.data || !lists.data) {
    return null;
  }
  return <Proposed {...props} proposal={proposal.data} lists={lists.data.rows} />;
}

interface ProposedProps extends ActProps {
  proposal: ViewOf<"propose_lateral_check">;
  lists: ViewOf<"list_checklists">["rows"];
}

function Proposed({ hazard, close, proposal, lists }: ProposedProps) {
  const { t } = useTranslation("hazards");
  const [form] = Form.useForm<Values>();
  const start = useAct("start_lateral_check");
  const made = Form.useWatch<string | undefined>("checklist", form) ?? "";
  const by = Form.useWatch<By | undefined>("by", form) ?? "people";
  const required = [{ required: true, message: t("detail.field.required") }];
  const picked = (kind: string, sites: string[]) => sites.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      width={680}
      title={`${t("detail.act.check_laterally")}　${hazard.number}`}
      act={t("detail.act.check_laterally")}
      initial={{
        look_for: proposal.look_for,
        sites: proposal.sites.filter(({ asked }) => !asked).map(keyOf),
        checklist: "",
        lines: proposal.lines.map(({ text, typical_measure = "" }) => ({ text, typical_measure })),
        by: "people",
        until: proposal.until,
      }}
      speaksOf={{ ...ofActor, lateral_check_too_long: "until" }}
      send={({ actor, happened_at, sites = [], places = [], equipment = [], units = [], checklist, lines = [], inspectors = [], by, look_for, until }) =>
        start.mutateAsync({
          hazard: hazard.id,
          // A check made of the hazard looks for what its lines say.
          look_for: checklist ? (look_for ?? "") : lines.map(({ text }) => text.trim()).join("；").slice(0, 300),
          places: [...new Set([...picked("place ", sites), ...places])],
          equipment: [...new Set([...picked("equipment ", sites), ...equipment])],
          units,
          checklist: checklist || null,
          lines: checklist ? [] : lines.map(({ text, typical_measure = "" }) => ({ text, typical_hazard: typicalOf(text, proposal), typical_measure })),
          walkers: by === "people" ? { by, inspectors } : { by },
          until,
          actor: actor ?? null,
          happened_at: happened_at ?? null,
        })}
    >
      <Form.Item name="checklist" label={t("lateral.field.checklist")}>
        <Select
          options={[
            { value: "", label: t("lateral.oneItem") },
            ...lists.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          ]}
        />
      </Form.Item>
      {made === "" ? (
        <LinesField basis={proposal.basis} />
      ) : (
        <Form.Item name="look_for" label={t("lateral.field.lookFor")} rules={[{ ...required[0], whitespace: true }]}>
          <Lines rows={2} maxLength={300} />
        </Form.Item>
      )}
      <Form.Item
        name="sites"
        label={t("lateral.field.sites")}
        extra={proposal.more ? t("lateral.more", { count: proposal.sites.length }) : undefined}
      >
        <SitesField sites={proposal.sites} />
      </Form.Item>
      <Folded label={`${t("lateral.field.places")}、${t("lateral.field.equipment")}`}>
        <Form.Item name="places" label={t("lateral.field.places")}>
          <PlacesPick />
        </Form.Item>
        <Form.Item name="equipment" label={t("lateral.field.equipment")}>
          <EquipmentsPick />
        </Form.Item>
        <Form.Item name="units" label={t("lateral.field.units")}>
          <UnitsPick />
        </Form.Item>
      </Folded>
      <Form.Item name="by" label={t("lateral.field.walkers")} extra={by === "each_unit" ? t("lateral.eachUnitHint") : undefined}>
        <Radio.Group options={(["people", "each_unit"] as const).map((value) => ({ value, label: t(`lateral.walkers.${value}`) }))} />
      </Form.Item>
      {by === "people" ? (
        <Form.Item name="inspectors" label={t("lateral.field.inspectors")} rules={required}>
          <PeoplePick />
        </Form.Item>
      ) : null}
      <div className="pair">
        <Form.Item name="until" label={t("lateral.field.until")} rules={required}>
          <DayField />
        </Form.Item>
        <ActorField label={t("lateral.field.actor")} />
      </div>
    </Sheet>
  );
}
