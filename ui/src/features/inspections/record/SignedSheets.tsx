// The sheet signed by hand comes home as a scan or a photo, and is kept as evidence.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { RecordOf, Scan } from "./types";

interface Props {
  record: RecordOf;
  offered: boolean;
  shown: Scan | null;
  show: (scan: Scan | null) => void;
}

/** What came home, and where more is dropped. */
export function SignedSheets({ record, offered, shown, show }: Props) {
  const { t } = useTranslation("record");
  const add = useAct("add_record_evidence");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (files: Iterable<File>) => {
    setTaking(true);
    setFailure(null);
    try {
      const scans: string[] = [];
      for (const file of files) {
        scans.push((await upload("scan", file.name, file)).attachment);
      }
      if (scans.length > 0) {
        await add.mutateAsync({ record: record.id, scans });
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
    }
  };
  return (
    <section>
      <h2>{t("scans")}<span className="ter">{record.scans.length || null}</span></h2>
      {record.scans.length === 0 ? <p className="sec sm">{t("scansNone")}</p> : (
        <ul className="record-scans">
          <li>
            <button type="button" aria-pressed={shown === null} onClick={() => { show(null); }}>{t("paperItself")}</button>
          </li>
          {record.scans.map((scan) => (
            <li key={scan.attachment}>
              <button type="button" aria-pressed={shown?.attachment === scan.attachment} className="cut" onClick={() => { show(scan); }}>
                {scan.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered ? (
        <button
          type="button"
          className={over ? "record-drop over-it" : "record-drop"}
          aria-busy={taking}
          onClick={() => input.current?.click()}
          onDragOver={(event) => { event.preventDefault(); setOver(true); }}
          onDragLeave={() => { setOver(false); }}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer.files);
          }}
        >
          <Icon name="doc" /> {taking ? t("scanning") : t("scansHow")}
        </button>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-label={t("scansHow")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void take(files);
        }}
      />
      {failure ? <Problem failure={failure} /> : null}
    </section>
  );
}
