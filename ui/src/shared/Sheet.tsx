// One act on one sheet: a few fields, what it does as the name of its button, the failure beside the
// field it speaks of. Ctrl+Enter sends, Esc closes, what was typed is kept.

import { Button, Form, type FormInstance, Modal } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure } from "../bridge/call";
import { clock } from "./dates";
import { useHotkeys } from "./hotkeys";
import { Problem, sentence } from "./Problem";
import { type Draft } from "./useDraft";

interface Props<Values extends object> {
  open: boolean;
  close: () => void;
  title: string;
  /** What the act is called: `提交验收`, never `确定`. */
  act: string;
  initial?: Partial<Values>;
  draft?: Draft<Values>;
  form?: FormInstance<Values>;
  width?: number;
  /** The field that a refusal speaks of which names none itself, by its code. */
  speaksOf?: Record<string, keyof Values & string>;
  /** The field somebody was led to. */
  focus?: string | undefined;
  send: (values: Values) => Promise<unknown>;
  children: ReactNode;
}

/** A sheet with a form. It closes when the act was done. */
export function Sheet<Values extends object>(props: Props<Values>) {
  const { t } = useTranslation();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { open, draft } = props;

  const kept = draft?.kept;
  useEffect(() => {
    if (open && kept) {
      // What somebody typed before it was found stands.
      const typed = form.getFieldsValue(true, (meta) => meta?.touched ?? false) as Partial<Values>;
      form.setFieldsValue({ ...kept, ...typed });
    }
  }, [open, kept, form]);

  const send = async (values: Values) => {
    setBusy(true);
    setFailure(null);
    try {
      await props.send(values);
      await draft?.drop();
      form.resetFields();
      props.close();
    } catch (error) {
      const thrown = error as Failure;
      const said = { ...thrown, field: thrown.field ?? props.speaksOf?.[thrown.code] ?? null };
      setFailure(said);
      showBeside(form, said);
    } finally {
      setBusy(false);
    }
  };
  useHotkeys({ "Ctrl+Enter": () => { form.submit(); } }, open && !busy);

  return (
    <Modal
      open={open}
      title={props.title}
      width={props.width ?? 560}
      onCancel={props.close}
      destroyOnHidden
      afterOpenChange={(shown) => {
        toChosen();
        if (shown && props.focus) {
          goTo(form, props.focus);
        }
      }}
      mask={{ closable: false }}
      // The first field has the focus; Esc and the button close.
      closable={false}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 190px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow">
            {draft?.savedAt ? t("draftKept", { time: clock(draft.savedAt) }) : null}
          </span>
          <Button onClick={props.close}>{t("cancel")}</Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() => {
              form.submit();
            }}
          >
            {props.act}
            <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        {...(props.initial ? { initialValues: props.initial } : {})}
        onFinish={(values) => void send(values)}
        onValuesChange={(_, values) => {
          draft?.note(values);
        }}
      >
        {failure && !besideField(form, failure) ? <Problem failure={failure} /> : null}
        {props.children}
      </Form>
    </Modal>
  );
}

/** A choice of few begins at what is chosen, not at the first of them. */
function toChosen(): void {
  const chosen = document.activeElement?.closest(".ant-radio-group")?.querySelector<HTMLElement>("input:checked");
  chosen?.focus();
}

/** The field of the form that a failure speaks of. */
export function besideField<Values>(form: FormInstance<Values>, failure: Failure): string | undefined {
  const field = failure.field?.split(".")[0];
  // Those that are shown, filled in or not, and those that are only kept.
  const fields: object = { ...(form.getFieldsValue(true) as object), ...(form.getFieldsValue() as object) };
  return Object.keys(fields).find((name) => name === field);
}

/** Puts a failure under the field it speaks of, and goes there. */
export function showBeside(form: FormInstance, failure: Failure): void {
  const name = besideField(form, failure);
  if (name) {
    form.setFields([{ name, errors: [sentence(failure)] }]);
    goTo(form, name);
  }
}

/** Goes to a field. */
function goTo(form: FormInstance, name: string): void {
  form.scrollToField(name, { focus: true });
}
