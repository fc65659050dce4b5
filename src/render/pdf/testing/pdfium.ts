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

const pdfium = PDFiumLibrary.init({
  wasmBinary: new Uint8Array(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm'))).buffer,
});

/** Reads some pages of a PDF, all of them by default, and draws them at a resolution. */
export async function readPdf(
  pdf: Uint8Array,
  dpi: number,
  pages?: readonly number[],
): Promise<readonly ReadPage[]> {
  const document = await (await pdfium).loadDocument(pdf);
  const read: ReadPage[] = [];
  try {
    for (const index of pages ?? Array.from({ length: document.getPageCount() }, (_, at) => at)) {
      const page = document.getPage(index);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      // PDFium's wrapper closes the page when it has drawn it, so its text comes first.
      const text = page.getText();
      const pixels = await page.render({
        width: Math.round((width * dpi) / 72),
        height: Math.round((height * dpi) / 72),
        render: 'bitmap',
      });
      read.push({ text, width, height, pixels: { ...pixels, data: Uint8ClampedArray.from(pixels.data) } });
    }
  } finally {
    document.destroy();
  }
  return read;
}

/** Whether a pixel is black. */
export function isDark(page: ReadPage, x: number, y: number): boolean {
  return (page.pixels.data[(y * page.pixels.width + x) * 4] ?? 255) < 128;
}

/** Share of dark pixels in a box of millimetres. */
export function inkIn(
  page: ReadPage,
  dpi: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  const at = (length: number): number => Math.round((length * dpi) / 25.4);
  let dark = 0;
  let all = 0;
  for (let y = at(box.y); y < at(box.y + box.height); y++) {
    for (let x = at(box.x); x < at(box.x + box.width); x++) {
      all += 1;
      if (isDark(page, x, y)) dark += 1;
    }
  }
  return dark / all;
}
