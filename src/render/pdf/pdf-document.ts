import { contentId } from '../../base/content-id.ts';
import { ByteSink } from './byte-sink.ts';
import { PageDeflater } from './deflate/deflate-page.ts';
import { deflate } from './deflate/deflate.ts';
import { decimal, latin1 } from './syntax.ts';

/** The number of an indirect object. */
export type ObjectNumber = number;

/** Something that can stand in a dictionary: names with their slash, numbers, arrays, references. */
export type PdfValue = string | number | boolean | readonly PdfValue[] | PdfDictionary | Reference;
export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

export class Reference {
  readonly number: ObjectNumber;
  constructor(number: ObjectNumber) {
    this.number = number;
  }
}

/**
 * The objects, streams and cross-reference table of a PDF 1.7 file (ISO 32000-1, 7.5), written in the order in which
 * they are given. No dates: the same objects are the same bytes.
 */
export class PdfDocument {
  readonly #out = new ByteSink();
  readonly #pages = new PageDeflater();
  /** Offset of each object by number; 0 while it is only reserved. Object 0 is the head of the free list. */
  readonly #offsets: number[] = [0];

  constructor() {
    // The second line tells transfer programs that the file is binary (7.5.2).
    this.#out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  }

  /** A number for an object that is written later. */
  reserve(): Reference {
    this.#offsets.push(0);
    return new Reference(this.#offsets.length - 1);
  }

  write(reference: Reference, dictionary: PdfDictionary): void {
    this.#begin(reference);
    this.#out.text(`${print(dictionary)}\nendobj\n`);
  }

  add(dictionary: PdfDictionary): Reference {
    const reference = this.reserve();
    this.write(reference, dictionary);
    return reference;
  }

  addStream(dictionary: PdfDictionary, data: Uint8Array): Reference {
    return this.addPacked(dictionary, deflate(data));
  }

  /** As `addStream`, of the operators of a page or form. */
  addContent(dictionary: PdfDictionary, operators: string): Reference {
    return this.addPacked(dictionary, this.#pages.pack(latin1(operators)));
  }

  /** As `addStream`, of data that is in zlib format already. */
  addPacked(dictionary: PdfDictionary, packed: Uint8Array): Reference {
    return this.addPlain({ ...dictionary, Filter: '/FlateDecode' }, packed);
  }

  /** As `addStream`, of data that is written as it is. */
  addPlain(dictionary: PdfDictionary, data: Uint8Array): Reference {
    const reference = this.reserve();
    this.#begin(reference);
    this.#out.text(`${print({ ...dictionary, Length: data.length })}\nstream\n`);
    this.#out.bytes(data);
    this.#out.text('\nendstream\nendobj\n');
    return reference;
  }

  /**
   * The file. Every reserved object must have been written. `identified` puts in the identifier that archives ask for
   * (14.4), made of the bytes before the cross references: it tells nothing that the file does not.
   */
  finish(root: Reference, info: Reference, identified = false): Uint8Array {
    const start = this.#out.length;
    const id = identified ? `<${contentId(this.#out.join())}>` : undefined;
    this.#out.text(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n`);
    for (const offset of this.#offsets.slice(1)) {
      if (offset === 0) throw new Error('a PDF object was promised and not written');
      this.#out.text(`${String(offset).padStart(10, '0')} 00000 n \n`);
    }
    const trailer = {
      Size: this.#offsets.length,
      Root: root,
      Info: info,
      ...(id === undefined ? {} : { ID: [id, id] }),
    };
    this.#out.text(`trailer\n${print(trailer)}\nstartxref\n${start}\n%%EOF\n`);
    return this.#out.join();
  }

  #begin(reference: Reference): void {
    if (this.#offsets[reference.number] !== 0) throw new Error('a PDF object was written twice');
    this.#offsets[reference.number] = this.#out.length;
    this.#out.text(`${reference.number} 0 obj\n`);
  }
}

function print(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return decimal(value, 5);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Reference) return `${value.number} 0 R`;
  if (isList(value)) return `[${value.map(print).join(' ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `/${key} ${print(entry)}`);
  return `<<${entries.join(' ')}>>`;
}

function isList(value: readonly PdfValue[] | PdfDictionary): value is readonly PdfValue[] {
  return Array.isArray(value);
}
