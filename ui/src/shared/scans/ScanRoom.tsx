// One scan, large enough to read, page by page; and the way to save it.

import { Button, Modal } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { Problem } from "../Problem";
import type { Scan } from "./Scanned";

const PdfView = lazy(async () => ({ default: (await import("../pdf/PdfView")).PdfView }));

/** The room. */
export function ScanRoom({ scan, close }: { scan: Scan; close: () => void }) {
  const { t } = useTranslation();
  const save = useAct("save_file");
  const { attachment, name, pdf } = scan;
  return (
    <Modal
      open
      title={name}
      width={860}
      onCancel={close}
      closable={false}
      style={{ top: 24 }}
      styles={{ body: { maxHeight: "calc(100vh - 170px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="grow" />
          <Button onClick={() => { save.mutate({ attachment, name }); }}>{t("scan.save")}</Button>
          <Button type="primary" autoFocus onClick={close}>
            {t("close")}
            <kbd>Esc</kbd>
          </Button>
        </div>
      }
    >
      {save.error ? <Problem failure={save.error} /> : null}
      {pdf ? (
        <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
          <PdfView key={attachment} attachment={attachment} label={name} />
        </Suspense>
      ) : (
        <div className="scan-whole" tabIndex={0} role="region" aria-label={name}><img src={blobUrl(attachment, 1280)} alt={name} /></div>
      )}
    </Modal>
  );
}
