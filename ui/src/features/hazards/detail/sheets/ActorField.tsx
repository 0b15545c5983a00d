// 代录: whose act it is, and when it was done, when somebody else records it.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { PersonPick } from "../../../../shared/Pick";
import type { HazardView } from "../types";
import { WhenField } from "./WhenField";

/** What a sheet takes of it. */
export interface Recorded {
  actor?: string;
  happened_at?: string | null;
}

/** The fields. When it was done is asked once it is another one's act, unless the act is one of now. */
export function ActorField({ label, ofNow = false }: { label: string; ofNow?: boolean }) {
  const { t } = useTranslation("hazards");
  const actor = Form.useWatch<string | undefined>("actor");
  return (
    <div>
      <Form.Item name="actor" label={label} extra={t("detail.field.actorHint")}>
        <PersonPick clearable />
      </Form.Item>
      {actor && !ofNow ? <WhenField /> : null}
    </div>
  );
}

/** Refusals that speak of whoever acts. */
export const ofActor = {
  not_allowed: "actor",
  person_inactive: "actor",
  may_not_record_for_others: "actor",
  decides_own_request: "actor",
  not_the_supervisor: "actor",
} as const;

/** Whose act of the unit it is, to begin with: one's own for owner and head, else the owner's or the head's. */
export function useRectifier(hazard: HazardView): { actor: string | undefined; isPending: boolean } {
  const desk = useAnswer("get_desk", {});
  const units = useAnswer("list_units", { limit: 200, with: hazard.unit ? [hazard.unit] : [] });
  const head = units.data?.rows.find(({ id }) => id === hazard.unit)?.head;
  const own = [hazard.owner, head].includes(desk.data?.person);
  return { actor: own ? undefined : (hazard.owner ?? head ?? undefined), isPending: desk.isPending || units.isPending };
}
