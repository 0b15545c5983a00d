// A sheet that came home, as a picture or a PDF: small in its place, whole once it is pressed.

import "./scans.css";

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../Icon";
import { Picture } from "../photos/Picture";
import { ScanRoom } from "./ScanRoom";

// The reader is large; it comes with the first PDF.
const FirstPage = lazy(async () => ({ default: (await import("../pdf/FirstPage")).FirstPage }));

/** A kept scan. */
export interface Scan {
  attachment: string;
  /** The name it came with. */
  name: string;
  pdf: boolean;
}

/** The sheet, 160 or 320 pixels at its longer side. */
export function Scanned({ scan, edge = 160 }: { scan: Scan; edge?: 160 | 320 }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="scanned" title={scan.name} aria-label={t("scan.open", { name: scan.name })} onClick={() => { setOpen(true); }}>
        <span className="scanned-sheet">
          {scan.pdf ? (
            <Suspense fallback={<Icon name="doc" />}><FirstPage key={scan.attachment} attachment={scan.attachment} edge={edge} /></Suspense>
          ) : <Picture attachment={scan.attachment} edge={edge} name="" />}
        </span>
        <span className="cut sm">{scan.name}</span>
      </button>
      {open ? <ScanRoom scan={scan} close={() => { setOpen(false); }} /> : null}
    </>
  );
}

/** Its name alone, where many stand below one another. */
export function ScanLink({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link scan-link cut" title={scan.name} aria-label={t("scan.open", { name: scan.name })} onClick={() => { setOpen(true); }}>
        <Icon name="doc" small /> {scan.name}
      </button>
      {open ? <ScanRoom scan={scan} close={() => { setOpen(false); }} /> : null}
    </>
  );
}
