// Papers as a scanner brings them home: pages of our own PDFs as pictures, and a stack of them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The pages of a PDF, as JPEG. */
export function pages(pdf, dots = 150) {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-scan-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    execFileSync("pdftoppm", ["-r", String(dots), "-gray", "-jpeg", file, join(folder, "page")]);
    const names = readdirSync(folder).filter((name) => name.endsWith(".jpg")).sort();
    return names.map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Width and height of a baseline JPEG. */
function sizeOf(jpeg) {
  let at = 2;
  while (jpeg[at + 1] < 0xc0 || jpeg[at + 1] > 0xc2) {
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
}

/** A stack: a PDF with one grey JPEG a page. */
export function stack(jpegs) {
  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const object = (dict, stream) => {
    offsets.push(length());
    const body = stream ? [Buffer.from("\nstream\n"), stream, Buffer.from("\nendstream")] : [];
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${dict}`), ...body, Buffer.from("\nendobj\n"));
  };
  const kids = jpegs.map((_, n) => `${3 + 2 * n} 0 R`).join(" ");
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>`);
  for (const [n, jpeg] of jpegs.entries()) {
    const [width, height] = sizeOf(jpeg);
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${4 + 2 * n} 0 R >> >> /Contents ${3 + 2 * jpegs.length} 0 R >>`);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  }
  const shows = Buffer.from("q 595 0 0 842 0 0 cm /I Do Q");
  object(`<< /Length ${shows.length} >>`, shows);
  const table = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = offsets.length + 1;
  parts.push(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Drops files on the page, as from a folder. */
export async function drop(page, files) {
  const given = files.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.toString("base64") }));
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const { name, type, bytes } of given) {
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([content], name, { type }));
    }
    const target = document.querySelector("main");
    for (const kind of ["dragover", "drop"]) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
  }, given);
}
