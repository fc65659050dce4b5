import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { AnyCodes } from './any-codes.ts';
import type { CodeTools } from './any-codes.ts';
import { AnyPage, READINGS, foldPieces } from './any-page.ts';
import { fontsThatTell } from './font-memory.ts';
import type { AnyReport, Leak, LeakCode, LeakPlace, WarningCode } from './any-report.ts';
import type { ProofCheck } from './checks.ts';
import type { ReadCode } from './code-reader.ts';
import { searchFile, textString } from './file-search.ts';
import { isFigureWord } from './document-words.ts';
import { ACTIVE_KEYS } from './object-kinds.ts';
import { isWholeNumber } from './judgement.ts';
import { utf8 } from './page-search.ts';
import { PdfDocument, allObjects } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import { FontCache } from './pdf/font.ts';
import type { PdfFont } from './pdf/font.ts';
import { interpretPage } from './pdf/interpreter.ts';
import type { DrawnImage, OddContent } from './pdf/marks.ts';
import { EMPTY_DICT, PdfDict, PdfRef, PdfStream, dictOf, nameOf } from './pdf/objects.ts';
import { contentOf, pagesOf } from './pdf/page-tree.ts';
import { ByteSearch } from './search/byte-search.ts';
import type { ByteForm, DecodeGb } from './search/byte-search.ts';
import { FoldedText } from './search/folded-text.ts';
import { HiddenNet } from './search/hidden-net.ts';
import { EVIDENCE } from './search/needles.ts';
import type { Needle } from './search/needles.ts';
import { ShortNumbers } from './short-numbers.ts';
import { ShownTexts } from './shown-texts.ts';
import type { ShownText } from './shown-texts.ts';

export interface AnyContext {
  readonly hidden: Iterable<HiddenValue>;
  /**
   * Every text that the masked orders and the templates may show: it excuses chance, such as 张三 in 张三牌瓜子. Texts with
   * their order's row tell whose label a page is: only there a room of four digits is told from chance.
   */
  readonly shown: Iterable<ShownText>;
}

export interface AnyTools extends CodeTools {
  readonly decodeGb?: DecodeGb | undefined;
  readonly signal?: CancelSignal | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
  readonly report?: ((done: number, total: number) => void) | undefined;
}

const MAX_LEAKS = 1000;
/** Oddities of a page after which it may show what was not looked at: such a file does not pass. */
const UNREADABLE: ReadonlySet<OddContent> = new Set([
  'broken-content',
  'missing-font',
  'missing-resource',
  'form-too-deep',
  'shading',
]);
/** Ways to write text that a page's plain text can be in; other readings of plain text are chance. */
const ENCODED: ReadonlySet<ByteForm> = new Set(['hex', 'base64', 'percent', 'escape', 'packed']);
/** Without knowing whose label a page is, short numbers are only looked for among few orders. */
const FEW_ORDERS = 20;
const ROOM_BY_CHANCE = 4;
const PAGES_PER_PAUSE = 8;
/** Keys of files that can be read aloud: they lead to no more than what pages show. Words beside it are searched as all are. */
const STRUCTURE_KEYS: ReadonlySet<string> = new Set(['Lang', 'MarkInfo', 'StructParents', 'StructTreeRoot']);

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
  private readonly unchecked = new Set<string>();
  private readonly short: ShortNumbers;
  private readonly orders: number;
  private readonly usedCodes = new Map<PdfFont, Set<number>>();

  constructor(pdf: Uint8Array, context: AnyContext, tools: AnyTools) {
    this.pdf = pdf;
    this.tools = tools;
    const hidden = [...context.hidden];
    this.net = new HiddenNet(hidden);
    this.short = new ShortNumbers(hidden);
    this.orders = new Set(hidden.map(({ row }) => row)).size;
    this.bytes = new ByteSearch(this.net, tools.decodeGb);
    this.shown = new ShownTexts(context.shown, this.net);
  }

  report(): AnyReport {
    const leaks = [...this.leaks.values()];
    const unchecked = [...this.unchecked].flatMap((key) => this.warnings.get(key) ?? []);
    return {
      passed: leaks.length === 0 && unchecked.length === 0,
      leaks,
      unchecked,
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
    const codes = new AnyCodes(document, this.tools, {
      read: (code, where, page) => this.code(code, where, page),
      unread: (code, page) => this.unread(code, page === undefined ? {} : { page }),
    });
    const drawn = await this.pages(document, fonts, codes);
    await this.unused(document, fonts, codes, drawn);
    this.fonts(fonts);
    if (this.bytes.incomplete) this.unread('packed-not-read');
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
        unread: (code, object) => this.unread(code, object === 0 ? {} : { object }),
        looked: (what) => {
          this.looked[what] += 1;
        },
      }),
    );
    if ('fault' in searched) this.unread(searched.fault);
    if (!document) return;
    for (const { value } of allObjects(this.pdf, document)) {
      for (const [key, held] of dictOf(value).entries) {
        const isActive = ACTIVE_KEYS.some((active) => active === key) && !STRUCTURE_KEYS.has(key);
        if (isActive && !(key === 'Alt' && isFigureWord(held))) this.warn('active-key', { key });
      }
    }
  }

  /** Gives the numbers of the content streams that pages draw. */
  private async pages(
    document: PdfDocument,
    fonts: FontCache,
    codes: AnyCodes,
  ): Promise<ReadonlySet<number>> {
    const drawn = new Set<number>();
    const pages = attempt(() => pagesOf(document));
    if ('fault' in pages) this.unread(pages.fault);
    const list = 'value' in pages ? pages.value : [];
    if (list.length === 0) this.unread('no-pages');
    for (const [index, page] of list.entries()) {
      const content = contentOf(document, page.dict);
      if (content.unread > 0) this.unread('content-not-read', { page: index + 1 });
      const sink = this.content(document, fonts, content.bytes, page.resources, 'page', index + 1);
      for (const number of sink.forms) drawn.add(number);
      await codes.page(sink, page, index);
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
  private async unused(
    document: PdfDocument,
    fonts: FontCache,
    codes: AnyCodes,
    drawn: ReadonlySet<number>,
  ): Promise<void> {
    const first = attempt(() => pagesOf(document).at(0));
    const fallback = ('value' in first ? first.value?.resources : undefined) ?? EMPTY_DICT;
    const run = async (value: PdfStream, page: PdfDict | undefined): Promise<void> => {
      const resources = document.resolve((page ?? value.dict).get('Resources'));
      const decoded = attempt(() => document.decode(value));
      if (!('value' in decoded)) return;
      const own = resources instanceof PdfDict ? resources : fallback;
      const sink = this.content(document, fonts, decoded.value.bytes, own, 'unused-content');
      for (const image of sink.images) await codes.image(image, 'unused-content');
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
          await codes.image(plainImage(value, superseded ? undefined : number), 'unused-content');
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

  private content(
    document: PdfDocument,
    fonts: FontCache,
    bytes: Uint8Array,
    resources: PdfDict,
    where: LeakPlace,
    page?: number,
  ): AnyPage {
    const sink = new AnyPage((font, code) => {
      let codes = this.usedCodes.get(font);
      if (!codes) this.usedCodes.set(font, (codes = new Set()));
      codes.add(code);
    });
    interpretPage(document, fonts, bytes, resources, sink);
    const at = page === undefined ? {} : { page };
    for (const code of sink.odds) {
      if (page !== undefined && UNREADABLE.has(code)) this.unread(code, at);
      else this.warn(code, at);
    }
    if (sink.overfull) this.unread('page-too-full', at);
    if (sink.unknownGlyphs > 0) {
      if (page === undefined) this.warn('unknown-glyphs');
      else this.unread('unknown-glyphs', at);
    }
    for (let meaning = 0; meaning < sink.meanings; meaning += 1) {
      for (const reading of READINGS) {
        const pieces = sink.pieces(reading, meaning);
        const code = meaning === 0 ? reading : 'in-other-meaning';
        this.text(foldPieces(pieces, this.folded), where, code, page);
        this.encoded(pieces, where, page);
        if (reading === 'in-reading-order' && page !== undefined) {
          this.shortNumbers(foldPieces(pieces, this.folded), page);
        }
      }
    }
    for (let meaning = 0; meaning < sink.meanings; meaning += 1) {
      for (const alone of [true, false]) {
        const least = alone ? 0 : EVIDENCE.strong;
        this.text(
          foldPieces(sink.columns(alone, meaning), this.folded),
          where,
          'in-column-order',
          page,
          least,
        );
      }
    }
    for (const other of sink.others) {
      this.text(this.folded.clear().piece().add(textString(other)), 'alternative-text', 'in-text', page);
      this.bytes.search(other, 'text', ({ hit }) =>
        this.leak('no-hidden-value', hit.needle, 'alternative-text', 'in-text', page),
      );
    }
    return sink;
  }

  /** `least`: how much evidence a value must be, in bits, where text stands together by chance. */
  private text(text: FoldedText, where: LeakPlace, code: LeakCode, page?: number, least = 0): void {
    let covered: Uint8Array | undefined;
    this.net.search(text, (hit) => {
      if (hit.needle.bits < least) return;
      covered ??= this.shown.cover(text);
      if (isWholeNumber(hit) || !this.shown.excuses(hit, text, covered)) {
        this.leak('no-hidden-value', hit.needle, where, code, page);
      }
    });
  }

  /** Text that says a value in base64, hexadecimal and the like, in one piece or broken over lines. */
  private encoded(pieces: readonly string[], where: LeakPlace, page?: number): void {
    this.bytes.search(utf8(pieces.join('\n')), 'text', ({ hit, form }) => {
      if (ENCODED.has(form)) this.leak('no-hidden-value', hit.needle, where, 'in-encoded-text', page);
    });
  }

  /** Rooms and parts of phones, on the label of their own order. */
  private shortNumbers(text: FoldedText, page: number): void {
    let rows: ReadonlySet<number> | undefined;
    let covered: Uint8Array | undefined;
    this.short.search(text, ({ owner, digits, start, end }) => {
      rows ??= this.shown.rowsOn(text);
      const isOwn = rows.has(owner.row);
      if (!isOwn && (rows.size > 0 || this.orders > FEW_ORDERS || digits < ROOM_BY_CHANCE)) return;
      covered ??= this.shown.cover(text);
      if (covered.subarray(start, end).every((unit) => unit === 1)) return;
      if (isOwn)
        this.add({ check: 'no-hidden-value', ...owner, where: 'page', code: 'in-short-number', page });
      else this.unread('short-number', { page });
    });
  }

  private code({ text, bytes }: ReadCode, where: LeakPlace, page?: number): void {
    this.looked.codes += 1;
    this.text(this.folded.clear().piece().add(text), where, 'in-code', page);
    for (const content of [bytes, utf8(text)]) {
      this.bytes.search(content, 'text', ({ hit, form }) => {
        if (form !== 'utf-8') this.leak('no-hidden-value', hit.needle, where, 'in-code', page);
      });
    }
  }

  private fonts(fonts: FontCache): void {
    const { unshown, told } = fontsThatTell(fonts.all, this.usedCodes, this.net.all);
    if (unshown > 0) this.warn('font-not-minimal', { count: unshown });
    for (const needle of told) this.leak('fonts-minimal', needle, 'font', 'glyphs-not-shown');
    // The glyphs of such a font are drawn by content of their own, whatever its codes are said to mean.
    for (const font of this.usedCodes.keys()) {
      if (nameOf(font.dict.get('Subtype')) === 'Type3') this.unread('drawn-font');
    }
  }

  private leak(check: ProofCheck, needle: Needle, where: LeakPlace, code: LeakCode, page?: number): void {
    for (const { row, field } of needle.owners.slice(0, 4)) {
      this.add({ check, row, field, where, code, ...(page === undefined ? {} : { page }) });
    }
  }

  private add(leak: Leak): void {
    if (this.leaks.size < MAX_LEAKS) this.leaks.set(JSON.stringify(leak), leak);
  }

  private warn(code: WarningCode, params: Readonly<Record<string, string | number>> = {}): void {
    const warning = { code, params };
    this.warnings.set(JSON.stringify(warning), warning);
  }

  /** Something that could not be looked at: the file does not pass. */
  private unread(code: WarningCode, params: Readonly<Record<string, string | number>> = {}): void {
    this.unchecked.add(JSON.stringify({ code, params }));
    this.warn(code, params);
  }
}

function sameRef(a: unknown, b: unknown): boolean {
  return a instanceof PdfRef && b instanceof PdfRef && a.number === b.number;
}

function plainImage(stream: PdfStream, number: number | undefined): DrawnImage {
  return { stream, number, matrix: [1, 0, 0, 1, 0, 0], fill: 0, clipped: false };
}
