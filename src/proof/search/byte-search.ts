import { Unpacker } from '../pdf/unpack.ts';
import { FoldedText } from './folded-text.ts';
import type { Hit, HiddenNet } from './hidden-net.ts';
import { EVIDENCE } from './needles.ts';

/** How bytes say text. The value is looked for in each of them; GB 18030 only where the platform can decode it. */
export type ByteForm =
  'utf-8' | 'utf-16be' | 'utf-16le' | 'gb18030' | 'hex' | 'base64' | 'percent' | 'escape' | 'packed';

/**
 * What the bytes are: `text` may say anything in any form (strings, attachments, metadata, contents of codes); `binary` is fonts and
 * pictures, in which two characters stand by chance; `content` is drawing instructions, full of numbers; `structure` is
 * the file itself, full of offsets and of the format's own words.
 */
export type ByteKind = 'text' | 'binary' | 'content' | 'structure';

export interface ByteHit {
  readonly hit: Hit;
  readonly form: ByteForm;
}

/** Bytes that are folded at a time, and what is looked at twice so that nothing is cut in two. */
const CHUNK = 1 << 16;
const OVERLAP = 1 << 10;
/** The shortest runs that can say a needle: 3 Han characters in GB 18030, and 4 where only strong ones count. */
const MIN_HEX = 12;
const MIN_BASE64 = 8;
const MIN_STRONG_BASE64 = 11;
const MAX_NESTING = 2;
/** Packed data inside packed data. */
const MAX_PACKING = 3;

/** Needs a decoder for GB 18030: the core has no table, and a needle cannot be encoded without one. */
export type DecodeGb = (bytes: Uint8Array) => string;

export class ByteSearch {
  private readonly net: HiddenNet;
  private readonly decodeGb: DecodeGb | undefined;
  private readonly folded = new FoldedText();
  private readonly unpacker = new Unpacker();
  private packing = 0;

  constructor(net: HiddenNet, decodeGb?: DecodeGb) {
    this.net = net;
    this.decodeGb = decodeGb;
  }

  /** Whether something that was searched held packed data that could not be inflated. */
  get incomplete(): boolean {
    return this.unpacker.incomplete;
  }

  /** Whether bytes are text or packed text, so that a search of them leaves nothing out. */
  isText(bytes: Uint8Array): boolean {
    return this.unpacker.isText(bytes);
  }

  /** Bytes of the kind `text` are also searched for packed data, and that as text again. */
  search(bytes: Uint8Array, kind: ByteKind, visit: (found: ByteHit) => void): void {
    if (this.net.size === 0) return;
    if (kind === 'text') this.packed(bytes, visit);
    for (let start = 0; start < bytes.length; start += CHUNK) {
      this.views(bytes.subarray(start, start + CHUNK + OVERLAP), kind, 0, undefined, visit);
    }
  }

  private packed(bytes: Uint8Array, visit: (found: ByteHit) => void): void {
    if (this.packing >= MAX_PACKING) return;
    this.packing += 1;
    for (const part of this.unpacker.parts(bytes)) {
      this.search(part, 'text', ({ hit }) => visit({ hit, form: 'packed' }));
    }
    this.packing -= 1;
  }

  private views(
    bytes: Uint8Array,
    kind: ByteKind,
    nesting: number,
    outer: ByteForm | undefined,
    visit: (found: ByteHit) => void,
  ): void {
    const look = (form: ByteForm): void => {
      this.net.search(
        this.folded,
        (hit) => {
          if (counts(hit, kind, form)) visit({ hit, form: outer ?? form });
        },
        kind === 'text',
      );
    };
    foldUtf8(bytes, this.folded);
    look('utf-8');
    if (kind === 'content') return;
    // Between objects stands ASCII; what does not is looked at more closely.
    if (kind !== 'structure' || !bytes.every((byte) => byte > 0 && byte < 0x80)) this.wideViews(bytes, look);
    if (kind === 'binary' || nesting >= MAX_NESTING) return;
    const inside = kind === 'structure' ? 'binary' : 'text';
    // ASCII in UTF-16 is ASCII with zeros between: in UTF-16 too, text may be in base64.
    const ascii = kind === 'text' && bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
    for (const run of runsOf(ascii, HEX, MIN_HEX)) {
      for (const shift of [0, 1]) {
        const told = hexBytes(run, shift);
        if (shift === 0 && kind === 'text' && this.unpacker.begins(told)) this.packed(told, visit);
        this.views(told, inside, nesting + 1, outer ?? 'hex', visit);
      }
    }
    for (const run of runsOf(ascii, BASE64, kind === 'text' ? MIN_BASE64 : MIN_STRONG_BASE64)) {
      for (const shift of [0, 1, 2, 3]) {
        const told = base64Bytes(run, shift);
        if (shift === 0 && kind === 'text' && this.unpacker.begins(told)) this.packed(told, visit);
        this.views(told, 'binary', MAX_NESTING, outer ?? 'base64', visit);
      }
    }
    if (kind !== 'text') return;
    if (ascii.includes(0x25)) this.views(unpercent(ascii), kind, MAX_NESTING, outer ?? 'percent', visit);
    const escaped = unescaped(ascii);
    if (escaped !== undefined) {
      this.folded.clear().piece().add(escaped);
      look('escape');
    }
  }

  private wideViews(bytes: Uint8Array, look: (form: ByteForm) => void): void {
    for (const shift of [0, 1]) {
      foldUtf16(bytes, shift, false, this.folded);
      look('utf-16be');
      foldUtf16(bytes, shift, true, this.folded);
      look('utf-16le');
    }
    if (this.decodeGb && bytes.some((byte) => byte >= 0x80)) {
      // A two-byte code may begin at either byte of a run; the decoder begins at the first.
      for (const view of [bytes, bytes.filter((byte, at) => byte < 0x80 || (bytes[at - 1] ?? 0) >= 0x80)]) {
        this.folded.clear().piece().add(this.decodeGb(view));
        look('gb18030');
      }
    }
  }
}

/** Which findings are evidence in which bytes; see `EVIDENCE` for what the amounts are. */
function counts({ needle, contiguous, alone }: Hit, kind: ByteKind, form: ByteForm): boolean {
  const wide = form !== 'utf-8' && form !== 'escape';
  switch (kind) {
    case 'text':
      return needle.bits >= (wide ? EVIDENCE.medium : EVIDENCE.short);
    case 'binary':
      // Tables of fonts repeat themselves: their bytes are not chance, but spell no long number and no word.
      if (needle.kind === 'digits') return contiguous && needle.bits >= EVIDENCE.strong;
      return needle.bits >= (needle.kind === 'latin' || wide ? EVIDENCE.strong : EVIDENCE.medium);
    case 'content':
    case 'structure':
      // Numbers stand beside each other everywhere: digits must be a number of their own, a whole phone.
      if (needle.kind === 'digits') return contiguous && alone && needle.bits >= EVIDENCE.strong;
      return needle.bits >= (needle.kind === 'latin' || wide ? EVIDENCE.strong : EVIDENCE.short);
  }
}

/** Tolerant: what is not UTF-8 parts what stands beside it. */
function foldUtf8(bytes: Uint8Array, into: FoldedText): void {
  into.clear().piece();
  into.reserve(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      into.addUnit(byte);
      at += 1;
      continue;
    }
    const more = byte >= 0xf0 && byte < 0xf8 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let point = more === 3 ? byte & 7 : more === 2 ? byte & 15 : byte & 31;
    let whole = more > 0 && byte < 0xf8;
    for (let next = 1; next <= more && whole; next += 1) {
      const tail = bytes[at + next] ?? 0;
      whole = (tail & 0xc0) === 0x80;
      point = point * 64 + (tail & 63);
    }
    if (whole && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) {
      if (point > 0xffff) into.addPoint(point);
      else into.addUnit(point);
      at += more + 1;
    } else {
      into.barrier();
      at += 1;
    }
  }
}

function foldUtf16(bytes: Uint8Array, shift: number, little: boolean, into: FoldedText): void {
  into.clear().piece();
  into.reserve(bytes.length >> 1);
  for (let at = shift; at + 1 < bytes.length; at += 2) {
    const [high, low] = little ? [bytes[at + 1], bytes[at]] : [bytes[at], bytes[at + 1]];
    into.addUnit(((high ?? 0) << 8) | (low ?? 0));
  }
}

const classOf = (chars: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (chars.test(String.fromCharCode(byte)) ? 1 : 0));
const HEX = classOf(/^[0-9A-Fa-f]$/);
const BASE64 = classOf(/^[A-Za-z0-9+/_-]$/);

/** Runs of at least so many characters of a class; line ends inside a run are left out. */
function* runsOf(bytes: Uint8Array, members: Uint8Array, least: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    if (members[bytes[at] ?? 0] !== 1) {
      at += 1;
      continue;
    }
    const start = at;
    let size = 0;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (members[byte] === 1) size += 1;
      else if (byte !== 10 && byte !== 13) break;
    }
    if (size < least) continue;
    const run = bytes.subarray(start, at);
    yield size === run.length ? run : run.filter((byte) => members[byte] === 1);
  }
}

function hexBytes(run: Uint8Array, shift: number): Uint8Array {
  const value = (byte: number): number => (byte <= 0x39 ? byte - 0x30 : (byte | 32) - 0x57);
  const out = new Uint8Array((run.length - shift) >> 1);
  for (let at = 0; at < out.length; at += 1) {
    out[at] = value(run[shift + 2 * at] ?? 0) * 16 + value(run[shift + 2 * at + 1] ?? 0);
  }
  return out;
}

function base64Bytes(run: Uint8Array, shift: number): Uint8Array {
  const value = (byte: number): number => {
    if (byte >= 0x61) return byte - 0x61 + 26;
    if (byte === 0x5f || byte === 0x2f) return 63;
    if (byte >= 0x41) return byte - 0x41;
    if (byte >= 0x30) return byte - 0x30 + 52;
    return 62;
  };
  const out = new Uint8Array(Math.floor(((run.length - shift) * 3) / 4));
  let hold = 0;
  let held = 0;
  let size = 0;
  for (let at = shift; at < run.length; at += 1) {
    hold = ((hold << 6) | value(run[at] ?? 0)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[size] = (hold >> held) & 255;
    size += 1;
  }
  return out.subarray(0, size);
}

function unpercent(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const [high, low] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    if (byte === 0x25 && HEX[high] === 1 && HEX[low] === 1) {
      out.push(hexBytes(Uint8Array.of(high, low), 0)[0] ?? 0);
      at += 2;
    } else out.push(byte);
  }
  return Uint8Array.from(out);
}

/** Undoes `\u5f20` of JSON and `&#x5f20;` of XML; undefined where there are none. */
function unescaped(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0x5c) && !bytes.includes(0x26)) return undefined;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const undone = text.replace(
    /\\u([0-9A-Fa-f]{4})|&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g,
    (_, unit?: string, hex?: string, decimal?: string) => {
      const point = unit ?? hex;
      const code = point === undefined ? Number(decimal) : parseInt(point, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
  return undone === text ? undefined : undone;
}
