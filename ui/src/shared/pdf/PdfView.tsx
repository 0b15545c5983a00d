// The PDF itself, page by page, as any reader would show it. Pages are drawn when they come near.

import { type PDFDocumentProxy, TextLayer } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import "./pdf.css";

import { usePdf } from "./usePdf";

/** Shows a kept PDF; `label` says what it is. Another attachment needs another key. */
export function PdfView({ attachment, label }: { attachment: string; label: string }) {
  const { t } = useTranslation();
  const { pdf, failed } = usePdf(attachment);
  if (failed) {
    return <p className="over">{t("pdf.unreadable")}</p>;
  }
  return (
    <div className="paper-desk" tabIndex={0} role="document" aria-busy={pdf === null} aria-label={label}>
      {pdf ? Array.from({ length: pdf.numPages }, (_, index) => <Page key={index} pdf={pdf} number={index + 1} />) : null}
    </div>
  );
}

function Page({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          setNear(true);
        }
      },
      { rootMargin: "600px" },
    );
    if (sheet.current) {
      seen.observe(sheet.current);
    }
    return () => {
      seen.disconnect();
    };
  }, []);
  useEffect(() => {
    let here = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const box = sheet.current;
      if (!here || !box || !canvas.current || !text.current) {
        return;
      }
      const scale = box.clientWidth / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const dense = Math.max(window.devicePixelRatio, 1);
      canvas.current.width = Math.floor(viewport.width * dense);
      canvas.current.height = Math.floor(viewport.height * dense);
      text.current.replaceChildren();
      text.current.style.setProperty("--total-scale-factor", String(scale));
      await page.render({
        canvas: canvas.current,
        viewport,
        transform: [dense, 0, 0, dense, 0, 0],
      }).promise;
      const words = new TextLayer({ textContentSource: page.streamTextContent(), container: text.current, viewport });
      await words.render();
      box.dataset["drawn"] = "true";
    };
    if (near) {
      // A page that was left while it was drawn is not an error anybody needs to see.
      draw().catch(() => undefined);
    }
    return () => {
      here = false;
    };
  }, [pdf, number, near]);
  return (
    <div className="paper" ref={sheet} aria-label={t("pdf.page", { page: number })} role="region">
      <canvas ref={canvas} />
      <div className="text-layer" ref={text} />
    </div>
  );
}
