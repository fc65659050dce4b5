import type { BitGrid } from '../scene/scene.ts';
import type { CheckLedger } from './checks.ts';
import { modulesOf, pictureOf, turnedBack } from './code-mask.ts';
import type { DotMask } from './code-mask.ts';
import type { CodeReader } from './code-reader.ts';
import { readSays, saysContent } from './code-says.ts';
import type { ExpectedCode } from './expectation.ts';
import type { PdfDocument } from './pdf/document.ts';
import type { DrawnImage } from './pdf/marks.ts';
import { isArray } from './pdf/objects.ts';

/** Codes of the file held against the scene's, module by module, and read. */
export class CodeProof {
  private readonly document: PdfDocument;
  private readonly ledger: CheckLedger;
  private readonly readCode: CodeReader | undefined;
  /** Codes found right, by image object and what it must be: copies of a label share their images. */
  private readonly right = new Set<string>();
  /** Pictures found right, by image object. */
  private readonly rightPictures = new Map<number, BitGrid>();
  /** Codes that the proof's own readers do not read, for the reader from outside. */
  private pending: { readonly code: ExpectedCode; readonly picture: ReturnType<typeof pictureOf> }[] = [];

  constructor(document: PdfDocument, ledger: CheckLedger, readCode: CodeReader | undefined) {
    this.document = document;
    this.ledger = ledger;
    this.readCode = readCode;
  }

  isCode({ stream, number }: DrawnImage, code: ExpectedCode): boolean {
    const key = `${number} ${code.hash} ${code.moduleWidth} ${code.moduleHeight} ${code.turn} ${code.content}`;
    if (number === undefined) return false;
    if (this.right.has(key)) return true;
    const mask = this.maskOf(stream);
    const found = mask && modulesOf(mask, code);
    if (!found) return false;
    const modules = turnedBack(found, code.turn);
    if (this.right.size > 20_000) this.right.clear();
    this.right.add(key);
    if (!saysContent(modules, code)) this.pending.push({ code, picture: pictureOf(modules, code) });
    return true;
  }

  /** Dot for dot, the bits that fill up the rows too. */
  isPicture({ stream, number }: DrawnImage, picture: BitGrid): boolean {
    if (number === undefined) return false;
    if (this.rightPictures.get(number) === picture) return true;
    const mask = this.maskOf(stream);
    if (mask?.columns !== picture.columns || mask.rows !== picture.rows) return false;
    if (!equal(mask.dots, picture.bits)) return false;
    this.rightPictures.set(number, picture);
    return true;
  }

  /** The dots of an image in which 1 is paint; undefined for one that is not whole, or says it otherwise. */
  private maskOf(stream: DrawnImage['stream']): DotMask | undefined {
    const { dict } = stream;
    const decode = dict.get('Decode');
    if (!isArray(decode) || decode[0] !== 1 || decode[1] !== 0) return undefined;
    const [columns, rows] = [dict.get('Width'), dict.get('Height')];
    if (typeof columns !== 'number' || typeof rows !== 'number') return undefined;
    const decoded = this.document.decode(stream);
    return decoded.whole ? { columns, rows, dots: decoded.bytes } : undefined;
  }

  /** `rowOf` says whose label a code is on. */
  async readPending(page: number, rowOf: (code: ExpectedCode) => number | undefined): Promise<void> {
    const { pending, readCode } = this;
    if (pending.length === 0) return;
    this.pending = [];
    for (const { code, picture } of pending) {
      const row = rowOf(code);
      let says = false;
      try {
        const codes = (await readCode?.(picture)) ?? [];
        says = codes.some((read) => readSays(read, code));
      } catch {
        this.ledger.fail('codes-equal-scene', 'code-reader-failed', { page }, row);
      }
      if (!says) this.ledger.fail('codes-equal-scene', 'code-does-not-read', { page }, row);
    }
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
