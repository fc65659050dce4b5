import { inflateSync } from 'node:zlib';

/** An object as its text, and its stream inflated. Reads only what our own writer writes. */
export interface RawObject {
  readonly number: number;
  readonly dictionary: string;
  readonly stream: string | undefined;
}

export function readObjects(pdf: Uint8Array): readonly RawObject[] {
  const text = Buffer.from(pdf).toString('latin1');
  const objects: RawObject[] = [];
  const start = /(\d+) 0 obj\n(.*)\n(stream\n)?/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const [, number = '', dictionary = '', stream] = found;
    let content: string | undefined;
    if (stream !== undefined) {
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
      content = inflateSync(pdf.subarray(start.lastIndex, start.lastIndex + length)).toString('latin1');
      start.lastIndex += length;
    }
    objects.push({ number: Number(number), dictionary, stream: content });
  }
  return objects;
}
