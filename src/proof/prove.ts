import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { checkArchivePart } from './archive-proof.ts';
import { areBookmarks } from './bookmark-proof.ts';
import { checkBoxes } from './page-boxes.ts';
import type { ExpectedBookmark } from './bookmark-proof.ts';
import { CheckLedger } from './checks.ts';
import type { ProofReport } from './checks.ts';
import { CodeProof } from './code-proof.ts';
import type { CodeReader } from './code-reader.ts';
import { marksOf, onlyRowOf } from './expectation.ts';
import type { ExpectedMark, PageExpectation } from './expectation.ts';
import { searchFile } from './file-search.ts';
import type { FilePlace } from './file-search.ts';
import { checkFont } from './font-proof.ts';
import { saysSomething, withoutFormatWords } from './format-words.ts';
import { countOf, isLabelName, takeInventory } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import { OBJECT_KINDS } from './object-kinds.ts';
import type { ObjectKind } from './object-kinds.ts';
import { belongsTo } from './judgement.ts';
import type { PackedMarks } from './packed-marks.ts';
import { searchLabels } from './label-search.ts';
import { PageProof } from './page-proof.ts';
import type { PageTools } from './page-proof.ts';
import { PageSearch } from './page-search.ts';
import type { PdfDocument } from './pdf/document.ts';
import type { IndirectObject } from './pdf/indirect-object.ts';
import { attempt } from './pdf/fault.ts';
import { FontCache } from './pdf/font.ts';
import type { PdfFont } from './pdf/font.ts';
import { interpretPage } from './pdf/interpreter.ts';

import { PdfRef, PdfStream, dictOf } from './pdf/objects.ts';
import { ByteSearch } from './search/byte-search.ts';
import type { DecodeGb } from './search/byte-search.ts';
import { HiddenNet } from './search/hidden-net.ts';
import type { Needle } from './search/needles.ts';
import { checkCover, readFrame } from './strict-frame.ts';
import { TagProof } from './tag-proof.ts';
import type { Frame } from './strict-frame.ts';

/** Codes whose content is encrypted, as far as the job that made them knows them. */
export interface SealedCodes {
  /** Whether a content is one of them. */
  has(content: string): boolean;
  /** Whether what the file's code says opens to what was sealed. */
  opens(content: string): Promise<boolean>;
}

/** What a proof needs from outside the core. */
export interface ProofTools {
  /** Asked for codes that the proof's own readers do not read; without it, such a code fails. */
  readonly readCode?: CodeReader | undefined;
  /** Decodes GB 18030 leniently; without it that encoding is not searched (the core has no table for it). */
  readonly decodeGb?: DecodeGb | undefined;
  readonly sealed?: SealedCodes | undefined;
  readonly signal?: CancelSignal | undefined;
  /** Lets others work; called every few pages. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly report?: ((done: number, total: number) => void) | undefined;
}

/** Expectations by page; an array is one. */
export interface PageExpectations {
  readonly length: number;
  at(index: number): PageExpectation | undefined;
}

const PAGES_PER_PAUSE = 16;
/** Fixed marks of pages that are kept unpacked. */
const MOST_FIXED_KEPT = 64;

/**
 * Reads a finished file back and proves that it shows what its scenes say and holds nothing else. Takes only the bytes
 * from the writer. Gives every check's outcome with problems that name pages, rows and fields and never a value; a file
 * that cannot be read fails. Throws `Cancelled` and nothing else.
 */
export async function prove(
  pdf: Uint8Array,
  expected: PageExpectations,
  hidden: Iterable<HiddenValue>,
  tools: ProofTools = {},
): Promise<ProofReport> {
  const ledger = new CheckLedger();
  const net = new HiddenNet(hidden);
  const bytes = new ByteSearch(net, tools.decodeGb);
  const frame = readFrame(pdf, ledger);
  if (frame) {
    const proof = new Proof(frame, expected, ledger, net, bytes, tools);
    const read = attempt(() => proof.inventory());
    if ('fault' in read) ledger.fail('structure', read.fault);
    else await proof.pages(read.value);
  }
  // Where there is something that should not be, say whether it tells a value.
  if (!ledger.report().proven) searchEverything(pdf, frame?.document, ledger, net, bytes);
  return ledger.report();
}

class Proof {
  private readonly frame: Frame;
  private readonly document: PdfDocument;
  private readonly expected: PageExpectations;
  private readonly ledger: CheckLedger;
  private readonly bytes: ByteSearch;
  private readonly tools: ProofTools;
  private readonly fonts: FontCache;
  private readonly search: PageSearch;
  private readonly used = new Map<PdfFont, Uint8Array>();
  private readonly drawn: Uint8Array;
  private readonly codes: CodeProof;
  private readonly tags: TagProof;
  private readonly bookmarks: ExpectedBookmark[] = [];
  private readonly pageTools: PageTools;
  private readonly fixedMarks = new Map<PackedMarks, readonly ExpectedMark[]>();
  private readonly pendingSealed: { readonly content: string; readonly row: number }[] = [];
  /** Whose label each code of the page in hand is on. */
  private rowOfCode = new Map<ExpectedMark, number>();
  private rowsOfTexts: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(
    frame: Frame,
    expected: PageExpectations,
    ledger: CheckLedger,
    net: HiddenNet,
    bytes: ByteSearch,
    tools: ProofTools,
  ) {
    this.frame = frame;
    this.document = frame.document;
    this.expected = expected;
    this.ledger = ledger;
    this.bytes = bytes;
    this.tools = tools;
    this.fonts = new FontCache(frame.document);
    this.drawn = new Uint8Array(frame.document.size + 1);
    this.codes = new CodeProof(frame.document, ledger, tools.readCode);
    this.tags = new TagProof(frame.document, ledger);
    this.search = new PageSearch(net, bytes, (text, needle) => this.isCommon(text, needle));
    this.pageTools = {
      fonts: new Map(),
      codeIs: (image, code) => this.codes.isCode(image, code),
      pictureIs: (image, picture) => this.codes.isPicture(image, picture),
      used: (font, cid) => {
        let cids = this.used.get(font);
        if (!cids) this.used.set(font, (cids = new Uint8Array(65536)));
        cids[cid & 0xffff] = 1;
      },
      drawn: (object) => {
        this.drawn[object] = 1;
      },
      provenForms: new Map(),
    };
  }

  /** The objects: kinds, cover of the file, and the search of what stands outside streams and in fonts' streams. */
  inventory(): Inventory {
    const inventory = takeInventory(this.document, this.ledger, (object, kind) =>
      this.searchObject(object, kind),
    );
    checkCover(this.frame, inventory.extents, this.ledger);
    const kindOf = (number: number): ObjectKind | undefined =>
      OBJECT_KINDS[(inventory.kinds[number] ?? 0) - 1];
    for (const number of this.document.numbers()) {
      const kind = kindOf(number);
      if (kind === 'metadata' || kind === 'color-profile')
        checkArchivePart(this.document, number, kind, this.ledger);
      if (kind !== 'font-file' && kind !== 'unicode-map' && kind !== 'glyph-map') continue;
      const stream = this.document.object(number);
      if (stream instanceof PdfStream) this.searchStream(stream, kind === 'unicode-map');
    }
    return inventory;
  }

  async pages(inventory: Inventory): Promise<void> {
    const { expected, ledger, tools } = this;
    const total = Math.max(inventory.pages.length, expected.length);
    ledger.look('page-size', inventory.pages.length);
    if (inventory.pages.length !== expected.length || expected.length === 0) {
      ledger.fail('page-size', 'page-count', { pages: inventory.pages.length, expected: expected.length });
    }
    for (let index = 0; index < Math.min(inventory.pages.length, expected.length); index += 1) {
      const page = inventory.pages[index];
      const expectation = expected.at(index);
      if (page === undefined || !expectation) continue;
      const checked = attempt(() => this.page(index + 1, page, expectation));
      if ('fault' in checked)
        ledger.fail('text-equals-scene', checked.fault, { page: index + 1 }, onlyRowOf(expectation));
      await this.codes.readPending(index + 1, (code) => this.rowOfCode.get(code) ?? onlyRowOf(expectation));
      await this.openSealed(index + 1);
      if (index % PAGES_PER_PAUSE === PAGES_PER_PAUSE - 1) {
        tools.report?.(index + 1, total);
        await tools.pause?.();
        stopIfCancelled(tools.signal);
      }
    }
    this.tags.finish((kind) => countOf(inventory, kind));
    if (!areBookmarks(this.document, this.bookmarks, countOf(inventory, 'bookmark')))
      ledger.fail('no-active-content', 'other-bookmarks');
    for (const [number, kind] of inventory.kinds.entries()) {
      const name = OBJECT_KINDS[kind - 1];
      if ((name === 'image' || name === 'form') && this.drawn[number] !== 1) {
        ledger.fail('known-objects', 'never-drawn', { kind: name, object: number });
      }
      if (name === 'font') this.font(number);
    }
    tools.report?.(total, total);
  }

  private page(page: number, number: number, expectation: PageExpectation): void {
    const { document, ledger } = this;
    this.rowOfCode = new Map();
    const dict = dictOf(document.object(number));
    const height = checkBoxes(dict, expectation, ledger, page);
    const { labels } = expectation;
    const rowOf = (label: number | undefined): number | undefined =>
      (label === undefined ? undefined : labels[label]?.row) ?? onlyRowOf(expectation);
    const fixed = this.marksOfFixed(expectation.fixed);
    const proof = new PageProof(expectation, fixed, marksOf(expectation.own), height, this.pageTools);
    const stream = document.resolve(dict.get('Contents'));
    if (stream instanceof PdfStream) {
      const content = document.decode(stream);
      if (!content.whole) ledger.fail('structure', 'bad-stream', { page }, onlyRowOf(expectation));
      interpretPage(
        document,
        this.fonts,
        content.bytes,
        dictOf(document.resolve(dict.get('Resources'))),
        proof,
      );
      const names = proof.sequences.some(({ id }) => id === undefined);
      this.searchBytes(names ? withoutFormatWords(content.bytes) : content.bytes, 'content');
    }
    proof.finish();
    ledger.look('text-equals-scene', proof.glyphs);
    ledger.look('shapes-equal-scene', proof.shapes);
    ledger.look('codes-equal-scene', proof.codes.length);
    for (const { check, code, label } of proof.differences) ledger.fail(check, code, { page }, rowOf(label));
    // A page that draws other things than it should has other tags too: that is told once.
    if (proof.differences.length === 0) this.tags.page(page - 1, number, dict, proof, onlyRowOf(expectation));
    this.searchBookmarks(page, number, expectation);
    for (const { code, label } of proof.codes) {
      const row = labels[label]?.row;
      if (row !== undefined) this.rowOfCode.set(code, row);
    }
    ledger.look('no-hidden-value', proof.stretches.length + proof.codes.length);
    searchLabels(proof, expectation, this.search, {
      found: (needle, code, row) => this.leak(needle, code, page, row),
      // Encrypted it tells nothing, but letters of it may happen to be somebody's name: it is opened instead.
      isSealed: ({ content }) => this.tools.sealed?.has(content) === true,
      sealed: ({ content }, row) => this.pendingSealed.push({ content, row }),
    });
  }

  /** What the outline says of a page is as much to be seen as what the page shows. */
  private searchBookmarks(page: number, number: number, { labels }: PageExpectation): void {
    for (const { row, bookmarks = [] } of labels) {
      for (const title of bookmarks) {
        this.bookmarks.push({ title, page: number });
        this.search.bookmark(title, row, (needle, code) => this.leak(needle, code, page, row));
      }
    }
  }

  /** Sealed codes of a page, whose modules were found to say just this. */
  private async openSealed(page: number): Promise<void> {
    for (const { content, row } of this.pendingSealed.splice(0)) {
      this.ledger.look('codes-equal-scene');
      if ((await this.tools.sealed?.opens(content)) !== true)
        this.ledger.fail('codes-equal-scene', 'sealed-does-not-open', { page }, row);
    }
  }

  private marksOfFixed(fixed: PackedMarks): readonly ExpectedMark[] {
    let marks = this.fixedMarks.get(fixed);
    if (!marks) {
      // Sheets of labels whose bands differ have fixed marks of their own, which come once.
      if (this.fixedMarks.size >= MOST_FIXED_KEPT) this.fixedMarks.clear();
      this.fixedMarks.set(fixed, (marks = marksOf(fixed)));
    }
    return marks;
  }

  private font(number: number): void {
    const font = this.fonts.font(new PdfRef(number, 0));
    const used = font ? this.used.get(font) : undefined;
    if (font && used) checkFont(this.document, font, used, this.ledger);
    else this.ledger.fail('fonts-minimal', 'font-not-shown', { object: number });
  }

  /** Where there is a kind, names and strings are those of its table, so that only what is left can tell something. */
  private searchObject({ value, start, end }: IndirectObject, kind: ObjectKind | undefined): void {
    const stream = value instanceof PdfStream ? value : undefined;
    const bytes = this.document.bytes.subarray(start, stream?.start ?? end);
    const free = kind ? withoutFormatWords(bytes, isLabelName) : bytes;
    const isChecked = kind !== undefined && CHECKED_ELSEWHERE.has(kind);
    if (isChecked || (kind && !saysSomething(free))) this.ledger.look('no-hidden-value');
    else this.searchBytes(free, 'structure');
  }

  private searchStream(stream: PdfStream, isMap: boolean): void {
    const decoded = attempt(() => this.document.decode(stream));
    if ('fault' in decoded || !decoded.value.whole) this.ledger.fail('structure', 'bad-stream');
    if (!('value' in decoded)) return;
    // A map is full of code numbers; which characters it may name is checked by `fonts-minimal`.
    const { bytes } = decoded.value;
    this.searchBytes(isMap ? withoutFormatWords(bytes) : bytes, isMap ? 'structure' : 'binary');
  }

  private searchBytes(bytes: Uint8Array, kind: 'binary' | 'content' | 'structure'): void {
    this.ledger.look('no-hidden-value');
    this.bytes.search(bytes, kind, ({ hit }) => this.leak(hit.needle, 'in-file'));
  }

  private leak(needle: Needle, code: string, page?: number, row?: number): void {
    failWithNeedle(this.ledger, needle, code, page === undefined ? {} : { page }, row);
  }

  private isCommon(text: string, needle: Needle): boolean {
    this.rowsOfTexts ??= rowsOfTexts(this.expected);
    return this.rowsOfTexts.get(text)?.some((row) => !belongsTo(needle, row)) === true;
  }
}

/**
 * Kinds whose strings are held, unit for unit, against a closed list or against what the job asks for, and whose numbers
 * are counts. A bookmark's title is searched with its page, where a number in it that is somebody's by chance is excused.
 */
const CHECKED_ELSEWHERE: ReadonlySet<ObjectKind> = new Set(['item', 'bookmark']);

/** A customer with more orders than this in one job may find one refused that shows a number as others' labels do. */
const MAX_ROWS_OF_TEXT = 8;

/**
 * The first orders on whose labels each text stands. Made only when a number on a page looks like part of a phone: what
 * stands on a stranger's label too is no part of it, what stands on two labels of one customer may be.
 */
function rowsOfTexts(expected: PageExpectations): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let index = 0; index < expected.length; index += 1) {
    const page = expected.at(index);
    if (!page) continue;
    const marks = marksOf(page.own);
    let from = 0;
    for (const { row, own } of page.labels) {
      for (const mark of marks.slice(from, from + own)) {
        if (mark.kind !== 'text') continue;
        const known = rows.get(mark.text);
        if (!known) rows.set(mark.text, [row]);
        else if (known.length < MAX_ROWS_OF_TEXT && known.at(-1) !== row) known.push(row);
      }
      from += own;
    }
  }
  return rows;
}

function searchEverything(
  pdf: Uint8Array,
  document: PdfDocument | undefined,
  ledger: CheckLedger,
  net: HiddenNet,
  bytes: ByteSearch,
): void {
  const searched = attempt(() =>
    searchFile(pdf, document, {
      net,
      bytes,
      found: (hit, place: FilePlace, object) =>
        failWithNeedle(ledger, hit.needle, 'in-file', { place, object }),
      unread: (code, object) => ledger.fail('structure', code, { object }),
      looked: () => ledger.look('no-hidden-value'),
    }),
  );
  if ('fault' in searched) ledger.fail('structure', searched.fault);
}

/**
 * Names the order that shows a value: the page's own, whosever value it is, and the value's field where it is the page's
 * order's. What is on no page is named by its owner.
 */
function failWithNeedle(
  ledger: CheckLedger,
  needle: Needle,
  code: string,
  params: Readonly<Record<string, string | number>>,
  row?: number,
): void {
  const owner = needle.owners.find((candidate) => row === undefined || candidate.row === row);
  ledger.fail('no-hidden-value', code, params, row ?? owner?.row, owner?.field);
}
