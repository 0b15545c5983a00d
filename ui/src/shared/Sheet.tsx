// One act on one sheet: a few fields, what it does as the name of its button, the failure beside the
// field it speaks of. Ctrl+Enter sends, Esc closes, what was typed is kept.

import { Button, Form, type FormInstance, Modal } from "antd";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../bridge/call";
import { besideField, goTo, showBeside } from "./beside";
import { clock } from "./dates";
import { useHotkeys } from "./hotkeys";
import { Problem } from "./Problem";
import { type Draft } from "./useDraft";
import { useReadOnly } from "./useReadOnly";

// The reader is large; it comes with the first preview.
const PdfView = lazy(async () => ({ default: (await import("./pdf/PdfView")).PdfView }));

interface Props<Values extends object, Answer> {
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
  send: (values: Values) => Promise<Answer>;
  /** Where it goes on with what was made; where it began when absent. */
  done?: (answer: Answer) => void;
  /** Whoever only reads may do this all the same: a check of papers. */
  reads?: boolean;
  /** Draws what would be made; gives the attachment to show. */
  preview?: (values: Values) => Promise<string>;
  children: ReactNode;
}

/** A sheet with a form. It closes when the act was done. */
export function Sheet<Values extends object, Answer = unknown>(props: Props<Values, Answer>) {
  const { t } = useTranslation();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [drawn, setDrawn] = useState<string | null>(null);
  // What is being drawn is what will be made: nobody changes it meanwhile.
  const [drawing, setDrawing] = useState(false);
  const problem = useRef<HTMLDivElement>(null);
  const { draft, preview } = props;
  const readOnly = useReadOnly();
  const open = props.open && (!readOnly || props.reads === true);

  const kept = draft?.kept;
  useEffect(() => {
    if (open && kept) {
      // What somebody typed before it was found stands.
      form.setFieldsValue(untouched(form, kept));
    }
  }, [open, kept, form]);

  // Once the form is there again, also after a preview.
  useEffect(() => {
    if (failure && !showBeside(form, failure)) {
      problem.current?.scrollIntoView({ block: "nearest" });
    }
  }, [failure, form]);

  const tryTo = async (act: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setDrawn(null);
      const thrown = asFailure(error);
      setFailure({ ...thrown, field: thrown.field ?? props.speaksOf?.[thrown.code] ?? null });
    } finally {
      setBusy(false);
      setDrawing(false);
    }
  };
  const send = (values: Values) =>
    tryTo(async () => {
      const answer = await props.send(values);
      await draft?.drop();
      form.resetFields();
      if (props.done) {
        props.done(answer);
      } else {
        props.close();
      }
    });
  const look = async () => {
    // What is not filled in is said beside its field.
    const values = await form.validateFields().catch(() => null);
    if (values && preview) {
      setDrawing(true);
      await tryTo(async () => {
        setDrawn(await preview(values));
      });
    }
  };
  const turn = () => {
    if (drawn) {
      setDrawn(null);
    } else if (preview) {
      void look();
    }
  };
  useHotkeys({ "Ctrl+Enter": () => { form.submit(); }, ...(preview ? { "Ctrl+p": turn } : {}) }, open && !busy);

  return (
    <Modal
      open={open}
      title={props.title}
      width={drawn ? 860 : (props.width ?? 560)}
      onCancel={drawn ? turn : props.close}
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
          {preview ? (
            <Button disabled={busy} onClick={turn}>
              {t(drawn ? "pdf.backToForm" : "pdf.preview")}
              <kbd>Ctrl P</kbd>
            </Button>
          ) : null}
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
      {drawn ? (
        <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
          <PdfView key={drawn} attachment={drawn} label={t("pdf.preview")} />
        </Suspense>
      ) : null}
      <Form<Values>
        form={form}
        hidden={drawn !== null}
        inert={drawing}
        layout="vertical"
        {...(props.initial ? { initialValues: props.initial } : {})}
        onFinish={(values) => void send(values)}
        onValuesChange={(_, values) => {
          draft?.note(values);
        }}
      >
        {failure && !besideField(form, failure) ? <div ref={problem}><Problem failure={failure} /></div> : null}
        {props.children}
      </Form>
    </Modal>
  );
}

/** What was kept of fields that nobody has touched; of lines, those of lists in which nobody has touched any. */
function untouched(form: FormInstance, kept: object, above: string[] = []): object {
  return Object.fromEntries(Object.entries(kept).flatMap(([name, value]: [string, unknown]) => {
    const path = [...above, name];
    if (!form.isFieldsTouched([path])) {
      return [[name, value]];
    }
    const group = typeof value === "object" && value !== null && !Array.isArray(value);
    return group ? [[name, untouched(form, value, path)]] : [];
  }));
}

/** A choice of few begins at what is chosen, not at the first of them. */
function toChosen(): void {
  const chosen = document.activeElement?.closest(".ant-radio-group")?.querySelector<HTMLElement>("input:checked");
  chosen?.focus();
}
