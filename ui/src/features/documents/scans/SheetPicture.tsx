// A scanned sheet: the picture itself, or its page of a stack, drawn when it comes into view.

import { useEffect, useRef, useState } from "react";

import { blobUrl } from "../../../bridge/call";
import { drawPage } from "./pages";
import type { Sheet } from "./useReading";

/** The sheet, as wide as its place. */
export function SheetPicture({ sheet, name, large = false }: { sheet: Sheet; name: string; large?: boolean }) {
  return sheet.page ? (
    <PagePicture attachment={sheet.attachment} page={sheet.page} name={name} />
  ) : (
    <img className="sheet-picture" src={blobUrl(sheet.attachment, large ? 1280 : 160)} alt={name} />
  );
}

function PagePicture({ attachment, page, name }: { attachment: string; page: number; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        setNear(true);
      }
    });
    if (canvas.current) {
      seen.observe(canvas.current);
    }
    return () => {
      seen.disconnect();
    };
  }, []);
  useEffect(() => {
    if (near && canvas.current) {
      // A page that cannot be drawn says so by its words; its place stays empty.
      drawPage(canvas.current, attachment, page).catch(() => undefined);
    }
  }, [near, attachment, page]);
  return <canvas ref={canvas} className="sheet-picture" role="img" aria-label={name} />;
}
