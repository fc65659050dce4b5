import { PdfDocument } from '../pdf/document.ts';
import { matchesAt } from '../pdf/indirect-object.ts';
import { attempt } from '../pdf/fault.ts';
import { FontCache } from '../pdf/font.ts';
import type { PdfFont } from '../pdf/font.ts';
import { interpretPage } from '../pdf/interpreter.ts';
import { Lexer, PdfWord } from '../pdf/lexer.ts';
import type { DrawnGlyph, PageSink } from '../pdf/marks.ts';
import { PdfDict, PdfName, PdfStream, PdfString, dictOf, isArray, nameOf } from '../pdf/objects.ts';
import type { PdfValue } from '../pdf/objects.ts';
import { contentOf, pagesOf } from '../pdf/page-tree.ts';
import { readTrueType } from '../pdf/truetype.ts';

/**
 * The rules of PDF/A-2b (ISO 19005-2:2011) that can touch a file of labels, held against a finished file by the proof's
 * reader, which knows nothing of the writer. Gives the clause and a word for each rule that is broken. It is no conformance
 * checker: what labels never have (annotations, forms, transparency, colour spaces) is refused whole, not judged.
 */
export function pdfaProblems(bytes: Uint8Array): readonly string[] {
  const check = new PdfaCheck(bytes);
  // What cannot be read breaks off the check; what was told before stays.
  const run = attempt(() => check.run());
  if ('fault' in run) check.problems.add('6.1.7.1 stream form');
  return [...check.problems].sort();
}

/** Keys that no object of an archive of labels may have, with the clause that forbids or bounds them. */
const FORBIDDEN_KEYS: Readonly<Record<string, string>> = {
  F: '6.1.7.1 external stream',
  FFilter: '6.1.7.1 external stream',
  FDecodeParms: '6.1.7.1 external stream',
  Perms: '6.1.12 permissions',
  Alternates: '6.2.8 alternate images',
  OPI: '6.2.8 OPI',
  Subtype2: '6.2.9 PostScript',
  PS: '6.2.9 PostScript',
  Ref: '6.2.9 reference XObject',
  ExtGState: '6.2.5 graphics state',
  SMask: '6.2.10 transparency',
  Group: '6.2.10 transparency',
  Annots: '6.3 annotations',
  AcroForm: '6.4 forms',
  OpenAction: '6.5 actions',
  A: '6.5 actions',
  AA: '6.5 actions',
  JS: '6.5 actions',
  EmbeddedFiles: '6.8 embedded files',
  EF: '6.8 embedded files',
  OCProperties: '6.9 optional content',
  AlternatePresentations: '6.10 presentations',
  PresSteps: '6.10 presentations',
  Requirements: '6.11 requirements',
};
const FILTERS = ['FlateDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'DCTDecode'];
const OPERATORS = new Set(
  (
    'b B b* B* BDC BMC BT BX c cm d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J l m M MP n q Q re RG rg ri s S ' +
    'T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);
const DEEPEST_STATE = 28;

class PdfaCheck {
  readonly problems = new Set<string>();
  private readonly bytes: Uint8Array;
  private readonly document: PdfDocument;
  private readonly fonts: FontCache;
  private readonly catalog: PdfDict;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.document = PdfDocument.byXref(bytes);
    this.fonts = new FontCache(this.document);
    this.catalog = dictOf(this.document.resolve(this.document.trailer.get('Root')));
  }

  run(): void {
    this.frame();
    for (const number of this.document.numbers()) this.object(number);
    this.outputIntent();
    this.metadata();
    const used = this.pages();
    for (const [font, cids] of used) this.font(font, cids);
    if (this.document.size > 8_388_607) this.broken('6.1.13 objects');
  }

  private broken(rule: string): void {
    this.problems.add(rule);
  }

  private must(isKept: boolean, rule: string): void {
    if (!isKept) this.broken(rule);
  }

  private frame(): void {
    const text = latin1(this.bytes);
    this.must(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(text), '6.1.2 header');
    this.must(/%%EOF(?:\r\n|\r|\n)?$/.test(text), '6.1.3 end of file');
    const { trailer, sections } = this.document;
    const id = trailer.get('ID');
    this.must(
      isArray(id) &&
        id.length === 2 &&
        id.every((half) => half instanceof PdfString && half.bytes.length > 0),
      '6.1.3 identifier',
    );
    this.must(trailer.get('Encrypt') === null, '6.1.3 encryption');
    const table = /xref\n(\d+) (\d+)\n((?:\d{10} \d{5} [fn](?: \n|\r\n| \r))+)trailer/.exec(
      text.slice(sections[0]?.start ?? 0),
    );
    this.must(table !== null && (table[3] ?? '').length === Number(table[2]) * 20, '6.1.4 cross references');
  }

  private object(number: number): void {
    const { value, start, end, sized } = this.document.readPlaced(number);
    const stream = value instanceof PdfStream ? value : undefined;
    const head = latin1(this.bytes.subarray(start, stream?.start ?? end));
    const before = this.bytes[start - 1];
    this.must(before === 10 && /^\d+ \d+ obj\s*\n/.test(head), '6.1.9 object form');
    this.must(/\n(?:endobj)$/.test(latin1(this.bytes.subarray(end - 7, end))), '6.1.9 object form');
    this.must(this.bytes[end] === 10, '6.1.9 object form');
    for (const [, digits = ''] of head.matchAll(/<([^<>]*)>(?!>)/g)) this.hex(digits);
    if (stream) {
      const ends = stream.end + 1;
      this.must(sized && /stream\r?\n$/.test(head), '6.1.7.1 stream form');
      this.must(
        this.bytes[stream.end] === 10 && matchesAt(this.bytes, 'endstream', ends),
        '6.1.7.1 stream form',
      );
      const filter = this.document.resolve(stream.dict.get('Filter'));
      for (const name of isArray(filter) ? filter : filter === null ? [] : [filter]) {
        this.must(FILTERS.includes(nameOf(name)), '6.1.7.2 filter');
      }
      this.must(this.document.decode(stream).whole, '6.1.7.1 stream form');
    }
    this.value(value);
  }

  private hex(digits: string): void {
    this.must(
      /^[0-9A-Fa-f\s]*$/.test(digits) && digits.replace(/\s/g, '').length % 2 === 0,
      '6.1.6 hexadecimal string',
    );
  }

  private value(value: PdfValue): void {
    if (typeof value === 'number') this.must(Math.abs(value) <= 2_147_483_647, '6.1.13 number');
    else if (value instanceof PdfString) this.must(value.bytes.length <= 32_767, '6.1.13 string');
    else if (value instanceof PdfName) {
      this.must(value.name.length <= 127, '6.1.13 name');
      // Names are one char a byte; that of another alphabet must be UTF-8.
      this.must(isUtf8(value.name), '6.1.8 name');
    } else if (isArray(value)) for (const item of value) this.value(item);
    else if (value instanceof PdfDict || value instanceof PdfStream) {
      const dict = dictOf(value);
      for (const [key, held] of dict.entries) {
        const rule = FORBIDDEN_KEYS[key];
        if (rule !== undefined) this.broken(rule);
        this.value(held);
      }
      if (nameOf(dict.get('Subtype')) === 'Image')
        this.must(dict.get('Interpolate') !== true, '6.2.8 interpolation');
      this.must(
        !/^(?:DeviceCMYK|DeviceN|Separation)$/.test(nameOf(dict.get('ColorSpace'))),
        '6.2.4 colour space',
      );
    }
  }

  private outputIntent(): void {
    const intents = this.document.resolve(this.catalog.get('OutputIntents'));
    const [intent] =
      isArray(intents) && intents.length === 1 ? intents.map((one) => this.document.resolve(one)) : [];
    const dict = dictOf(intent);
    this.must(
      nameOf(dict.get('S')) === 'GTS_PDFA1' && dict.get('OutputConditionIdentifier') instanceof PdfString,
      '6.2.3 output intent',
    );
    const profile = this.document.resolve(dict.get('DestOutputProfile'));
    if (!(profile instanceof PdfStream)) return this.broken('6.2.3 output intent');
    const icc = this.document.decode(profile).bytes;
    const view = new DataView(icc.buffer, icc.byteOffset, icc.byteLength);
    const isProfile =
      icc.length > 132 &&
      view.getUint32(0) === icc.length &&
      [2, 4].includes(view.getUint8(8)) &&
      ['mntr', 'prtr'].includes(latin1(icc.subarray(12, 16))) &&
      latin1(icc.subarray(16, 20)) === 'RGB ' &&
      latin1(icc.subarray(36, 40)) === 'acsp' &&
      profile.dict.get('N') === 3;
    this.must(isProfile, '6.2.3 profile');
  }

  private metadata(): void {
    const stream = this.document.resolve(this.catalog.get('Metadata'));
    if (!(stream instanceof PdfStream)) return this.broken('6.6.2 metadata');
    this.must(
      nameOf(stream.dict.get('Type')) === 'Metadata' && nameOf(stream.dict.get('Subtype')) === 'XML',
      '6.6.2 metadata',
    );
    this.must(stream.dict.get('Filter') === null, '6.6.2 packed metadata');
    const bytes = this.document.decode(stream).bytes;
    const xmp = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const [, header = '', body = ''] =
      /^<\?xpacket begin="\ufeff"([^?]*)\?>([\s\S]*)<\?xpacket end="[rw]"\?>\s*$/.exec(xmp) ?? [];
    this.must(
      header.includes('id="W5M0MpCehiHzreSzNTczkc9d"') && !/bytes=|encoding=/.test(header),
      '6.6.2 packet',
    );
    this.must(isWellFormed(body), '6.6.2 well-formed XML');
    const said = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
    this.must(
      body.includes('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"') &&
        said('pdfaid:part') === '2' &&
        said('pdfaid:conformance') === 'B',
      '6.6.4 version',
    );
    const info = dictOf(this.document.resolve(this.document.trailer.get('Info')));
    for (const [key, value] of info.entries) {
      const same =
        value instanceof PdfString && key === 'Producer' && latin1(value.bytes) === said('pdf:Producer');
      this.must(same, '6.6.3 information dictionary');
    }
  }

  /** Runs what pages draw, and gives the characters that each font shows. */
  private pages(): ReadonlyMap<PdfFont, ReadonlySet<number>> {
    const used = new Map<PdfFont, Set<number>>();
    for (const page of pagesOf(this.document)) {
      this.must(page.dict.get('Resources') instanceof PdfDict, '6.2.2 resources');
      for (const key of ['MediaBox', 'CropBox', 'TrimBox']) {
        const box = page.dict.get(key);
        const [left, bottom, right, top] = isArray(box) ? box.map(Number) : [];
        const sides = [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
        this.must(
          sides.every((side) => side >= 3 && side <= 14_400),
          '6.1.13 page size',
        );
      }
      const { bytes } = contentOf(this.document, page.dict);
      this.content(bytes);
      const sink = new GlyphSink((font, cid) => {
        const cids = used.get(font) ?? new Set<number>();
        used.set(font, cids.add(cid));
      });
      interpretPage(this.document, this.fonts, bytes, page.resources, sink);
    }
    for (const number of this.document.numbers()) {
      const value = this.document.object(number);
      if (value instanceof PdfStream && nameOf(value.dict.get('Subtype')) === 'Form')
        this.content(this.document.decode(value).bytes);
    }
    return used;
  }

  private content(bytes: Uint8Array): void {
    const lexer = new Lexer(bytes, 0, bytes.length, false);
    let depth = 0;
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof PdfWord)) {
        this.value(token);
        continue;
      }
      if (token.word === 'q') this.must(++depth <= DEEPEST_STATE, '6.1.13 saved states');
      if (token.word === 'Q') depth -= 1;
      if (['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh'].includes(token.word))
        this.broken('6.2.4 colour space');
      else if (token.word === 'BI') this.broken('6.1.10 inline image');
      else this.must(OPERATORS.has(token.word), '6.2.2 operator');
    }
    for (const [, digits = ''] of latin1(bytes).matchAll(/(?<!<)<([^<>]*)>(?!>)/g)) this.hex(digits);
  }

  private font(font: PdfFont, cids: ReadonlySet<number>): void {
    const { dict } = font;
    const [only] = listOf(this.document.resolve(dict.get('DescendantFonts')));
    const descendant = dictOf(this.document.resolve(only ?? null));
    const descriptor = dictOf(this.document.resolve(descendant.get('FontDescriptor')));
    const name = nameOf(dict.get('BaseFont'));
    this.must(
      nameOf(dict.get('Subtype')) === 'Type0' &&
        nameOf(descendant.get('Subtype')) === 'CIDFontType2' &&
        name !== '' &&
        nameOf(descendant.get('BaseFont')) === name &&
        nameOf(descriptor.get('FontName')) === name,
      '6.2.11.2 font',
    );
    this.must(
      nameOf(dict.get('Encoding')) === 'Identity-H' && descendant.get('CIDSystemInfo') instanceof PdfDict,
      '6.2.11.3 composite font',
    );
    const map = this.document.resolve(descendant.get('CIDToGIDMap'));
    this.must(map instanceof PdfStream || nameOf(map) === 'Identity', '6.2.11.3 glyph map');
    const file = this.document.resolve(descriptor.get('FontFile2'));
    if (!(file instanceof PdfStream)) return this.broken('6.2.11.4 embedded font');
    const { bytes } = this.document.decode(file);
    this.must(file.dict.get('Length1') === bytes.length, '6.2.11.4 embedded font');
    const program = readTrueType(bytes);
    const advance = advancesOf(bytes, program.tables);
    for (const cid of cids) {
      const glyph = font.glyph(cid) ?? 0;
      this.must(glyph !== 0, '6.2.11.8 missing glyph');
      this.must(glyph < program.glyphs, '6.2.11.4 glyph not embedded');
      this.must(Math.abs(font.width(cid) - advance(glyph)) <= 1, '6.2.11.5 widths');
    }
  }
}

/** Thousandths of an em by glyph, as the program itself has them. */
function advancesOf(
  bytes: Uint8Array,
  tables: ReadonlyMap<string, { readonly start: number }>,
): (glyph: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (tag: string): number => tables.get(tag)?.start ?? 0;
  const em = view.getUint16(at('head') + 18);
  const count = view.getUint16(at('hhea') + 34);
  return (glyph) => (view.getUint16(at('hmtx') + Math.min(glyph, count - 1) * 4) * 1000) / em;
}

/** Takes only what fonts show. */
class GlyphSink implements PageSink {
  private readonly used: (font: PdfFont, cid: number) => void;
  constructor(used: (font: PdfFont, cid: number) => void) {
    this.used = used;
  }
  glyph({ font, cid }: DrawnGlyph): void {
    this.used(font, cid);
  }
  form(): boolean {
    return true;
  }
  path(): void {}
  image(): void {}
  formEnd(): void {}
  marked(): void {}
  markedEnd(): void {}
  otherText(): void {}
  odd(): void {}
}

/** Whether every element of an XML text is closed in order, and attributes are quoted. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<&]*")*)\s*(\/?)>/g,
    (_, closing: string, name: string, __: string, empty: string) => {
      if (closing !== '') open.push(open.pop() === name ? '' : '!');
      else if (empty === '') open.push(name);
      if (open.at(-1) === '') open.pop();
      return '';
    },
  );
  return xml.trim() !== '' && open.length === 0 && !/[<>]/.test(rest);
}

function listOf(value: PdfValue): readonly PdfValue[] {
  return isArray(value) ? value : [];
}

function isUtf8(name: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(name, (char) => char.charCodeAt(0)));
    return true;
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
