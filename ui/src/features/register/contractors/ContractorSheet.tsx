// Entering and changing a contractor.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { ContractorView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";

interface Values {
  name: string;
  credit_code?: string;
  contact?: string;
  phone?: string;
  qualification?: string;
  qualified_until?: string | null;
  remarks?: string;
}

interface Props {
  /** What is changed; nothing when it is new. */
  entry: ContractorView | null;
  close: () => void;
}

/** The sheet. */
export function ContractorSheet({ entry, close }: Props) {
  const { t } = useTranslation("register");
  const add = useAct("add_contractor");
  const edit = useAct("edit_contractor");
  const title = entry ? t("contractor.edit") : t("contractor.add");
  return (
    <Sheet<Values>
      open
      close={close}
      title={title}
      act={title}
      initial={entry ? valuesOf(entry) : {}}
      speaksOf={{ credit_code_wrong: "credit_code", name_taken: "name" }}
      send={async (said) => {
        const terms = { ...said, qualified_until: said.qualified_until ?? null };
        await (entry ? edit.mutateAsync({ contractor: entry.id, terms }) : add.mutateAsync({ terms }));
      }}
    >
      <Form.Item name="name" label={t("contractor.field.name")} rules={[{ required: true, whitespace: true, message: t("contractor.required") }]}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="credit_code" label={t("contractor.field.code")} extra={t("contractor.hint.code")}>
        <Input maxLength={24} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="contact" label={t("contractor.field.contact")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={t("contractor.field.phone")}>
          <Input maxLength={30} inputMode="tel" />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="qualification" label={t("contractor.field.qualification")} extra={t("contractor.hint.qualification")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="qualified_until" label={t("contractor.field.qualifiedUntil")}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="remarks" label={t("contractor.field.remarks")}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}

function valuesOf({ name, credit_code, contact, phone, qualification, qualified_until, remarks }: ContractorView): Values {
  return { name, credit_code, contact, phone, qualification, qualified_until: qualified_until ?? null, remarks };
}
