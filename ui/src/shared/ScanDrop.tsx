// Where signed papers are dropped or chosen: scans or photos, taken in one by one.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../bridge/call";
import { Icon } from "./Icon";
import { Problem } from "./Problem";
import { useDrop } from "./useDrop";

/** A file that was taken in. */
export interface Taken {
  attachment: string;
  name: string;
  pdf: boolean;
}

interface Props {
  id?: string | undefined;
  /** What to put here. */
  words: string;
  autoFocus?: boolean;
  /** What was taken in, also when a later file could not be. */
  took: (files: Taken[]) => Promise<unknown> | undefined;
}

/** The button. */
export function ScanDrop({ id, words, autoFocus, took }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (files: Iterable<File>) => {
    setTaking(true);
    setFailure(null);
    const taken: Taken[] = [];
    let failed: unknown;
    try {
      for (const file of files) {
        const { attachment } = await upload("scan", file.name, file);
        taken.push({ attachment, name: file.name, pdf: file.type === "application/pdf" || /\.pdf$/i.test(file.name) });
      }
    } catch (thrown) {
      failed = thrown;
    }
    try {
      if (taken.length > 0) {
        await took(taken);
      }
    } catch (thrown) {
      failed = thrown;
    }
    setFailure(failed ? asFailure(failed) : null);
    setTaking(false);
  };
  const { over, listens } = useDrop(take, true);
  return (
    <>
      <button
        type="button"
        id={id}
        autoFocus={autoFocus}
        className={over ? "scan-drop over-it" : "scan-drop"}
        aria-busy={taking}
        onClick={() => input.current?.click()}
        {...listens}
      >
        <Icon name="doc" small /> {taking ? t("scan.taking") : words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-label={words}
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
