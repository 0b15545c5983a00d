// A defect or a violation seen outside an inspection, recorded with a few words and a photo.

import { App, Checkbox, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { ContractorField } from "../../../shared/ContractorField";
import { DayField } from "../../../shared/DayField";
import { Folded } from "../../../shared/Folded";
import { type Found, FoundFields, foundOf } from "../../../shared/FoundFields";
import { Lines } from "../../../shared/Lines";
import { PhotoField } from "../../../shared/photos/PhotoField";
import { EquipmentPick, PlacePick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { useEquipped } from "../../../shared/useEquipped";
import { type Graded, GradeFields } from "./GradeFields";
import { type Irregularity, kinds } from "./types";

interface Values extends Found, Graded {
  kind: Irregularity["kind"];
  description: string;
  place: string;
  equipment?: string;
  spot?: string;
  photos?: string[];
  person_name?: string;
  corrected_on_spot?: boolean;
  employer?: string;
  contractor?: string;
}

/** The sheet. */
export function RecordSheet({ close }: { close: () => void }) {
  const { t } = useTranslation("irregularities");
  const { message } = App.useApp();
  const record = useAct("record_irregularity");
  const draft = useDraft<Values>("irregularity");
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch<Values["kind"] | undefined>("kind", form) ?? "defect";
  const place = Form.useWatch("place", form);
  const foundAt = Form.useWatch("found_at", { form, preserve: true });
  const equipped = useEquipped(place);
  const words = [{ required: true, whitespace: true, message: t("form.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      width={640}
      title={t("form.title")}
      act={t(`form.act.${kind}`)}
      draft={draft}
      initial={{ kind: "defect", grade: "" }}
      send={async (values) => {
        await record.mutateAsync({
          what: what(values),
          description: values.description,
          place: values.place,
          equipment: values.equipment ?? null,
          spot: values.spot ?? "",
          photos: values.photos ?? [],
          ...foundOf(values),
        });
        void message.success(t("form.done"));
      }}
    >
      <Form.Item name="kind" label={t("form.kind")}>
        <Segmented options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="description" label={t("form.description")} rules={words}>
        <Lines rows={2} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="place" label={t("form.place")} rules={[{ required: true, message: t("form.required") }]}>
          <PlacePick onChange={() => { form.setFieldValue("equipment", undefined); }} />
        </Form.Item>
        <Form.Item name="spot" label={t("form.spot")}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      {equipped ? (
        <Form.Item name="equipment" label={t("form.equipment")}>
          <EquipmentPick clearable place={place} />
        </Form.Item>
      ) : null}
      {kind === "defect" ? (
        <GradeFields foundAt={foundAt ?? null} />
      ) : (
        <>
          <div className="pair">
            <Form.Item name="person_name" label={t("form.person")} rules={words}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="employer" label={t("describe.employer")} extra={t("describe.employerHint")}>
              <Input maxLength={60} />
            </Form.Item>
          </div>
          <ContractorField named="employer" />
          <div className="pair">
            <Form.Item name="due_on" label={t("describe.due")}>
              <DayField />
            </Form.Item>
            <Form.Item name="corrected_on_spot" label=" " valuePropName="checked">
              <Checkbox>{t("form.corrected")}</Checkbox>
            </Form.Item>
          </div>
        </>
      )}
      <Form.Item name="photos" label={t("form.photos")}>
        <PhotoField />
      </Form.Item>
      <Folded label={t("form.more")}>
        <FoundFields />
      </Folded>
    </Sheet>
  );
}

function what({ kind, maintenance_number, grade, due_on, person_name, corrected_on_spot, employer, contractor }: Values) {
  return kind === "defect"
    ? ({ kind, maintenance_number: maintenance_number?.trim() ?? "", grade: grade || null, due_on: due_on ?? null } as const)
    : ({
        kind,
        person_name: person_name?.trim() ?? "",
        corrected_on_spot: corrected_on_spot ?? false,
        employer: employer?.trim() ?? "",
        contractor: contractor ?? null,
        due_on: due_on ?? null,
      } as const);
}
