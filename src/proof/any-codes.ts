import type { WarningCode } from './any-report.ts';
import type { AnyPage } from './any-page.ts';
import { blockShapes, isBlank, isOneCode, mayDrawCode, mayDrawLetters } from './code-drawing.ts';
import type { CodeImage, CodeReader, ReadCode } from './code-reader.ts';
import type { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import { readImage } from './pdf/image.ts';
import type { GrayImage } from './pdf/image.ts';
import type { DrawnImage } from './pdf/marks.ts';
import type { PdfPage } from './pdf/page-tree.ts';
import { Raster } from './pdf/raster.ts';

export type CodePlace = 'code' | 'unused-content';

export interface CodeTools {
  readonly readCode?: CodeReader | undefined;
  /** Draws a page (from 0) to gray pixels; without it, codes drawn as shapes are drawn by `pdf/raster.ts`. */
  readonly rasterise?: ((pdf: Uint8Array, page: number, dpi: number) => Promise<GrayImage>) | undefined;
}

/** What is told of codes, and of what could not be looked at. */
export interface CodeSink {
  read(code: ReadCode, where: CodePlace, page?: number): void;
  unread(code: WarningCode, page?: number): void;
}

const RASTER_DPI = 300;

/**
 * Looks for codes in the pictures and shapes of any file. A picture whose codes were read may show letters beside them:
 * unless it is one code and nothing else, it is told as not read, since no letters are read from pixels here.
 */
export class AnyCodes {
  private readonly document: PdfDocument;
  private readonly tools: CodeTools;
  private readonly sink: CodeSink;
  private readonly looked = new Set<number>();

  constructor(document: PdfDocument, tools: CodeTools, sink: CodeSink) {
    this.document = document;
    this.tools = tools;
    this.sink = sink;
  }

  /** What a page draws; `index` counts from 0. */
  async page(page: AnyPage, { box }: PdfPage, index: number): Promise<void> {
    const number = index + 1;
    for (const image of page.images) await this.image(image, 'code', number);
    const codes = await this.drawn(page, box, index);
    if (mayDrawLetters(page.paths, codes)) this.sink.unread('outlines-not-read', number);
  }

  async image(image: DrawnImage, where: CodePlace, page?: number): Promise<void> {
    if (image.number !== undefined) {
      if (this.looked.has(image.number)) return;
      this.looked.add(image.number);
    }
    const read = attempt(() => readImage(this.document, image.stream));
    const picture = 'fault' in read ? 'image-not-read' : read.value;
    if (typeof picture === 'string') {
      this.sink.unread(picture, page);
      return;
    }
    if (isBlank(picture)) return;
    const codes = await this.read({ ...picture, pure: true }, where, page);
    if (!isOneCode(picture, codes)) this.sink.unread('picture-not-read', page);
  }

  /** Codes that show only when the page is put together; gives how many were read. */
  private async drawn(page: AnyPage, box: PdfPage['box'], index: number): Promise<number> {
    const { rasterise } = this.tools;
    const number = index + 1;
    if (rasterise && this.tools.readCode) {
      let picture: GrayImage | undefined;
      try {
        picture = await rasterise(this.document.bytes, index, RASTER_DPI);
      } catch {
        this.sink.unread('page-not-drawn', number);
      }
      return picture ? this.read({ ...picture, pure: false }, 'code', number) : 0;
    }
    const blocks = blockShapes(page.glyphs);
    if (!mayDrawCode(page, blocks)) return 0;
    const raster = new Raster(box, RASTER_DPI);
    for (const path of page.paths) raster.path(path);
    for (const { stream, matrix, fill } of page.images) {
      const image = attempt(() => readImage(this.document, stream));
      const mask = this.document.resolve(stream.dict.get('ImageMask')) === true;
      if ('value' in image && typeof image.value !== 'string') raster.image(image.value, matrix, mask, fill);
    }
    for (const block of blocks) raster.path(block);
    const { columns, rows, pixels } = raster;
    return this.read({ columns, rows, pixels, pure: false }, 'code', number);
  }

  private async read(image: CodeImage, where: CodePlace, page?: number): Promise<number> {
    const { readCode } = this.tools;
    if (!readCode) {
      this.sink.unread('codes-not-read', page);
      return 0;
    }
    try {
      const codes = await readCode(image);
      for (const code of codes) this.sink.read(code, where, page);
      return codes.length;
    } catch {
      this.sink.unread('code-reader-failed', page);
      return 0;
    }
  }
}
