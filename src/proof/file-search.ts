import { PdfStream, PdfName, PdfString, isArray, PdfDict, nameOf, dictOf } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';
import { PDF_DOC } from './pdf/encodings.ts';
import { matchesAt, scanObjects, unpack } from './pdf/indirect-object.ts';
import { inflate } from './pdf/inflate.ts';
import { isSpace } from './pdf/lexer.ts';
import type { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import { decodeStream } from './pdf/filters.ts';
import { utf16Text } from './pdf/cmap.ts';
import type { ByteKind, ByteSearch } from './search/byte-search.ts';
import { FoldedText } from './search/folded-text.ts';
import type { Hit, HiddenNet } from './search/hidden-net.ts';
import { EVIDENCE } from './search/needles.ts';
import { isFormatName, isFormatString, withoutFormatWords } from './format-words.ts';

/** Where in a file a value stands, but for what its pages show. */
export const FILE_PLACES = [
  'metadata',
  'attachment',
  'annotation',
  'bookmark',
  'form-field',
  'script',
  'alternative-text',
  'name',
  'string',
  'content-stream',
  'font',
  'image',
  'stream',
  'outside-objects',
] as const;
export type FilePlace = (typeof FILE_PLACES)[number];

/** Parts of a file that can hold what was not looked for. */
export type UnreadPart = 'stream-not-read' | 'attachment-not-read' | 'bytes-after-end';

export interface FileSearchTools {
  readonly net: HiddenNet;
  readonly bytes: ByteSearch;
  readonly found: (hit: Hit, place: FilePlace, object: number) => void;
  /** What could not be read: nothing can be said of it. */
  readonly unread: (code: UnreadPart, object: number) => void;
  readonly looked: (what: 'strings' | 'streams') => void;
}

const MAX_STREAM = 1 << 27;
const MAX_DEPTH = 64;

/**
 * Searches all of a file's bytes, however it hangs together: every object that stands in it, of older revisions too;
 * every string and name; every stream as it is and decoded; and what lies between objects. `resolve` finds a stream's
 * parameters where they are references.
 */
export function searchFile(
  file: Uint8Array,
  document: PdfDocument | undefined,
  tools: FileSearchTools,
): void {
  const resolve = document ? document.resolve : (value: PdfValue): PdfValue => value;
  const search = new FileSearch(tools, resolve, Math.max(1 << 28, file.length * 64));
  let behind = 0;
  for (const object of scanObjects(file)) {
    search.outside(file.subarray(behind, object.start));
    behind = object.end;
    search.object(object.value, object.number);
    const stream = object.value instanceof PdfStream ? object.value : undefined;
    search.structure(file.subarray(object.start, stream?.start ?? object.end), object.number);
    if (stream) search.structure(file.subarray(stream.end, object.end), object.number);
  }
  const end = indexOfLast(file, '%%EOF', behind);
  search.outside(file.subarray(behind, end));
  search.tail(file.subarray(end));
}

/** Behind the last `text` after `from`; the end of the file where there is none. */
function indexOfLast(file: Uint8Array, text: string, from: number): number {
  for (let at = file.length - text.length; at >= from; at -= 1) {
    if (matchesAt(file, text, at)) return at + text.length;
  }
  return file.length;
}

class FileSearch {
  private readonly tools: FileSearchTools;
  private readonly resolve: (value: PdfValue) => PdfValue;
  private readonly folded = new FoldedText();
  private budget: number;

  constructor(tools: FileSearchTools, resolve: (value: PdfValue) => PdfValue, budget: number) {
    this.tools = tools;
    this.resolve = resolve;
    this.budget = budget;
  }

  outside(bytes: Uint8Array): void {
    this.tools.bytes.search(bytes, 'structure', ({ hit }) => this.tools.found(hit, 'outside-objects', 0));
  }

  /** Bytes behind the end of the file: no viewer reads them. */
  tail(bytes: Uint8Array): void {
    if (bytes.every((byte) => isSpace(byte) || byte === 0)) return;
    const rest = bytes.subarray(bytes.findIndex((byte) => !isSpace(byte)));
    this.tools.bytes.search(rest, 'text', ({ hit }) => this.tools.found(hit, 'outside-objects', 0));
    if (!this.tools.bytes.isText(rest)) this.tools.unread('bytes-after-end', 0);
  }

  structure(bytes: Uint8Array, object: number): void {
    this.tools.bytes.search(withoutFormatWords(bytes), 'structure', ({ hit }) =>
      this.tools.found(hit, 'string', object),
    );
  }

  object(value: PdfValue, number: number): void {
    const place = placeOf(dictOf(value));
    this.value(value, number, place, 0);
    if (value instanceof PdfStream) this.stream(value, number, place);
  }

  private value(value: PdfValue, object: number, place: FilePlace | undefined, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (value instanceof PdfString) this.string(value.bytes, object, place ?? 'string');
    else if (value instanceof PdfName) this.name(value.name, object);
    else if (isArray(value)) for (const item of value) this.value(item, object, place, depth + 1);
    else if (value instanceof PdfDict || value instanceof PdfStream) {
      const dict = dictOf(value);
      const own = place ?? placeOf(dict);
      for (const [key, item] of dict.entries) {
        this.name(key, object);
        if (item instanceof PdfString && isFormatString(key, item.bytes)) continue;
        this.value(item, object, STRING_PLACES[key] ?? own, depth + 1);
      }
      for (const item of dict.overwritten) this.value(item, object, own, depth + 1);
    }
  }

  private string(bytes: Uint8Array, object: number, place: FilePlace): void {
    this.tools.looked('strings');
    const { net, found } = this.tools;
    net.search(this.folded.clear().piece().add(textString(bytes)), (hit) => found(hit, place, object));
    this.tools.bytes.search(bytes, 'text', ({ hit }) => found(hit, place, object));
  }

  private name(name: string, object: number): void {
    // The format's own words are short and Latin; what people are called is not among them at this length.
    if (name.length < 4 || isFormatName(name)) return;
    const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0));
    this.tools.bytes.search(bytes, 'text', ({ hit }) => {
      if (hit.needle.kind !== 'latin' || hit.needle.bits >= EVIDENCE.strong)
        this.tools.found(hit, 'name', object);
    });
  }

  private stream(stream: PdfStream, object: number, place: FilePlace | undefined): void {
    const { found, unread, looked, bytes } = this.tools;
    looked('streams');
    const kind = kindOf(stream);
    const raw = stream.source.subarray(stream.start, stream.end);
    const where = place ?? PLACE_OF_KIND[kind];
    const searchRaw = (): void => bytes.search(raw, 'binary', ({ hit }) => found(hit, where, object));
    if (this.budget <= 0) {
      searchRaw();
      return unread('stream-not-read', object);
    }
    const decoded = attempt(() => decodeStream(stream, this.resolve, Math.min(MAX_STREAM, this.budget)));
    // Deflated data that is whole has nothing behind its end and says nothing before it is inflated.
    const filter = this.resolve(stream.dict.get('Filter'));
    const onlyFlate = nameOf(filter) === 'FlateDecode';
    const isPlain = filter === null;
    if (!('value' in decoded) || !(isPlain || (onlyFlate && decoded.value.whole))) searchRaw();
    if (!('value' in decoded)) return unread('stream-not-read', object);
    if (!decoded.value.whole && onlyFlate) this.tailOfStream(raw, object, where);
    this.budget -= decoded.value.bytes.length;
    if (kind === 'packed') {
      const objects = attempt(() => unpack(stream, decoded.value.bytes, this.resolve));
      if (!('value' in objects)) return unread('stream-not-read', object);
      for (const [number, value] of objects.value) this.object(value, number);
    }
    const content = decoded.value.bytes;
    const told = kind === 'content' ? withoutFormatWords(content) : content;
    bytes.search(told, BYTES_OF_KIND[kind], ({ hit }) => found(hit, where, object));
    if (where === 'attachment' && !bytes.isText(content)) unread('attachment-not-read', object);
  }

  /** What stands in a stream behind the end of its deflated data, or where that broke off. */
  private tailOfStream(raw: Uint8Array, object: number, where: FilePlace): void {
    const { bytes, found, unread } = this.tools;
    const inflated = attempt(() => inflate(raw, 0, raw.length, MAX_STREAM));
    const tail = 'value' in inflated ? raw.subarray(inflated.value.end) : raw;
    bytes.search(tail, 'text', ({ hit }) => found(hit, where, object));
    if (!bytes.isText(tail)) unread('stream-not-read', object);
  }
}

type StreamKind = 'content' | 'font' | 'image' | 'packed' | 'xref' | 'other';
const PLACE_OF_KIND: Readonly<Record<StreamKind, FilePlace>> = {
  content: 'content-stream',
  font: 'font',
  image: 'image',
  packed: 'string',
  xref: 'stream',
  other: 'stream',
};
const BYTES_OF_KIND: Readonly<Record<StreamKind, ByteKind>> = {
  content: 'content',
  font: 'binary',
  image: 'binary',
  packed: 'structure',
  xref: 'binary',
  other: 'text',
};

function kindOf({ dict, source, start }: PdfStream): StreamKind {
  const type = nameOf(dict.get('Type'));
  const subtype = nameOf(dict.get('Subtype'));
  if (type === 'ObjStm') return 'packed';
  if (type === 'XRef') return 'xref';
  if (subtype === 'Image') return 'image';
  if (subtype === 'Form') return 'content';
  if (dict.get('Length1') !== null || ['Type1C', 'CIDFontType0C', 'OpenType'].includes(subtype))
    return 'font';
  // A stream that says nothing of itself is a page's content or a map of a font; both are text, content is not so to
  // read: what its strings show is read glyph by glyph.
  const says = [...dict.entries.keys()].some((key) => !['Length', 'Filter', 'DecodeParms'].includes(key));
  return says || source[start] === undefined ? 'other' : 'content';
}

/** Keys whose strings are of a kind, wherever they stand. */
const STRING_PLACES: Readonly<Record<string, FilePlace>> = {
  ActualText: 'alternative-text',
  Alt: 'alternative-text',
  E: 'alternative-text',
  TU: 'alternative-text',
  JS: 'script',
  URI: 'annotation',
};

function placeOf(dict: PdfDict): FilePlace | undefined {
  const type = nameOf(dict.get('Type'));
  const subtype = nameOf(dict.get('Subtype'));
  if (type === 'Metadata' || subtype === 'XML') return 'metadata';
  if (
    ['Producer', 'Creator', 'Title', 'Author', 'Subject', 'Keywords', 'CreationDate'].some(
      (key) => dict.get(key) !== null,
    )
  ) {
    return dict.get('Parent') !== null || dict.get('Dest') !== null ? 'bookmark' : 'metadata';
  }
  if (type === 'EmbeddedFile' || type === 'Filespec' || dict.get('EF') !== null) return 'attachment';
  if (type === 'Annot' || (dict.get('Rect') !== null && subtype !== '')) return 'annotation';
  if (dict.get('FT') !== null) return 'form-field';
  if (dict.get('JS') !== null) return 'script';
  if (nameOf(dict.get('S')) === 'URI') return 'annotation';
  if (type === 'StructElem') return 'alternative-text';
  return undefined;
}

/** A PDF text string (ISO 32000-2, 7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, or PDFDocEncoding. */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16Text(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return utf16Text(Uint8Array.from(bytes.subarray(2), (_, at) => bytes[2 + (at ^ 1)] ?? 0));
  }
  let text = '';
  for (const byte of bytes) text += PDF_DOC[byte] ?? '';
  return text;
}
