import { latin1 } from './syntax.ts';

/**
 * The colour space of IEC 61966-2-1 (sRGB) as an ICC profile of version 2 (ICC.1:2001-04), made from the standard's numbers:
 * no profile of anybody's is copied. A display profile by matrix and curve, relative to D50. Always the same bytes.
 */
export function srgbProfile(): Uint8Array {
  const tags: (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', typed('text', latin1('CC0\0'))],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
  ];
  const curve = typed('curv', curveTable());
  const table = HEADER + 4 + (tags.length + CHANNELS.length) * 12;
  const size = [...tags.map(([, data]) => data), curve].reduce((sum, data) => sum + data.length, table);
  const profile = new Uint8Array(size);
  writeHeader(profile);
  const view = new DataView(profile.buffer);
  view.setUint32(HEADER, tags.length + CHANNELS.length);
  let entry = HEADER + 4;
  let at = table;
  const place = (name: string, data: Uint8Array): void => {
    profile.set(latin1(name), entry);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, data.length);
    entry += 12;
  };
  for (const [name, data] of tags) {
    place(name, data);
    profile.set(data, at);
    at += data.length;
  }
  // The three channels have one curve, which the table names three times.
  for (const name of CHANNELS) place(name, curve);
  profile.set(curve, at);
  return profile;
}

const HEADER = 128;
const CHANNELS = ['rTRC', 'gTRC', 'bTRC'] as const;
const CURVE_POINTS = 1024;
/** In s15Fixed16: D65 and the primaries of ITU-R BT.709, adapted to D50 by the Bradford matrix (as sRGB profiles have them). */
const D50 = [0xf6d6, 0x10000, 0xd32d] as const;
const WHITE = [0xf351, 0x10000, 0x116cc] as const;
const RED = [0x6fa2, 0x38f5, 0x390] as const;
const GREEN = [0x6299, 0xb785, 0x18da] as const;
const BLUE = [0x24a0, 0xf84, 0xb6cf] as const;

function writeHeader(profile: Uint8Array): void {
  const view = new DataView(profile.buffer);
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  profile.set(latin1('mntrRGB XYZ '), 12);
  // A date is required; the same for all files, so that it tells nothing.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part);
  profile.set(latin1('acsp'), 36);
  for (const [index, value] of D50.entries()) view.setUint32(68 + index * 4, value);
}

/** A tag's data: its type, four zeros, and bytes filled up to whole words. */
function typed(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(8 + Math.ceil(data.length / 4) * 4);
  out.set(latin1(type));
  out.set(data, 8);
  return out;
}

function xyz(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(12));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value);
  return typed('XYZ ', new Uint8Array(view.buffer));
}

/** `textDescriptionType` (6.5.17): ASCII, then empty Unicode and ScriptCode parts. */
function description(text: string): Uint8Array {
  const data = new Uint8Array(4 + text.length + 1 + 8 + 3 + 67);
  new DataView(data.buffer).setUint32(0, text.length + 1);
  data.set(latin1(text), 4);
  return typed('desc', data);
}

function curveTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + CURVE_POINTS * 2));
  view.setUint32(0, CURVE_POINTS);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const value = point / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(4 + point * 2, Math.round(linear * 0xffff));
  }
  return new Uint8Array(view.buffer);
}
