// Files that belong to a plan: named as they came.

import { Button } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../../bridge/call";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { PlanFile } from "../types";

interface Props {
  /** Files that are there already, for their names. */
  known: PlanFile[];
  value?: string[];
  onChange?: (files: string[]) => void;
}

/** A field of files; its value is their attachments. */
export function FilesField({ known, value = [], onChange }: Props) {
  const { t } = useTranslation("emergency");
  const input = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<Record<string, string>>({});
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const nameOf = (id: string) => names[id] ?? known.find(({ attachment }) => attachment === id)?.name ?? id;
  // Files may be chosen while others are still coming.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  const take = async (files: File[]) => {
    setTaking(true);
    setFailure(null);
    const kept: string[] = [];
    try {
      for (const file of files) {
        const { attachment } = await upload("plan", file.name, file);
        kept.push(attachment);
        setNames((before) => ({ ...before, [attachment]: file.name }));
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
      latest.current = [...latest.current, ...kept];
      onChange?.(latest.current);
    }
  };
  return (
    <>
      <ul className="scan-list">
        {value.map((id) => (
          <li key={id}>
            <Icon name="doc" small />
            <span className="cut">{nameOf(id)}</span>
            <Button type="text" size="small" aria-label={t("sheet.removeFile", { name: nameOf(id) })} icon={<Icon name="x" small />} onClick={() => onChange?.(value.filter((one) => one !== id))} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="scan-drop"
        aria-busy={taking}
        onClick={() => input.current?.click()}
        onDragOver={(event) => { event.preventDefault(); }}
        onDrop={(event) => {
          event.preventDefault();
          void take([...event.dataTransfer.files]);
        }}
      >
        <Icon name="plus" small /> {t(taking ? "sheet.taking" : "sheet.addFile")}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("sheet.addFile")}
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
