import { contentId } from '../base/content-id.ts';
import type { CheckLedger } from './checks.ts';
import { PdfDocument } from './pdf/document.ts';
import { matchesAt } from './pdf/indirect-object.ts';
import { attempt } from './pdf/fault.ts';
import { Lexer } from './pdf/lexer.ts';
import { PdfString, isArray } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';

/** Where each object of the file stands, by its number; 0 while it has not been reached. */
export interface ObjectExtents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export interface Frame {
  readonly document: PdfDocument;
  /** First byte behind the header. */
  readonly bodyStart: number;
  /** First byte of the cross references. */
  readonly bodyEnd: number;
}

/** PDF 1.7, and the four high bytes that ISO 32000-1, 7.5.2 advises. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/**
 * Reads the parts around the objects: header, one cross-reference table, trailer, end. Gives the document where there
 * is one to look at, even when the frame failed. What it takes for right is one revision written in one go.
 */
export function readFrame(bytes: Uint8Array, ledger: CheckLedger): Frame | undefined {
  const fail = (code: string): void => ledger.fail('structure', code);
  ledger.look('structure');
  if (!matchesAt(bytes, HEADER, 0)) fail('header');

  const opened = attempt(() => PdfDocument.byXref(bytes));
  if (!('value' in opened)) {
    fail(opened.fault);
    return undefined;
  }
  const document = opened.value;
  const [section] = document.sections;
  if (!section || document.sections.length !== 1) fail('more-than-one-revision');
  if (!section) return undefined;
  if (section.kind !== 'table') fail('xref-stream');
  for (const key of section.trailer.entries.keys()) {
    if (key === 'Encrypt') ledger.fail('no-active-content', 'encrypted');
    else if (key !== 'Size' && key !== 'Root' && key !== 'Info' && key !== 'ID') fail('trailer-key');
  }
  const id = section.trailer.get('ID');
  if (id !== null && !isIdOf(id, bytes.subarray(0, section.start))) fail('other-id');
  if (section.trailer.repeated) fail('repeated-key');
  const size = section.trailer.get('Size');
  if (section.free !== 1 || size !== section.entries.size + 1) fail('xref-count');
  if (!isPlainTable(bytes, section.start, section.end, section.entries.size + 1)) fail('xref-form');
  checkEnd(bytes, section.start, section.end, fail);
  return { document, bodyStart: HEADER.length, bodyEnd: section.start };
}

/** Whether a file's identifier is what its bytes before the cross references make it, so that nothing else is said by it. */
function isIdOf(id: PdfValue, body: Uint8Array): boolean {
  if (!isArray(id) || id.length !== 2) return false;
  const wanted = contentId(body);
  return id.every((half) => half instanceof PdfString && Array.from(half.bytes, hexByte).join('') === wanted);
}

const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The end of the file as it must be from behind the trailer dictionary. */
function checkEnd(bytes: Uint8Array, start: number, end: number, fail: (code: string) => void): void {
  const expected = `\nstartxref\n${start}\n%%EOF\n`;
  if (!matchesAt(bytes, expected, end) || bytes.length !== end + expected.length) fail('end-of-file');
}

/** Whether the table is exactly its entries of 20 bytes and then the trailer: no comment, no gap. */
function isPlainTable(bytes: Uint8Array, start: number, end: number, size: number): boolean {
  const head = `xref\n0 ${size}\n`;
  const trailer = start + head.length + size * 20;
  if (!matchesAt(bytes, head, start) || !matchesAt(bytes, 'trailer\n<<', trailer)) return false;
  for (let entry = start + head.length; entry < trailer; entry += 20) {
    if (bytes[entry + 10] !== 0x20 || bytes[entry + 16] !== 0x20) return false;
    if (bytes[entry + 18] !== 0x20 || bytes[entry + 19] !== 10) return false;
  }
  const lexer = new Lexer(bytes, trailer + 8, end);
  const read = attempt(() => lexer.value());
  return 'value' in read && lexer.comments === 0 && lexer.at === end;
}

/**
 * The objects that were reached must cover the body, each beginning where the one before ended and one line end: so no
 * object is unreachable, none is written twice, and no bytes lie between them.
 */
export function checkCover(frame: Frame, extents: ObjectExtents, ledger: CheckLedger): void {
  const { document, bodyStart, bodyEnd } = frame;
  ledger.look('structure', document.size);
  const order = new Uint32Array(document.size);
  for (let index = 0; index < order.length; index += 1) order[index] = index + 1;
  let unreached = 0;
  for (const number of order) if ((extents.starts[number] ?? 0) === 0) unreached += 1;
  if (unreached > 0) {
    ledger.fail('structure', 'unreachable-object', { count: unreached });
    return;
  }
  order.sort((a, b) => (extents.starts[a] ?? 0) - (extents.starts[b] ?? 0));
  let at = bodyStart;
  for (const number of order) {
    if (extents.starts[number] !== at) {
      ledger.fail('structure', 'bytes-between-objects', { object: number });
      return;
    }
    at = (extents.ends[number] ?? 0) + 1;
    if (document.bytes[at - 1] !== 10) {
      ledger.fail('structure', 'bytes-between-objects', { object: number });
      return;
    }
  }
  if (at !== bodyEnd) ledger.fail('structure', 'bytes-between-objects');
}
