// A kept PDF, opened for drawing.

import { type PDFDocumentProxy, getDocument, GlobalWorkerOptions } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useState } from "react";

import { blobUrl } from "../../bridge/call";

GlobalWorkerOptions.workerSrc = worker;

/** The document once it is open, and whether it cannot be. */
export function usePdf(attachment: string) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    let opening: ReturnType<typeof getDocument> | undefined;
    const load = async () => {
      const bytes = await (await fetch(blobUrl(attachment))).arrayBuffer();
      if (here) {
        opening = getDocument({ data: bytes, useSystemFonts: false });
        setPdf(await opening.promise);
      }
    };
    load().catch(() => {
      if (here) {
        setFailed(true);
      }
    });
    return () => {
      here = false;
      void opening?.destroy();
    };
  }, [attachment]);
  return { pdf, failed };
}
