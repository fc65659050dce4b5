import { LIMITS, SHEET_LIMITS } from '../../limits.ts';
import { refuse } from '../refusal.ts';
import { scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import { unescapeOffice, xmlText } from '../xml/xml-text.ts';
import type { ZipEntry } from '../zip/directory.ts';

const WORDS = new Vocabulary(['si', 't', 'rPh']);
const [ITEM, TEXT, PHONETIC] = [0, 1, 2] as const;

/**
 * The texts that cells point to by number (ECMA-376 part 1, 18.4). Runs of rich text are put together, phonetic ones left out. A
 * text is kept up to one unit more than a cell may have, so that it is known for too long where it is used.
 */
export async function readSharedStrings(zip: OpenZip, entry: ZipEntry): Promise<readonly string[]> {
  const strings = new StringTable();
  await scanPart(zip, entry, WORDS, strings, damaged);
  return strings.all;
}

function damaged(): never {
  return refuse('workbook-damaged');
}

class StringTable implements XmlHandler {
  readonly all: string[] = [];
  #current = '';
  #isText = false;
  #isPhonetic = false;
  #held = 0;

  open(name: number): void {
    if (name === TEXT) this.#isText = true;
    else if (name === PHONETIC) this.#isPhonetic = true;
    else if (name === ITEM) this.#current = '';
  }

  close(name: number): void {
    if (name === TEXT) this.#isText = false;
    else if (name === PHONETIC) this.#isPhonetic = false;
    else if (name === ITEM) this.#add(unescapeOffice(this.#current));
  }

  text(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (!this.#isText || this.#isPhonetic || this.#current.length > LIMITS.cell) return;
    const text = xmlText(bytes, from, to, LIMITS.cell - this.#current.length, isPlain) ?? damaged();
    this.#current = this.#current === '' ? text : this.#current + text;
  }

  #add(text: string): void {
    if (this.all.length >= SHEET_LIMITS.strings) {
      refuse('too-many-cells', { params: { limit: SHEET_LIMITS.strings } });
    }
    this.#held += text.length;
    if (this.#held > SHEET_LIMITS.text) refuse('too-much-text', { params: { limit: SHEET_LIMITS.text } });
    this.all.push(text);
  }
}
