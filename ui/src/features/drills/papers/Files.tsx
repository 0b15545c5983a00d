// The drill's own files: plan of work, film, sound; a press shows what can be shown and saves the rest.

import { Button, Form, Input, Radio } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem, sentence } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import type { DrillFile, Papers, Scan } from "./types";

const kinds = ["work_plan", "script", "other"] as const satisfies readonly DrillFile["kind"][];

interface Typed {
  kind: DrillFile["kind"];
  files: { attachment: string; name: string }[];
  note?: string;
}

/** The section. */
export function Files({ view, showScan }: { view: Papers; showScan: (scan: Scan) => void }) {
  const { t } = useTranslation("drillPapers");
  const add = useAct("add_drill_files");
  const remove = useAct("remove_drill_file");
  const save = useAct("save_file");
  const [adding, setAdding] = useState(false);
  const refusal = view.files_refusal;
  const press = ({ attachment, name, media_type }: DrillFile) => {
    const pdf = media_type === "application/pdf";
    if (pdf || media_type.startsWith("image/")) {
      showScan({ attachment, name, pdf });
    } else {
      save.mutate({ attachment, name });
    }
  };
  return (
    <section>
      <h2>
        {t("files")}
        <Button aria-disabled={Boolean(refusal)} title={refusal ? sentence(refusal) : ""} onClick={() => { setAdding(!refusal); }}>{t("addFiles")}</Button>
      </h2>
      {view.files.length === 0 ? <p className="sec sm">{t("filesNone")}</p> : null}
      <ul className="scan-list">
        {view.files.map((file) => (
          <li key={file.id}>
            <Icon name="doc" small />
            <button type="button" className="link cut" title={file.note || file.name} onClick={() => { press(file); }}>{file.name}</button>
            <span className="sm ter">{t(`fileKind.${file.kind}`)}</span>
            {refusal ? null : (
              <Button type="text" size="small" aria-label={t("removeFile", { name: file.name })} icon={<Icon name="x" small />} onClick={() => { remove.mutate({ file: file.id }); }} />
            )}
          </li>
        ))}
      </ul>
      {[save, remove].map(({ error }, at) => (error ? <Problem key={at} failure={error} /> : null))}
      {adding ? (
        <Sheet<Typed>
          open
          close={() => { setAdding(false); }}
          title={t("files")}
          act={t("addFiles")}
          initial={{ kind: "work_plan", files: [] }}
          send={({ kind, files, note = "" }) => add.mutateAsync({ drill: view.drill, kind, files: files.map(({ attachment }) => attachment), note })}
        >
          <Form.Item name="files" extra={t("fileHint")} rules={[{ required: true, type: "array", min: 1, message: t("addFile") }]}><Taking /></Form.Item>
          <Form.Item name="kind" label={t("fileAs")}>
            <Radio.Group optionType="button" options={kinds.map((value) => ({ value, label: t(`fileKind.${value}`) }))} />
          </Form.Item>
          <Form.Item name="note" label={t("fileNote")}><Input maxLength={60} /></Form.Item>
        </Sheet>
      ) : null}
    </section>
  );
}

/** Takes files in, one after the other. */
function Taking({ value = [], onChange }: { value?: Typed["files"]; onChange?: (files: Typed["files"]) => void }) {
  const { t } = useTranslation("drillPapers");
  const input = useRef<HTMLInputElement>(null);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (files: File[]) => {
    setTaking(true);
    setFailure(null);
    const kept = [...value];
    try {
      for (const file of files) {
        const { attachment } = await upload("drill", file.name, file);
        kept.push({ attachment, name: file.name });
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
      onChange?.(kept);
    }
  };
  return (
    <>
      <ul className="scan-list">
        {value.map(({ attachment, name }) => (
          <li key={attachment}>
            <Icon name="doc" small />
            <span className="cut">{name}</span>
            <Button type="text" size="small" aria-label={t("removeFile", { name })} icon={<Icon name="x" small />} onClick={() => onChange?.(value.filter((one) => one.attachment !== attachment))} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="scan-drop"
        aria-busy={taking}
        disabled={taking}
        onClick={() => input.current?.click()}
        onDragOver={(event) => { event.preventDefault(); }}
        onDrop={(event) => {
          event.preventDefault();
          void take([...event.dataTransfer.files]);
        }}
      >
        <Icon name="plus" small /> {t(taking ? "taking" : "addFile")}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("addFile")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void take(files);
        }}
      />
      {failure ? <Problem failure={failure} /> : null}
    </>
  );
}
