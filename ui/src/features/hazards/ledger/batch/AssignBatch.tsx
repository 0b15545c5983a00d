// Unit, owner, deadline and measures for several hazards in one go, while no notice speaks of them.
// What is left empty stays as it is.

import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../../bridge/call";
import { DayField } from "../../../../shared/DayField";
import { toneOf } from "../../../../shared/Due";
import { PersonPick, UnitPick } from "../../../../shared/Pick";
import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import type { Row } from "../asked";
import { BatchDialog, type BatchProps } from "./BatchDialog";
import { useRowBatch } from "./useRowBatch";

interface Values {
  unit?: string;
  owner?: string;
  /** The unit names its owner at receipt: whoever is named now is not any more. */
  later?: boolean;
  due_on?: string | null;
  measures?: string;
}

/** What a row is to be settled with. Unit and owner are one register: the core takes them together. */
function settled(row: Row, { unit, owner, later, due_on, measures }: Values): RequestOf<"settle_hazard"> {
  const who = unit || owner || later ? { unit: unit ?? row.unit ?? null, owner: later ? null : (owner ?? row.owner ?? null) } : {};
  const words = measures?.trim();
  return { hazard: row.id, ...who, ...(due_on ? { due_on } : {}), ...(words ? { measures: words } : {}) };
}

/** The sheet. */
export function AssignBatch({ rows, done, close }: BatchProps) {
  const { t } = useTranslation("hazards");
  const [form] = Form.useForm<Values>();
  // There is nothing to watch before the form is drawn.
  const values: Values = { ...Form.useWatch([], form) };
  const free = rows.filter(({ notice_number }) => !notice_number);
  const batch = useRowBatch("settle_hazard", free);
  const homeless = batch.left.filter((row) => !row.unit).length;
  const lost = ({ unit, owner, later }: Values) => Boolean(owner || later) && !unit && homeless > 0;
  const filled = ({ unit, owner, later, due_on, measures }: Values) => Boolean(unit || owner || later || due_on || measures?.trim());
  const ready = (these: Values) => filled(these) && !lost(these) && batch.left.length > 0;
  const send = async () => {
    const these: Values = form.getFieldsValue();
    if (ready(these) && (await batch.send(batch.left, (row) => settled(row, these)))) {
      done();
    }
  };
  return (
    <BatchDialog title={t("assign.title", { count: batch.left.length })} act={t("assign.act")} batch={batch} ready={ready(values)} send={() => void send()} close={close}>
      <p className="sm sec batch-note">
        {t("assign.only")}
        {free.length < rows.length ? <span className="soon"> {t("assign.noticed", { count: rows.length - free.length })}</span> : null}
      </p>
      <Form form={form} layout="vertical" className="batch-form" onFinish={() => void send()}>
        <div className="pair">
          <Form.Item name="unit" label={t("column.unit")} {...(lost(values) ? { validateStatus: "error", help: t("assign.homeless", { count: homeless }) } : {})}>
            <UnitPick clearable autoFocus />
          </Form.Item>
          <Form.Item
            name="owner"
            label={t("column.owner")}
            extra={
              <Form.Item name="later" valuePropName="checked" noStyle>
                <Checkbox disabled={Boolean(values.owner)}>{t("assign.ownerLater")}</Checkbox>
              </Form.Item>
            }
          >
            <PersonPick clearable disabled={values.later ?? false} />
          </Form.Item>
          <Form.Item name="due_on" label={t("column.due")}>
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="measures" label={t("assign.measures")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
      <ul className="batch few" aria-label={t("batch.rows")} tabIndex={0}>
        {batch.left.map((row) => (
          <li key={row.id}>
            <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} />
            <span className="cut">{row.title}</span>
            <span className="sm sec">{[row.unit_name, row.owner_name].filter(Boolean).join("　")}</span>
          </li>
        ))}
      </ul>
    </BatchDialog>
  );
}
