import { describe, expect, it } from 'vitest';
import { srgbProfile } from './srgb-profile.ts';

const bytes = srgbProfile();
const view = new DataView(bytes.buffer);
const ascii = (at: number, length: number): string =>
  Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
const fixed = (at: number): number => view.getInt32(at) / 0x10000;

/** The tag table of an ICC profile (ICC.1:2001-04, 6.2). */
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => {
    const at = 132 + index * 12;
    return [ascii(at, 4), { at: view.getUint32(at + 4), size: view.getUint32(at + 8) }] as const;
  }),
);
const tag = (name: string): { readonly at: number; readonly size: number } => {
  const found = tags.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const xyzOf = (name: string): readonly number[] => [8, 12, 16].map((offset) => fixed(tag(name).at + offset));

function expectNear(values: readonly number[], wanted: readonly number[], digits: number): void {
  expect(values).toHaveLength(wanted.length);
  for (const [at, value] of values.entries()) expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, digits);
}

describe('the colour profile', () => {
  it('has the header of a display profile of version 2', () => {
    expect(view.getUint32(0)).toBe(bytes.length);
    expect(view.getUint8(8)).toBe(2);
    expect(ascii(12, 12)).toBe('mntrRGB XYZ ');
    expect(ascii(36, 4)).toBe('acsp');
    expectNear([68, 72, 76].map(fixed), [0.9642, 1, 0.8249], 4);
  });

  it('has the tags that a display profile must have (6.3.2.1), whole words, inside the file, none over another', () => {
    expect([...tags.keys()]).toEqual([
      'desc',
      'cprt',
      'wtpt',
      'rXYZ',
      'gXYZ',
      'bXYZ',
      'rTRC',
      'gTRC',
      'bTRC',
    ]);
    const places = new Map([...tags.values()].map(({ at, size }) => [at, size]));
    let end = 132 + tags.size * 12;
    for (const [at, size] of [...places].sort(([a], [b]) => a - b)) {
      expect(at % 4).toBe(0);
      expect(at).toBe(end);
      end = at + size;
    }
    expect(end).toBe(bytes.length);
    expect(['desc', 'cprt', 'wtpt', 'rXYZ', 'rTRC'].map((name) => ascii(tag(name).at, 4))).toEqual([
      'desc',
      'text',
      'XYZ ',
      'XYZ ',
      'curv',
    ]);
  });

  it('has the primaries of BT.709 under D65, adapted to D50 by the Bradford matrix', () => {
    const bradford = [
      [0.8951, 0.2664, -0.1614],
      [-0.7502, 1.7135, 0.0367],
      [0.0389, -0.0685, 1.0296],
    ] as const;
    const inverse = [
      [0.9869929, -0.1470543, 0.1599627],
      [0.4323053, 0.5183603, 0.0492912],
      [-0.0085287, 0.0400428, 0.9684867],
    ] as const;
    type Vector = readonly [number, number, number];
    const times = (matrix: readonly Vector[], [x, y, z]: Vector): Vector => {
      const [a = 0, b = 0, c = 0] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
      return [a, b, c];
    };
    const from = times(bradford, [0.9505, 1, 1.089]);
    const to = times(bradford, [0.9642, 1, 0.8249]);
    const adapted = (xyz: Vector): readonly number[] => {
      const [l, m, s] = times(bradford, xyz);
      return times(inverse, [(l * to[0]) / from[0], (m * to[1]) / from[1], (s * to[2]) / from[2]]);
    };
    // IEC 61966-2-1, equation 7.
    const primaries: Readonly<Record<string, Vector>> = {
      rXYZ: [0.4124, 0.2126, 0.0193],
      gXYZ: [0.3576, 0.7152, 0.1192],
      bXYZ: [0.1805, 0.0722, 0.9505],
    };
    for (const [name, xyz] of Object.entries(primaries)) {
      expectNear(xyzOf(name), adapted(xyz), 3);
    }
  });

  it('has the curve of IEC 61966-2-1 for all three channels, far from where engines could round another way', () => {
    const { at } = tag('rTRC');
    expect([tag('gTRC').at, tag('bTRC').at]).toEqual([at, at]);
    const count = view.getUint32(at + 8);
    expect(count).toBe(1024);
    for (let point = 0; point < count; point += 1) {
      const value = point / (count - 1);
      const linear = value > 0.04045 ? Math.pow((value + 0.055) / 1.055, 2.4) : value / 12.92;
      expect(view.getUint16(at + 12 + point * 2)).toBe(Math.round(linear * 65535));
      expect(Math.abs(((linear * 65535) % 1) - 0.5)).toBeGreaterThan(1e-6);
    }
  });

  it('is the same bytes each time', () => {
    expect(srgbProfile()).toEqual(bytes);
  });
});
