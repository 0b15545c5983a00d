// Pages of a scanned PDF as drawings. A stack is opened once, however many of its pages are looked at.

import type { PDFDocumentLoadingTask } from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

import { blobUrl } from "../../../bridge/call";

const open = new Map<string, Promise<PDFDocumentLoadingTask>>();

async function load(attachment: string): Promise<PDFDocumentLoadingTask> {
  // The reader is large; it comes when the first stack is looked at.
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = worker;
  const bytes = await (await fetch(blobUrl(attachment))).arrayBuffer();
  return getDocument({ data: bytes, useSystemFonts: false });
}

/** Draws a page as wide as the canvas is shown. */
export async function drawPage(canvas: HTMLCanvasElement, attachment: string, page: number): Promise<void> {
  let stack = open.get(attachment);
  if (!stack) {
    stack = load(attachment);
    open.set(attachment, stack);
  }
  const sheet = await (await (await stack).promise).getPage(page);
  const dense = Math.max(window.devicePixelRatio, 1);
  const scale = (canvas.clientWidth * dense) / sheet.getViewport({ scale: 1 }).width;
  const viewport = sheet.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await sheet.render({ canvas, viewport }).promise;
}

/** Closes the stacks that were looked at. */
export function closeStacks(): void {
  for (const stack of open.values()) {
    void stack.then((loading) => loading.destroy()).catch(() => undefined);
  }
  open.clear();
}
