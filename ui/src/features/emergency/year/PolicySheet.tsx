// Which reading is kept to, and which bodies count for themselves.

import { Button, Checkbox, Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { digest } from "../../../shared/digest";
import { DayField } from "../../../shared/DayField";
import { Icon } from "../../../shared/Icon";
import { UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Policy, Year } from "../types";

interface Body {
  unit?: string | null;
  since?: string | null;
  until?: string | null;
  key?: boolean;
}
interface Values {
  reading: Policy["reading"];
  bodies: Body[];
}

/** The sheet. */
export function PolicySheet({ year, close }: { year: Year; close: () => void }) {
  const { t } = useTranslation("emergency");
  const [form] = Form.useForm<Values>();
  const set = useAct("set_drill_policy");
  const kept = useAnswer("get_drill_policy", {}).data?.policy;
  // It begins with what holds now, so what was begun over something else is not taken up.
  const draft = useDraft<Values>(`drill-policy/${digest(kept ?? null)}`);
  if (!kept) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("policy.title")}
      act={t("policy.act")}
      draft={draft}
      width={760}
      initial={{ reading: kept.reading, bodies: kept.bodies }}
      send={({ reading, bodies }) =>
        set.mutateAsync({
          policy: {
            reading,
            bodies: bodies.map(({ unit, since, until, key }) => ({ unit: unit ?? null, since: since ?? null, until: until ?? null, key: key ?? false })),
          },
        })
      }
    >
      <Form.Item name="reading" label={t("policy.reading")}>
        <Radio.Group className="policy-readings">
          {year.readings.map((one) => (
            <Radio key={one.reading} value={one.reading}>
              <b>{t(`year.readings.${one.reading}`)}</b>
              <span className="sec"> {t(`year.readingAbout.${one.reading}`)}</span>
              <span className="sm ter"> {t("year.saidBy", { who: one.said_by, day: one.said_on })}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item label={t("policy.bodies")} extra={t("policy.bodiesAbout")}>
        <Form.List name="bodies">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <BodyFields key={key} name={name} remove={() => { remove(name); }} />
              ))}
              <Button onClick={() => { add({ key: false }); }} icon={<Icon name="plus" small />}>{t("policy.add")}</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
    </Sheet>
  );
}

/** A body; the whole company, which the law counts in any case, stays. */
function BodyFields({ name, remove }: { name: number; remove: () => void }) {
  const { t } = useTranslation("emergency");
  const form = Form.useFormInstance<Values>();
  const unit: unknown = Form.useWatch(["bodies", name, "unit"], { form, preserve: true });
  const whole = unit === null;
  return (
    <div className="policy-body">
      {whole ? (
        <b>{t("policy.whole")}</b>
      ) : (
        <Form.Item name={[name, "unit"]} rules={[{ required: true, message: t("sheet.required") }]} noStyle>
          <UnitPick placeholder={t("policy.unit")} />
        </Form.Item>
      )}
      <label className="policy-day">
        <span className="sm ter">{t("policy.since")}</span>
        <Form.Item name={[name, "since"]} noStyle><DayField /></Form.Item>
      </label>
      <label className="policy-day">
        <span className="sm ter">{t("policy.until")}</span>
        <Form.Item name={[name, "until"]} noStyle><DayField /></Form.Item>
      </label>
      {whole ? <span /> : (
        <Button type="text" onClick={remove} aria-label={t("policy.remove")} icon={<Icon name="x" small />} />
      )}
      <Form.Item name={[name, "key"]} valuePropName="checked" noStyle>
        <Checkbox>{t("policy.key")}</Checkbox>
      </Form.Item>
    </div>
  );
}
