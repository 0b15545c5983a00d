// A field for one sheet: a photo or a PDF, shown so that it can be read what stands on it.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ScanDrop, type Taken } from "../ScanDrop";
import { Scanned } from "./Scanned";

interface Props {
  value?: string;
  onChange?: (scan: string) => void;
  id?: string;
}

/** The field; its value is the attachment. Another sheet takes the place of the first. */
export function OneScan({ value, onChange, id }: Props) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<Taken | null>(null);
  const took = (files: Taken[]) => {
    const last = files.at(-1);
    if (last) {
      setTaken(last);
      onChange?.(last.attachment);
    }
    return undefined;
  };
  return (
    <>
      {taken && value === taken.attachment ? <Scanned scan={taken} edge={320} /> : null}
      <ScanDrop id={id} words={t(value ? "scan.another" : "scan.add")} took={took} />
    </>
  );
}
