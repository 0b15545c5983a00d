// 单位: the names on its papers and the rules it has chosen. What was changed and not saved is kept; what
// nobody touched is not sent, so two who change different things do not undo each other.

import { App, Button, Form, Input, InputNumber, Switch } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, type RequestOf, type ViewOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { besideField, showBeside } from "../../../shared/beside";
import { useHotkeys } from "../../../shared/hotkeys";
import { Lines } from "../../../shared/Lines";
import { Problem } from "../../../shared/Problem";
import { type Draft, useDraft } from "../../../shared/useDraft";

type Changes = RequestOf<"edit_organisation">;

/** What is counted, and in what. */
const numbers = {
  objection_workdays: "workdays",
  objection_decision_workdays: "workdays",
  refusal_evidence_days: "days",
  general_workdays: "workdays",
  major_workdays: "workdays",
  extensions_most: "times",
  look_back_days: "days",
  progress_days: "days",
  critical_defect_days: "days",
  serious_defect_days: "days",
} as const;

type Count = keyof typeof numbers;
type Field = "name" | "department" | "consequence" | Count | "reinspectors_from_other_team";
type Values = Pick<Changes, Field>;

/** Where each stands. */
const parts = {
  papers: ["name", "department", "consequence"],
  receipt: ["objection_workdays", "objection_decision_workdays", "refusal_evidence_days"],
  rectify: ["general_workdays", "major_workdays", "extensions_most"],
  after: ["reinspectors_from_other_team", "look_back_days"],
  major: ["progress_days"],
  defects: ["critical_defect_days", "serious_defect_days"],
} as const satisfies Record<string, readonly Field[]>;
const fields: readonly Field[] = Object.values(parts).flat();

/** What holds now. */
function inForce({ name, department, policy }: ViewOf<"get_organisation">): Values {
  const chosen = Object.fromEntries(fields.map((field) => [field, policy[field as keyof typeof policy]])) as Values;
  return { ...chosen, name, department };
}

/** Only what is not as it holds now. */
function changed(values: Values, now: Values): Values {
  return Object.fromEntries(fields.filter((field) => field in values && values[field] !== now[field]).map((field) => [field, values[field]]));
}

/** The part. */
export function Organisation() {
  const { data, error, refetch } = useAnswer("get_organisation", {});
  const draft = useDraft<Values>("organisation");
  const [dropped, setDropped] = useState(0);
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data || draft.kept === undefined) {
    return null;
  }
  const now = inForce(data);
  const drop = () => {
    void draft.drop();
    setDropped(dropped + 1);
  };
  return <Rules key={`${String(dropped)} ${JSON.stringify(now)}`} now={now} kept={dropped > 0 ? {} : (draft.kept ?? {})} draft={draft} drop={drop} />;
}

function Rules({ now, kept, draft, drop }: { now: Values; kept: Values; draft: Draft<Values>; drop: () => void }) {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const edit = useAct("edit_organisation");
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [values, setValues] = useState<Values>({ ...now, ...changed(kept, now) });
  const changes = changed(values, now);
  const unsaved = Object.keys(changes).length > 0;
  useEffect(() => {
    if (failure) {
      showBeside(form, failure);
    }
  }, [failure, form]);
  const save = async () => {
    setFailure(null);
    if (!unsaved) {
      void message.info(t("organisation.same"));
      return;
    }
    try {
      await edit.mutateAsync(changes);
      drop();
      void message.success(t("organisation.done"));
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  useHotkeys({ "Ctrl+Enter": () => { form.submit(); } }, !edit.isPending);
  const said = (field: Field) => {
    const value = now[field];
    const shown = typeof value === "boolean" ? t(value ? "organisation.yes" : "organisation.no") : (value ?? "") === "" ? t("organisation.blank") : String(value);
    return (
      <>
        {t(`organisation.say.${field}`)}
        {field in changes ? <span className="soon">{t("organisation.change", { now: shown })}</span> : null}
      </>
    );
  };
  return (
    <section>
      <p className="sec">{t("organisation.about")}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        className="organisation"
        initialValues={values}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_, all: Values) => {
          setValues(all);
          draft.note(changed(all, now));
        }}
        onFinish={() => void save()}
      >
        {Object.entries(parts).map(([part, members]) => (
          <fieldset key={part}>
            <legend>{t(`organisation.part.${part as keyof typeof parts}`)}</legend>
            {members.map((field: Field) => (
              <Rule key={field} field={field} said={said(field)} />
            ))}
          </fieldset>
        ))}
        {failure && !besideField(form, failure) ? <Problem failure={failure} /> : null}
        <div className="rows-acts">
          <Button type="primary" htmlType="submit" loading={edit.isPending}>
            {t("organisation.keep")}
            <kbd>Ctrl Enter</kbd>
          </Button>
          {unsaved ? (
            <>
              <Button onClick={drop}>{t("organisation.drop")}</Button>
              <span className="soon sm">{t("organisation.unsaved")}</span>
            </>
          ) : null}
        </div>
      </Form>
    </section>
  );
}

function Rule({ field, said }: { field: Field; said: ReactNode }) {
  const { t } = useTranslation("settings");
  const label = t(`organisation.field.${field}`);
  if (field === "reinspectors_from_other_team") {
    return (
      <Form.Item name={field} label={label} valuePropName="checked" extra={said}>
        <Switch />
      </Form.Item>
    );
  }
  // How many there may be is for the core to say; only what is no number at all is stopped here.
  const required = [{ required: true, message: t("organisation.required") }];
  if (field === "consequence") {
    return (
      <Form.Item name={field} label={label} extra={said}>
        <Lines rows={2} />
      </Form.Item>
    );
  }
  return field in numbers ? (
    <Form.Item name={field} label={label} extra={said} rules={required}>
      <InputNumber min={0} max={99999} precision={0} suffix={t(`organisation.unit.${numbers[field as Count]}`)} />
    </Form.Item>
  ) : (
    <Form.Item name={field} label={label} extra={said} rules={[{ required: true, whitespace: true, message: t("organisation.required") }]}>
      <Input />
    </Form.Item>
  );
}
