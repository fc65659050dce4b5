import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { AnyPage } from './any-page.ts';
import { fontsThatTell } from './font-memory.ts';
import type { ProofCheck } from './checks.ts';
import type { CodeReader } from './code-reader.ts';
import { FILE_PLACES, searchFile, textString } from './file-search.ts';
import { ACTIVE_KEYS } from './inventory.ts';
import { isWholeNumber } from './judgement.ts';
import { utf8 } from './page-search.ts';
import { PdfDocument, allObjects } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import { FontCache } from './pdf/font.ts';
import type { PdfFont } from './pdf/font.ts';
import { readImage } from './pdf/image.ts';
import type { GrayImage } from './pdf/image.ts';
import { interpretPage } from './pdf/interpreter.ts';
import type { DrawnImage } from './pdf/marks.ts';
import { EMPTY_DICT, PdfDict, PdfRef, PdfStream, dictOf, nameOf } from './pdf/objects.ts';
import { contentOf, pagesOf } from './pdf/page-tree.ts';
import type { PdfPage } from './pdf/page-tree.ts';
import { Raster } from './pdf/raster.ts';
import { ByteSearch } from './search/byte-search.ts';
import type { DecodeGb } from './search/byte-search.ts';
import { FoldedText } from './search/folded-text.ts';
import { HiddenNet } from './search/hidden-net.ts';
import type { Needle } from './search/needles.ts';
import { ShownTexts } from './shown-texts.ts';

/** Where a value was found: on a page, or in a part of the file that no page shows. */
export const LEAK_PLACES = ['page', 'code', 'unused-content', ...FILE_PLACES] as const;
export type LeakPlace = (typeof LEAK_PLACES)[number];

/** One hidden value that the file gives away. Says whose and where, never what. */
export interface Leak {
  readonly check: ProofCheck;
  readonly row: number;
  readonly field: string;
  readonly where: LeakPlace;
  /** Page number from 1, where the place is on a page. */
  readonly page?: number;
  /** How it was found: `in-text`, `in-reading-order`, `in-code`, `in-file`, `glyphs-not-shown`. */
  readonly code: string;
}

export interface AnyReport {
  /** No leak, and everything could be read. */
  readonly passed: boolean;
  readonly leaks: readonly Leak[];
  /** Foreign but harmless, or not to be read: code and page, never content. */
  readonly warnings: readonly Problem[];
  readonly looked: {
    readonly pages: number;
    readonly codes: number;
    readonly strings: number;
    readonly streams: number;
  };
}

export interface AnyContext {
  readonly hidden: Iterable<HiddenValue>;
  /** Every text that the masked orders and the templates may show: it excuses chance, such as 张三 in 张三牌瓜子. */
  readonly shown: Iterable<string>;
}

export interface AnyTools {
  readonly readCode?: CodeReader | undefined;
  /** Draws a page (from 0) to gray pixels; without it, codes drawn as shapes are drawn by `pdf/raster.ts`. */
  readonly rasterise?: ((pdf: Uint8Array, page: number, dpi: number) => Promise<GrayImage>) | undefined;
  readonly decodeGb?: DecodeGb | undefined;
  readonly signal?: CancelSignal | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
  readonly report?: ((done: number, total: number) => void) | undefined;
}

const RASTER_DPI = 300;
/** Fewer shapes than this draw no code. */
const CODE_SHAPES = 20;
const MAX_LEAKS = 1000;
/** Oddities of a page after which it may show what was not looked at: such a file does not pass. */
const UNREADABLE = ['broken-content', 'missing-font', 'missing-resource', 'form-too-deep'] as const;
const PAGES_PER_PAUSE = 8;

/**
 * Looks into any PDF, from any program, for hidden values of these orders: shown, covered, white, off the page, in
 * codes, in metadata, attachments, annotations, layers, older revisions, and in fonts. Throws `Cancelled` and nothing else.
 */
export async function checkAny(
  pdf: Uint8Array,
  context: AnyContext,
  tools: AnyTools = {},
): Promise<AnyReport> {
  const check = new AnyCheck(pdf, context, tools);
  await check.run();
  return check.report();
}

class AnyCheck {
  private readonly pdf: Uint8Array;
  private readonly tools: AnyTools;
  private readonly net: HiddenNet;
  private readonly bytes: ByteSearch;
  private readonly shown: ShownTexts;
  private readonly folded = new FoldedText();
  private readonly leaks = new Map<string, Leak>();
  private readonly warnings = new Map<string, Problem>();
  private readonly looked = { pages: 0, codes: 0, strings: 0, streams: 0 };
  private incomplete = false;
  private readonly usedCodes = new Map<PdfFont, Set<number>>();
  private readonly readImages = new Set<number>();

  constructor(pdf: Uint8Array, context: AnyContext, tools: AnyTools) {
    this.pdf = pdf;
    this.tools = tools;
    this.net = new HiddenNet(context.hidden);
    this.bytes = new ByteSearch(this.net, tools.decodeGb);
    this.shown = new ShownTexts(context.shown, this.net);
  }

  report(): AnyReport {
    const leaks = [...this.leaks.values()];
    return {
      passed: leaks.length === 0 && !this.incomplete,
      leaks,
      warnings: [...this.warnings.values()],
      looked: this.looked,
    };
  }

  async run(): Promise<void> {
    const opened = attempt(() => PdfDocument.open(this.pdf));
    const document = 'value' in opened ? opened.value : undefined;
    if ('fault' in opened) this.unread(opened.fault);
    if (document && document.trailer.get('Encrypt') !== null) this.unread('encrypted');
    if (document?.rebuilt) this.warn('rebuilt');
    if (document && document.sections.length > 1) this.warn('more-than-one-revision');
    this.file(document);
    if (!document) return;
    const fonts = new FontCache(document, this.tools.decodeGb);
    const drawn = await this.pages(document, fonts);
    await this.unused(document, fonts, drawn);
    this.fonts(fonts);
  }

  private file(document: PdfDocument | undefined): void {
    const searched = attempt(() =>
      searchFile(this.pdf, document, {
        net: this.net,
        bytes: this.bytes,
        found: (hit, place) => {
          // Content may say in plain letters what a page rightly shows; its text is looked at page by page.
          const drawn = place === 'content-stream' && !isWholeNumber(hit) && this.shown.contains(hit.needle);
          if (!drawn) this.leak('no-hidden-value', hit.needle, place, 'in-file');
        },
        unread: (object) => this.unread('stream-not-read', { object }),
        looked: (what) => {
          this.looked[what] += 1;
        },
      }),
    );
    if ('fault' in searched) this.unread(searched.fault);
    if (!document) return;
    for (const { value } of allObjects(this.pdf, document)) {
      for (const key of dictOf(value).entries.keys()) {
        if (ACTIVE_KEYS.some((active) => active === key)) this.warn('active-key', { key });
      }
    }
  }

  /** Gives the numbers of the content streams that pages draw. */
  private async pages(document: PdfDocument, fonts: FontCache): Promise<ReadonlySet<number>> {
    const drawn = new Set<number>();
    const pages = attempt(() => pagesOf(document));
    if ('fault' in pages) this.unread(pages.fault);
    const list = 'value' in pages ? pages.value : [];
    if (list.length === 0) this.unread('no-pages');
    for (const [index, page] of list.entries()) {
      const content = contentOf(document, page.dict);
      if (content.unread > 0) this.unread('content-not-read', { page: index + 1 });
      const sink = await this.content(document, fonts, content.bytes, page.resources, 'page', index + 1);
      for (const number of sink.forms) drawn.add(number);
      await this.codes(document, sink, page, index);
      this.looked.pages += 1;
      if (index % PAGES_PER_PAUSE === PAGES_PER_PAUSE - 1) {
        this.tools.report?.(index + 1, list.length);
        await this.tools.pause?.();
        stopIfCancelled(this.tools.signal);
      }
    }
    this.tools.report?.(list.length, list.length);
    return drawn;
  }

  /**
   * Content that no page draws: forms left out, appearances of annotations, patterns, pages and streams of older
   * revisions. Their text is told by fonts, so they are run as a page would be.
   */
  private async unused(document: PdfDocument, fonts: FontCache, drawn: ReadonlySet<number>): Promise<void> {
    const first = attempt(() => pagesOf(document).at(0));
    const fallback = ('value' in first ? first.value?.resources : undefined) ?? EMPTY_DICT;
    const run = async (value: PdfStream, page: PdfDict | undefined): Promise<void> => {
      const resources = document.resolve((page ?? value.dict).get('Resources'));
      const decoded = attempt(() => document.decode(value));
      if (!('value' in decoded)) return;
      const own = resources instanceof PdfDict ? resources : fallback;
      const sink = await this.content(document, fonts, decoded.value.bytes, own, 'unused-content');
      for (const image of sink.images) await this.image(document, image, 'unused-content');
    };
    for (const { value, number } of allObjects(this.pdf, document)) {
      const dict = dictOf(value);
      if (value instanceof PdfStream) {
        const subtype = nameOf(dict.get('Subtype'));
        const current = document.object(number);
        const superseded = current instanceof PdfStream ? current.start !== value.start : true;
        const isContent = subtype === 'Form' || dict.get('PatternType') !== null;
        if (isContent && !(drawn.has(number) && !superseded)) await run(value, undefined);
        else if (!isContent && superseded && subtype === '' && nameOf(dict.get('Type')) === '')
          await run(value, undefined);
        else if (subtype === 'Image') {
          await this.image(document, plainImage(value, superseded ? undefined : number), 'unused-content');
        }
      } else if (nameOf(dict.get('Type')) === 'Font') {
        // A font that no page uses is audited too.
        fonts.font(new PdfRef(number, 0));
      } else if (nameOf(dict.get('Type')) === 'Page') {
        const current = dictOf(document.object(number));
        if (
          current.get('Contents') === dict.get('Contents') ||
          sameRef(current.get('Contents'), dict.get('Contents'))
        )
          continue;
        const stream = document.resolve(dict.get('Contents'));
        if (stream instanceof PdfStream) await run(stream, dict);
      }
    }
  }

  private async content(
    document: PdfDocument,
    fonts: FontCache,
    bytes: Uint8Array,
    resources: PdfDict,
    where: LeakPlace,
    page?: number,
  ): Promise<AnyPage> {
    const sink = new AnyPage((font, code) => {
      let codes = this.usedCodes.get(font);
      if (!codes) this.usedCodes.set(font, (codes = new Set()));
      codes.add(code);
    });
    interpretPage(document, fonts, bytes, resources, sink);
    const at = page === undefined ? {} : { page };
    for (const code of sink.odds) this.warn(code, at);
    if (page !== undefined && UNREADABLE.some((code) => sink.odds.has(code))) this.incomplete = true;
    if (sink.unknownGlyphs > 0) {
      if (page === undefined) this.warn('unknown-glyphs');
      else this.unread('unknown-glyphs', at);
    }
    this.text(sink.inDrawingOrder(this.folded), where, 'in-text', page);
    this.text(sink.inReadingOrder(this.folded), where, 'in-reading-order', page);
    for (const other of sink.others) {
      this.text(this.folded.clear().piece().add(textString(other)), 'alternative-text', 'in-text', page);
      this.bytes.search(other, 'text', ({ hit }) =>
        this.leak('no-hidden-value', hit.needle, 'alternative-text', 'in-text', page),
      );
    }
    return sink;
  }

  private text(text: FoldedText, where: LeakPlace, code: string, page?: number): void {
    let covered: Uint8Array | undefined;
    this.net.search(text, (hit) => {
      covered ??= this.shown.cover(text);
      if (isWholeNumber(hit) || !this.shown.excuses(hit, text, covered)) {
        this.leak('no-hidden-value', hit.needle, where, code, page);
      }
    });
  }

  private async codes(document: PdfDocument, sink: AnyPage, page: PdfPage, index: number): Promise<void> {
    const { readCode, rasterise } = this.tools;
    if (!readCode) return;
    for (const image of sink.images) await this.image(document, image, 'code', index + 1);
    if (rasterise) {
      try {
        await this.read(
          { ...(await rasterise(this.pdf, index, RASTER_DPI)), pure: false },
          'code',
          index + 1,
        );
      } catch {
        this.unread('page-not-drawn', { page: index + 1 });
      }
      return;
    }
    const shapes = sink.paths.reduce((sum, path) => sum + path.subpaths.length, 0);
    if (shapes < CODE_SHAPES && sink.images.length < CODE_SHAPES) return;
    const raster = new Raster(page.box, RASTER_DPI);
    for (const path of sink.paths) raster.path(path);
    if (sink.images.length >= CODE_SHAPES) {
      for (const { stream, matrix, fill } of sink.images) {
        const image = attempt(() => readImage(document, stream));
        const mask = document.resolve(stream.dict.get('ImageMask')) === true;
        if ('value' in image && image.value) raster.image(image.value, matrix, mask, fill);
      }
    }
    await this.read(
      { columns: raster.columns, rows: raster.rows, pixels: raster.pixels, pure: false },
      'code',
      index + 1,
    );
  }

  private async image(
    document: PdfDocument,
    image: DrawnImage,
    where: LeakPlace,
    page?: number,
  ): Promise<void> {
    if (!this.tools.readCode) return;
    if (image.number !== undefined) {
      if (this.readImages.has(image.number)) return;
      this.readImages.add(image.number);
    }
    const at = page === undefined ? {} : { page };
    const read = attempt(() => readImage(document, image.stream));
    if ('fault' in read) this.unread('image-not-read', at);
    else if (!read.value) this.warn('picture-not-read', at);
    else await this.read({ ...read.value, pure: true }, where, page);
  }

  private async read(image: Parameters<CodeReader>[0], where: LeakPlace, page?: number): Promise<void> {
    const { readCode } = this.tools;
    if (!readCode) return;
    let codes: Awaited<ReturnType<CodeReader>> = [];
    try {
      codes = await readCode(image);
    } catch {
      this.unread('code-reader-failed', page === undefined ? {} : { page });
    }
    for (const { text, bytes } of codes) {
      this.looked.codes += 1;
      this.text(this.folded.clear().piece().add(text), where, 'in-code', page);
      for (const content of [bytes, utf8(text)]) {
        this.bytes.search(content, 'text', ({ hit, form }) => {
          if (form !== 'utf-8') this.leak('no-hidden-value', hit.needle, where, 'in-code', page);
        });
      }
    }
  }

  private fonts(fonts: FontCache): void {
    const { unshown, told } = fontsThatTell(fonts.all, this.usedCodes, this.net.all);
    if (unshown > 0) this.warn('font-not-minimal', { count: unshown });
    for (const needle of told) this.leak('fonts-minimal', needle, 'font', 'glyphs-not-shown');
  }

  private leak(check: ProofCheck, needle: Needle, where: LeakPlace, code: string, page?: number): void {
    if (this.leaks.size >= MAX_LEAKS) return;
    for (const { row, field } of needle.owners.slice(0, 4)) {
      const leak = { check, row, field, where, code, ...(page === undefined ? {} : { page }) };
      this.leaks.set(JSON.stringify(leak), leak);
    }
  }

  private warn(code: string, params: Readonly<Record<string, string | number>> = {}): void {
    const warning = { code, params };
    this.warnings.set(JSON.stringify(warning), warning);
  }

  /** Something that could not be looked at: the file does not pass. */
  private unread(code: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.incomplete = true;
    this.warn(code, params);
  }
}

function sameRef(a: unknown, b: unknown): boolean {
  return a instanceof PdfRef && b instanceof PdfRef && a.number === b.number;
}

function plainImage(stream: PdfStream, number: number | undefined): DrawnImage {
  return { stream, number, matrix: [1, 0, 0, 1, 0, 0], fill: 0, clipped: false };
}
