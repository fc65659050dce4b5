import { deflateSync, inflateSync } from 'node:zlib';
import { contentId } from '../../base/content-id.ts';

interface EditableObject {
  dict: string;
  /** Decoded. */
  stream: Uint8Array | undefined;
  /** Whether the stream is not packed. */
  plain?: boolean;
}

/** A file of the app's writer taken apart, to be put together again with something in it that should not be there. */
export class EditablePdf {
  readonly objects: Map<number, EditableObject>;
  readonly root: number;
  readonly info: number;
  trailerExtra = '';
  /** Whether it is written with an identifier, which is then that of what is written. */
  identified = false;

  private constructor(objects: Map<number, EditableObject>, root: number, info: number) {
    this.objects = objects;
    this.root = root;
    this.info = info;
  }

  static parse(bytes: Uint8Array): EditablePdf {
    const text = Buffer.from(bytes).toString('latin1');
    const objects = new Map<number, EditableObject>();
    const head = /(\d+) 0 obj\n(<<[^\n]*>>)\n(stream\n|endobj\n)/y;
    head.lastIndex = 15;
    for (let match = head.exec(text); match; match = head.exec(text)) {
      const [, number = '', dict = '', next] = match;
      let stream: Uint8Array | undefined;
      if (next === 'stream\n') {
        const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
        const raw = bytes.slice(head.lastIndex, head.lastIndex + length);
        stream = dict.includes('/FlateDecode') ? new Uint8Array(inflateSync(raw)) : raw;
        head.lastIndex += length + '\nendstream\nendobj\n'.length;
      }
      objects.set(Number(number), {
        dict: dict
          .replace(/ \/Filter \/FlateDecode \/Length \d+/, '')
          .replace(/\/Filter \/FlateDecode \/Length \d+/, '')
          .replace(/ \/Length \d+/, ''),
        stream,
        plain: stream !== undefined && !dict.includes('/FlateDecode'),
      });
    }
    const reference = (key: string): number =>
      Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text.slice(text.lastIndexOf('trailer')))?.[1]);
    const parsed = new EditablePdf(objects, reference('Root'), reference('Info'));
    parsed.identified = text.slice(text.lastIndexOf('trailer')).includes('/ID [');
    return parsed;
  }

  /** Numbers of objects whose dictionary matches, in number order. */
  find(pattern: RegExp): number[] {
    return [...this.objects]
      .filter(([, object]) => pattern.test(object.dict))
      .map(([number]) => number)
      .sort((a, b) => a - b);
  }

  object(number: number): EditableObject {
    const object = this.objects.get(number);
    if (!object) throw new Error('no such object');
    return object;
  }

  /** The n-th page's object, by the order of Kids in a file of up to 64 pages. */
  page(index: number): EditableObject {
    const kids = /\/Kids \[([^\]]*)\]/.exec(this.object(this.find(/\/Type \/Pages/)[0] ?? 0).dict)?.[1] ?? '';
    return this.object(Number(kids.split(' 0 R')[index]));
  }

  content(index: number): EditableObject {
    return this.object(Number(/\/Contents (\d+) 0 R/.exec(this.page(index).dict)?.[1]));
  }

  editContent(index: number, edit: (text: string) => string): this {
    const content = this.content(index);
    const before = Buffer.from(content.stream ?? []).toString('latin1');
    const after = edit(before);
    if (after === before) throw new Error('the edit changed nothing');
    content.stream = new Uint8Array(Buffer.from(after, 'latin1'));
    return this;
  }

  editDict(number: number, edit: (dict: string) => string): this {
    const object = this.object(number);
    const after = edit(object.dict);
    if (after === object.dict) throw new Error('the edit changed nothing');
    object.dict = after;
    return this;
  }

  add(dict: string, stream?: Uint8Array): number {
    const number = Math.max(...this.objects.keys()) + 1;
    this.objects.set(number, { dict, stream });
    return number;
  }

  /** The file in the writer's own form. */
  bytes(): Uint8Array {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]?.length ?? 0;
    const push = (part: Buffer): void => {
      parts.push(part);
      length += part.length;
    };
    const offsets = new Map<number, number>();
    for (const [number, { dict, stream, plain }] of this.objects) {
      offsets.set(number, length);
      if (!stream) {
        push(Buffer.from(`${number} 0 obj\n${dict}\nendobj\n`, 'latin1'));
        continue;
      }
      const packed = plain === true ? Buffer.from(stream) : deflateSync(stream);
      const filter = plain === true ? '' : '/Filter /FlateDecode ';
      const gap = dict === '<<>>' ? '' : ' ';
      push(
        Buffer.from(
          `${number} 0 obj\n${dict.slice(0, -2)}${gap}${filter}/Length ${packed.length}>>\nstream\n`,
          'latin1',
        ),
      );
      push(packed);
      push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
    const size = Math.max(...this.objects.keys()) + 1;
    const start = length;
    let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
    for (let number = 1; number < size; number += 1) {
      table += `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 n \n`;
    }
    const id = this.identified ? contentId(new Uint8Array(Buffer.concat(parts))) : undefined;
    const extra = `${id === undefined ? '' : ` /ID [<${id}> <${id}>]`}${this.trailerExtra}`;
    push(
      Buffer.from(
        `${table}trailer\n<</Size ${size} /Root ${this.root} 0 R /Info ${this.info} 0 R${extra}>>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }
}

/** An update appended to a file, as editors do: an object written anew, and a section of its own. */
export function withUpdate(
  pdf: Uint8Array,
  number: number,
  body: string,
  root: number,
  size: number,
): Uint8Array {
  const previous = /startxref\n(\d+)/.exec(Buffer.from(pdf).toString('latin1').slice(-64))?.[1] ?? '';
  const object = `${number} 0 obj\n${body}\nendobj\n`;
  const xref = `xref\n${number} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${size} /Root ${root} 0 R /Prev ${previous}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(object + xref, 'latin1')]));
}

/** A text string with a byte order mark, in hexadecimal. */
export function hexString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
