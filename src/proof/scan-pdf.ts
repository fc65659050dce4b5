import { AnyPage } from './any-page.ts';
import { blockShapes, mayDrawCode } from './code-drawing.ts';
import type { CodeReader, PictureReader, ReadCode } from './code-reader.ts';
import { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import type { PdfFaultCode } from './pdf/fault.ts';
import { FontCache } from './pdf/font.ts';
import { readImage } from './pdf/image.ts';
import type { UnreadPicture } from './pdf/image.ts';
import { interpretPage } from './pdf/interpreter.ts';
import type { DrawnImage } from './pdf/marks.ts';
import { contentOf, pagesOf } from './pdf/page-tree.ts';
import type { PdfPage } from './pdf/page-tree.ts';
import { Raster } from './pdf/raster.ts';
import type { DecodeGb } from './search/byte-search.ts';

export interface ScanTools {
  readonly readCode: CodeReader;
  readonly readPicture: PictureReader;
  readonly decodeGb: DecodeGb;
}

/** What was read of the pages of a file. */
export interface PdfScan {
  readonly pages: number;
  /** By page, from 1; what one page says twice stands once. */
  readonly codes: readonly { readonly page: number; readonly code: ReadCode }[];
  /** What could not be looked at, by page; 0 for the file as a whole. */
  readonly unread: readonly { readonly page: number; readonly fault: PdfFaultCode | UnreadPicture }[];
}

const RASTER_DPI = 300;

/**
 * Reads every code on the pages of a PDF, from any program: in its pictures, and drawn as shapes. `only` names one page, from 1.
 * What cannot be read is told; nothing is thrown for what is in the file.
 */
export async function scanPdf(pdf: Uint8Array, tools: ScanTools, only?: number): Promise<PdfScan> {
  const opened = attempt(() => {
    const document = PdfDocument.open(pdf);
    return { document, pages: pagesOf(document) };
  });
  if ('fault' in opened) return { pages: 0, codes: [], unread: [{ page: 0, fault: opened.fault }] };
  const { document, pages } = opened.value;
  const fonts = new FontCache(document, tools.decodeGb);
  const codes: PdfScan['codes'][number][] = [];
  const unread: PdfScan['unread'][number][] = [];
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    if (only !== undefined && only !== number) continue;
    const scan = new PageScan(document, tools);
    await scan.run(page, fonts);
    codes.push(...scan.codes.map((code) => ({ page: number, code })));
    unread.push(...[...scan.unread].map((fault) => ({ page: number, fault })));
  }
  return { pages: pages.length, codes, unread };
}

class PageScan {
  readonly codes: ReadCode[] = [];
  readonly unread = new Set<PdfFaultCode | UnreadPicture>();
  private readonly document: PdfDocument;
  private readonly tools: ScanTools;

  constructor(document: PdfDocument, tools: ScanTools) {
    this.document = document;
    this.tools = tools;
  }

  async run({ dict, resources, box }: PdfPage, fonts: FontCache): Promise<void> {
    const sink = new AnyPage(() => undefined);
    const content = contentOf(this.document, dict);
    if (content.unread > 0) this.unread.add('bad-content');
    const run = attempt(() => interpretPage(this.document, fonts, content.bytes, resources, sink));
    if ('fault' in run) this.unread.add(run.fault);
    if (sink.overfull) this.unread.add('too-many');
    for (const image of sink.images) await this.image(image);
    const blocks = blockShapes(sink.glyphs);
    if (!mayDrawCode(sink, blocks)) return;
    const raster = new Raster(box, RASTER_DPI);
    for (const path of [...sink.paths, ...blocks]) raster.path(path);
    for (const { stream, matrix, fill } of sink.images) {
      const image = attempt(() => readImage(this.document, stream));
      const mask = this.document.resolve(stream.dict.get('ImageMask')) === true;
      if ('value' in image && typeof image.value !== 'string') raster.image(image.value, matrix, mask, fill);
    }
    const { columns, rows, pixels } = raster;
    this.add(await this.tools.readCode({ columns, rows, pixels, pure: false }));
  }

  private async image({ stream }: DrawnImage): Promise<void> {
    const read = attempt(() => readImage(this.document, stream));
    if ('fault' in read) this.unread.add(read.fault);
    else if (typeof read.value !== 'string')
      this.add(await this.tools.readCode({ ...read.value, pure: true }));
    else if (read.value !== 'jpeg-not-read') this.unread.add(read.value);
    else {
      // The stream of a JPEG picture is the file as a camera made it.
      const codes = await this.tools.readPicture(stream.source.subarray(stream.start, stream.end));
      if (codes === undefined) this.unread.add(read.value);
      else this.add(codes);
    }
  }

  private add(codes: readonly ReadCode[]): void {
    for (const code of codes) {
      const isKnown = this.codes.some(
        ({ text, symbology }) => text === code.text && symbology === code.symbology,
      );
      if (!isKnown) this.codes.push(code);
    }
  }
}
