// Who found a hazard and when, where that was not whoever enters it just now.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { MomentField } from "./MomentField";
import { PersonPick } from "./Pick";

/** What the fields hold. */
export interface Found {
  found_at?: string | null | undefined;
  found_by?: string | null | undefined;
  finder?: string | undefined;
}

/** Time, a person of the register, or somebody else by name. */
export function FoundFields() {
  const { t } = useTranslation("trade");
  const form = Form.useFormInstance<Found>();
  const by = Form.useWatch("found_by", form);
  const finder = Form.useWatch("finder", form);
  return (
    <>
      <Form.Item name="found_at" label={t("found.at")} extra={t("found.atHint")}>
        <MomentField />
      </Form.Item>
      {finder?.trim() ? null : (
        <Form.Item name="found_by" label={t("found.by")} extra={t("found.byHint")}>
          <PersonPick clearable />
        </Form.Item>
      )}
      {by ? null : (
        <Form.Item name="finder" label={t("found.finder")} extra={t("found.finderHint")}>
          <Input maxLength={60} />
        </Form.Item>
      )}
    </>
  );
}

/** What is sent: nothing said is now and oneself. */
export function foundOf({ found_at, found_by, finder }: Found) {
  return { found_at: found_at ?? null, found_by: found_by ?? null, finder: finder?.trim() ?? "" };
}
