// What drills are scored by: items with their weights for each form, grades, and by when an evaluation is done.

import { Button, Checkbox, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Scheme, SchemeItems } from "./SchemeItems";

type Values = Scheme & { changes: string };

/** The sheet; what it keeps is the next version. */
export function SchemeSheet({ close }: { close: () => void }) {
  const { t } = useTranslation("emergency");
  const revise = useAct("revise_drill_scheme");
  const draft = useDraft<Values>("drill-scheme");
  const kept = useAnswer("get_drill_scheme", {}).data;
  if (!kept) {
    return null;
  }
  const required = [{ required: true, whitespace: true, message: t("sheet.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("scheme.title")}
      act={t("scheme.act")}
      width={980}
      draft={draft}
      initial={kept.scheme}
      speaksOf={{ grades_out_of_order: "grades" }}
      send={({ changes, ...scheme }) => revise.mutateAsync({ scheme, changes })}
    >
      <p className={kept.version === 0 ? "soon sheet-about" : "sec sheet-about"}>{kept.version === 0 ? t("scheme.shipped") : t("scheme.version", { version: kept.version })}</p>
      <Form.Item name="changes" label={t("scheme.changes")} rules={required}>
        <Input autoFocus maxLength={300} />
      </Form.Item>
      <Form.Item label={t("scheme.within")} extra={t("scheme.withinAbout")}>
        <Form.Item name="within_workdays" noStyle>
          <InputNumber min={1} max={60} precision={0} suffix={t("scheme.withinDays")} aria-label={t("scheme.within")} style={{ width: 160 }} />
        </Form.Item>
      </Form.Item>
      <Grades />
      <SchemeItems part="live" begin="L" />
      <SchemeItems part="tabletop" begin="T" />
      {kept.versions.length > 0 ? (
        <>
          <h3 className="scheme-part">{t("scheme.history")}</h3>
          <ul className="scheme-history sec sm">
            {kept.versions.map((one) => (
              <li key={one.version}>{t("scheme.origin", { version: one.version, day: plainDay(one.made_at), name: one.made_by_name, changes: one.changes })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Sheet>
  );
}

function Grades() {
  const { t } = useTranslation("emergency");
  const required = [{ required: true, whitespace: true, message: t("sheet.required") }];
  return (
    // Where a refusal of the grades is gone to.
    <div id="grades" tabIndex={-1}>
      <h3 className="scheme-part">{t("scheme.grades")}</h3>
      <Form.List name="grades">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="scheme-grade" key={key}>
                <Form.Item name={[name, "name"]} rules={required}><Input maxLength={10} aria-label={t("scheme.grade")} placeholder={t("scheme.grade")} /></Form.Item>
                <Form.Item name={[name, "from"]} rules={[{ required: true, message: t("sheet.required") }]}>
                  <InputNumber min={0} max={100} precision={0} prefix={t("scheme.from")} aria-label={t("scheme.from")} style={{ width: "100%" }} />
                </Form.Item>
                <Form.Item name={[name, "passes"]} valuePropName="checked"><Checkbox>{t("scheme.passes")}</Checkbox></Form.Item>
                <Form.Item name={[name, "meaning"]}><Input maxLength={100} aria-label={t("scheme.meaning")} placeholder={t("scheme.meaning")} /></Form.Item>
                <Button type="text" aria-label={t("scheme.removeGrade")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button icon={<Icon name="plus" small />} onClick={() => { add({ name: "", from: 0, passes: false, meaning: "" }); }}>{t("scheme.addGrade")}</Button>
          </>
        )}
      </Form.List>
    </div>
  );
}
