import { AnyPage } from './any-page.ts';
import { blockShapes, mayDrawCode } from './code-drawing.ts';
import type { CodeImage, CodeReader, PictureReader, ReadCode } from './code-reader.ts';
import { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import type { PdfFaultCode } from './pdf/fault.ts';
import { FontCache } from './pdf/font.ts';
import { readImage } from './pdf/image.ts';
import type { UnreadPicture } from './pdf/image.ts';
import { interpretPage } from './pdf/interpreter.ts';
import type { DrawnImage, OddContent } from './pdf/marks.ts';
import { dictOf, isArray, PdfDict } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';
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
  readonly unread: readonly { readonly page: number; readonly fault: ScanFault }[];
}

/** Why something was not looked at; the sentences are in `i18n/`. */
export type ScanFault =
  PdfFaultCode | UnreadPicture | OddContent | 'no-pages' | 'annotation-not-read' | 'pattern-not-read';

/** Oddities of a page after which it may show what was not looked at. */
const UNREADABLE: readonly OddContent[] = ['broken-content', 'missing-resource', 'form-too-deep', 'shading'];
/** Pixels that are looked at in a file: some minutes of work. */
const MOST_PIXELS = 200_000_000;

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
  if (document.trailer.get('Encrypt') !== null)
    return { pages: pages.length, codes: [], unread: [{ page: 0, fault: 'encrypted' }] };
  const fonts = new FontCache(document, tools.decodeGb);
  const codes: PdfScan['codes'][number][] = [];
  const unread: PdfScan['unread'][number][] = [];
  if (pages.length === 0) unread.push({ page: 0, fault: 'no-pages' });
  else if (pages.length !== declaredPages(document)) unread.push({ page: 0, fault: 'bad-page-tree' });
  const work: Work = { looked: new Map(), pixels: 0 };
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    if (only !== undefined && only !== number) continue;
    const scan = new PageScan(document, tools, work);
    await scan.run(page, fonts);
    codes.push(...scan.codes.map((code) => ({ page: number, code })));
    unread.push(...[...scan.unread].map((fault) => ({ page: number, fault })));
  }
  return { pages: pages.length, codes, unread };
}

/** How many pages the file says that it has. */
function declaredPages(document: PdfDocument): number | undefined {
  const root = dictOf(document.resolve(document.trailer.get('Root')));
  const count = document.resolve(dictOf(document.resolve(root.get('Pages'))).get('Count'));
  return typeof count === 'number' ? count : undefined;
}

/** What was done of a file: each picture is read once, however often it is drawn. */
interface Work {
  readonly looked: Map<number, readonly ReadCode[]>;
  pixels: number;
}

class PageScan {
  readonly codes: ReadCode[] = [];
  readonly unread = new Set<ScanFault>();
  private readonly document: PdfDocument;
  private readonly tools: ScanTools;
  private readonly work: Work;

  constructor(document: PdfDocument, tools: ScanTools, work: Work) {
    this.document = document;
    this.tools = tools;
    this.work = work;
  }

  async run({ dict, resources, box }: PdfPage, fonts: FontCache): Promise<void> {
    const sink = new AnyPage(() => undefined);
    const content = contentOf(this.document, dict);
    if (content.unread > 0) this.unread.add('bad-content');
    const run = attempt(() => interpretPage(this.document, fonts, content.bytes, resources, sink));
    if ('fault' in run) this.unread.add(run.fault);
    if (sink.overfull) this.unread.add('too-many');
    for (const odd of UNREADABLE) if (sink.odds.has(odd)) this.unread.add(odd);
    if (this.hasAppearances(dict)) this.unread.add('annotation-not-read');
    if (hasEntries(this.document.resolve(resources.get('Pattern')))) this.unread.add('pattern-not-read');
    for (const image of sink.images) await this.once(image);
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
    await this.read({ columns, rows, pixels, pure: false });
  }

  /** Links show nothing; notes, stamps and fields may. */
  private hasAppearances(dict: PdfDict): boolean {
    const annotations = this.document.resolve(dict.get('Annots'));
    return (
      isArray(annotations) &&
      annotations.some((each) => dictOf(this.document.resolve(each)).get('AP') !== null)
    );
  }

  /** A picture that is an object of its own is looked at once, however often it is drawn. */
  private async once(image: DrawnImage): Promise<void> {
    const { number } = image;
    const known = number === undefined ? undefined : this.work.looked.get(number);
    if (known !== undefined) this.add(known);
    else {
      const codes = await this.image(image);
      if (number !== undefined) this.work.looked.set(number, codes);
    }
  }

  private async image({ stream }: DrawnImage): Promise<readonly ReadCode[]> {
    const read = attempt(() => readImage(this.document, stream));
    if ('fault' in read) this.unread.add(read.fault);
    else if (typeof read.value !== 'string') return this.read({ ...read.value, pure: true });
    else if (read.value !== 'jpeg-not-read') this.unread.add(read.value);
    else {
      // The stream of a JPEG picture is the file as a camera made it.
      const codes = await this.tools.readPicture(stream.source.subarray(stream.start, stream.end));
      if (codes === undefined) this.unread.add(read.value);
      else this.add(codes);
      return codes ?? [];
    }
    return [];
  }

  private async read(image: CodeImage): Promise<readonly ReadCode[]> {
    this.work.pixels += image.columns * image.rows;
    if (this.work.pixels > MOST_PIXELS) {
      this.unread.add('too-large');
      return [];
    }
    const codes = await this.tools.readCode(image);
    this.add(codes);
    return codes;
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

function hasEntries(value: PdfValue): boolean {
  return isArray(value) ? value.length > 0 : value instanceof PdfDict && value.entries.size > 0;
}
