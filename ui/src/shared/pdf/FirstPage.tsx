// The first page of a PDF, small: what a photo would be of a sheet that was scanned to a PDF.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { usePdf } from "./usePdf";

/** The page, `edge` pixels at its longer side; another attachment needs another key. */
export function FirstPage({ attachment, edge }: { attachment: string; edge: number }) {
  const { t } = useTranslation();
  const { pdf, failed } = usePdf(attachment);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let here = true;
    const draw = async () => {
      const page = await pdf?.getPage(1);
      if (!here || !page || !canvas.current) {
        return;
      }
      const { width, height } = page.getViewport({ scale: 1 });
      const dense = Math.max(window.devicePixelRatio, 1);
      const viewport = page.getViewport({ scale: (edge * dense) / Math.max(width, height) });
      canvas.current.width = Math.floor(viewport.width);
      canvas.current.height = Math.floor(viewport.height);
      await page.render({ canvas: canvas.current, viewport }).promise;
      canvas.current.dataset["drawn"] = "true";
    };
    // A page that was left while it was drawn is not an error anybody needs to see.
    draw().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [pdf, edge]);
  return failed ? <span className="over sm">{t("pdf.unreadable")}</span> : <canvas ref={canvas} className="first-page" />;
}
