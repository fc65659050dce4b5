import type { CheckLedger } from './checks.ts';
import { modulesOf, pictureOf } from './code-mask.ts';
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
  /** Codes that the proof's own readers do not read, for the reader from outside. */
  private pending: { readonly code: ExpectedCode; readonly picture: ReturnType<typeof pictureOf> }[] = [];

  constructor(document: PdfDocument, ledger: CheckLedger, readCode: CodeReader | undefined) {
    this.document = document;
    this.ledger = ledger;
    this.readCode = readCode;
  }

  isCode({ stream, number }: DrawnImage, code: ExpectedCode): boolean {
    const key = `${number} ${code.hash} ${code.moduleWidth} ${code.moduleHeight} ${code.content}`;
    if (number === undefined) return false;
    if (this.right.has(key)) return true;
    const { dict } = stream;
    const decode = dict.get('Decode');
    if (!isArray(decode) || decode[0] !== 1 || decode[1] !== 0) return false;
    const [columns, rows] = [dict.get('Width'), dict.get('Height')];
    if (typeof columns !== 'number' || typeof rows !== 'number') return false;
    const decoded = this.document.decode(stream);
    const mask = { columns, rows, dots: decoded.bytes };
    const modules = decoded.whole ? modulesOf(mask, code) : undefined;
    if (!modules) return false;
    if (this.right.size > 20_000) this.right.clear();
    this.right.add(key);
    if (!saysContent(modules, code)) this.pending.push({ code, picture: pictureOf(mask, code) });
    return true;
  }

  async readPending(page: number, row: number): Promise<void> {
    const { pending, readCode } = this;
    if (pending.length === 0) return;
    this.pending = [];
    for (const { code, picture } of pending) {
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
