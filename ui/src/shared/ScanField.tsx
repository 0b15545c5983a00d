// The signed papers that prove an act: scans or photos, named as they came.

import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../bridge/call";
import { Icon } from "./Icon";
import { Problem } from "./Problem";

interface Props {
  value?: string[];
  onChange?: (scans: string[]) => void;
  id?: string;
}

/** A field of scans; its value is their attachments. */
export function ScanField({ value = [], onChange, id }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<Record<string, string>>({});
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (files: Iterable<File>) => {
    setTaking(true);
    setFailure(null);
    const kept = [...value];
    try {
      for (const file of files) {
        const { attachment } = await upload("scan", file.name, file);
        kept.push(attachment);
        setNames((known) => ({ ...known, [attachment]: file.name }));
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
      {value.length > 0 ? (
        <ul className="scan-list">
          {value.map((scan, index) => {
            const name = names[scan] ?? t("scan.name", { number: index + 1 });
            return (
              <li key={scan}>
                <Icon name="doc" small />
                <span className="cut">{name}</span>
                <Button
                  type="text"
                  size="small"
                  aria-label={t("scan.remove", { name })}
                  icon={<Icon name="x" small />}
                  onClick={() => onChange?.(value.filter((kept) => kept !== scan))}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <button
        type="button"
        id={id}
        className={over ? "scan-drop over-it" : "scan-drop"}
        aria-busy={taking}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files);
        }}
      >
        <Icon name="doc" small /> {t(taking ? "scan.taking" : "scan.add")}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        multiple
        hidden
        aria-label={t("scan.add")}
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
