import { attempt } from './fault.ts';
import { readTrueType } from './truetype.ts';

const MAX_GROUPS = 20_000;

/**
 * What characters an embedded TrueType program itself gives its glyphs for (its `cmap`, formats 4 and 12 of OpenType 1.9): a
 * second word beside the file's ToUnicode, which may say anything. Empty where the program says nothing.
 */
export function charactersOf(program: Uint8Array): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const read = attempt(() => readTrueType(program));
  const table = 'value' in read ? read.value.tables.get('cmap') : undefined;
  if (!table) return characters;
  const view = new DataView(program.buffer, program.byteOffset + table.start, table.end - table.start);
  const two = (at: number): number => (at >= 0 && at + 2 <= view.byteLength ? view.getUint16(at) : 0);
  const four = (at: number): number => (at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at) : 0);
  const add = (point: number, glyph: number): void => {
    if (glyph > 0 && point <= 0x10ffff && !characters.has(glyph))
      characters.set(glyph, String.fromCodePoint(point));
  };
  const count = Math.min(two(2), 32);
  for (let index = 0; index < count; index += 1) {
    const platform = two(4 + index * 8);
    const encoding = two(6 + index * 8);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const at = four(8 + index * 8);
    if (two(at) === 4) segments(at, two, add);
    else if (two(at) === 12) groups(at, four, add);
  }
  return characters;
}

type Read = (at: number) => number;
type Add = (point: number, glyph: number) => void;

function segments(at: number, two: Read, add: Add): void {
  const count = two(at + 6) >> 1;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  for (let segment = 0; segment < count; segment += 1) {
    const [first, last] = [two(starts + segment * 2), two(ends + segment * 2)];
    const delta = two(starts + (count + segment) * 2);
    const offsetAt = starts + (2 * count + segment) * 2;
    const offset = two(offsetAt);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph = offset === 0 ? point : two(offsetAt + offset + (point - first) * 2);
      if (glyph !== 0) add(point, (glyph + delta) & 0xffff);
    }
  }
}

function groups(at: number, four: Read, add: Add): void {
  const count = Math.min(four(at + 12), MAX_GROUPS);
  let left = 0x10ffff;
  for (let group = 0; group < count && left > 0; group += 1) {
    const from = at + 16 + group * 12;
    const [first, last, glyph] = [four(from), four(from + 4), four(from + 8)];
    for (let point = first; point <= last && left > 0; point += 1, left -= 1)
      add(point, glyph + point - first);
  }
}
