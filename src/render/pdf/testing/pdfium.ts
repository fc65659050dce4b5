import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const require = createRequire(import.meta.url);

/** A page as a reader that did not write it sees it. */
export interface ReadPage {
  readonly text: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pixels: {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray<ArrayBuffer>;
  };
}

let library: Promise<PDFiumLibrary> | undefined;
function open(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init({
    wasmBinary: new Uint8Array(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm'))).buffer,
  });
  return library;
}

/** Reads and draws some pages of a PDF at a resolution. */
export async function readPdf(
  pdf: Uint8Array,
  dpi: number,
  pages?: readonly number[],
): Promise<readonly ReadPage[]> {
  const pdfium = await open();
  const document = await pdfium.loadDocument(pdf);
  const read: ReadPage[] = [];
  try {
    for (const index of pages ?? Array.from({ length: document.getPageCount() }, (_, at) => at)) {
      const page = document.getPage(index);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      // PDFium's wrapper closes the page when it has drawn it.
      const text = page.getText();
      const drawn = await page.render({ scale: dpi / 72, render: 'bitmap' });
      read.push({
        text,
        width,
        height,
        pixels: { width: drawn.width, height: drawn.height, data: Uint8ClampedArray.from(drawn.data) },
      });
    }
  } finally {
    document.destroy();
  }
  return read;
}

/** Share of dark pixels in a box of millimetres. */
export function inkIn(
  page: ReadPage,
  dpi: number,
  box: { x: number; y: number; width: number; height: number },
): number {
  const at = (length: number): number => Math.round((length * dpi) / 25.4);
  let dark = 0;
  let all = 0;
  for (let y = at(box.y); y < at(box.y + box.height); y++) {
    for (let x = at(box.x); x < at(box.x + box.width); x++) {
      all += 1;
      if ((page.pixels.data[(y * page.pixels.width + x) * 4] ?? 255) < 128) dark += 1;
    }
  }
  return dark / all;
}
