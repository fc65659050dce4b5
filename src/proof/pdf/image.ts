import type { PdfDocument } from './document.ts';
import { PdfFault } from './fault.ts';
import { PdfStream, PdfString, isArray, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** A picture in gray, one byte a pixel, 0 = black; rows from the top. */
export interface GrayImage {
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
}

const MAX_PIXELS = 1 << 25;

/** Why a picture is not decoded: its format or its colours are not read here. */
export type UnreadPicture = 'jpeg-not-read' | 'jpx-not-read' | 'fax-not-read' | 'colours-not-read';
const UNREAD_FORMATS: Readonly<Record<string, UnreadPicture>> = {
  DCTDecode: 'jpeg-not-read',
  DCT: 'jpeg-not-read',
  JPXDecode: 'jpx-not-read',
};

interface Space {
  readonly components: number;
  /** Gray of one pixel's components, each 0 to 1 (an index for a palette). */
  gray(values: readonly number[]): number;
  readonly indexed: boolean;
}

/**
 * Decodes an image XObject: masks, gray, RGB, CMYK and palettes of 1 to 16 bits a component, lossless filters. A code for
 * what is not read here (JPEG and others); faults on a broken image.
 */
export function readImage(document: PdfDocument, stream: PdfStream): GrayImage | UnreadPicture {
  const { resolve } = document;
  const number = (key: string): number => {
    const value = resolve(stream.dict.get(key));
    return typeof value === 'number' && Number.isInteger(value) ? value : 0;
  };
  const mask = resolve(stream.dict.get('ImageMask')) === true;
  const [columns, rows] = [number('Width'), number('Height')];
  const bits = mask ? 1 : number('BitsPerComponent') || 8;
  if (columns < 1 || rows < 1 || ![1, 2, 4, 8, 16].includes(bits)) throw new PdfFault('bad-image');
  if (columns * rows > MAX_PIXELS) throw new PdfFault('too-large');
  const decoded = document.decode(stream);
  if (decoded.picture !== '') return UNREAD_FORMATS[decoded.picture] ?? 'fax-not-read';
  const space = mask ? GRAY : spaceOf(document, resolve(stream.dict.get('ColorSpace')));
  if (!space) return 'colours-not-read';
  const top = 2 ** bits - 1;
  const decode = resolve(stream.dict.get('Decode'));
  const turned = isArray(decode) && decode[0] === 1 && decode[1] === 0;
  const data = decoded.bytes;
  const stride = Math.ceil((columns * space.components * bits) / 8);
  const pixels = new Uint8Array(columns * rows).fill(255);
  if (bits === 1 && space === GRAY) {
    spreadBits(data, stride, columns, rows, turned ? 1 : 0, pixels);
    return { columns, rows, pixels };
  }
  const values = new Array<number>(space.components).fill(0);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let part = 0; part < space.components; part += 1) {
        const raw = sample(data, row * stride, column * space.components + part, bits);
        values[part] = space.indexed ? raw : turned ? 1 - raw / top : raw / top;
      }
      pixels[row * columns + column] = Math.round(space.gray(values) * 255);
    }
  }
  return { columns, rows, pixels };
}

/** The common case: `black` bits become 0, the others and what is missing stay white. */
function spreadBits(
  data: Uint8Array,
  stride: number,
  columns: number,
  rows: number,
  black: 0 | 1,
  pixels: Uint8Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const byte = data[row * stride + (column >> 3)];
      if (byte !== undefined && ((byte >> (7 - (column & 7))) & 1) === black)
        pixels[row * columns + column] = 0;
    }
  }
}

function sample(data: Uint8Array, rowStart: number, index: number, bits: number): number {
  if (bits === 8) return data[rowStart + index] ?? 255;
  if (bits === 16)
    return ((data[rowStart + index * 2] ?? 255) << 8) | (data[rowStart + index * 2 + 1] ?? 255);
  const bit = index * bits;
  return ((data[rowStart + (bit >> 3)] ?? 255) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

const luminance = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;
const GRAY: Space = { components: 1, indexed: false, gray: ([value]) => value ?? 1 };
const RGB: Space = { components: 3, indexed: false, gray: ([r, g, b]) => luminance(r ?? 1, g ?? 1, b ?? 1) };
const CMYK: Space = {
  components: 4,
  indexed: false,
  gray: ([c, m, y, k]) => luminance(1 - (c ?? 0), 1 - (m ?? 0), 1 - (y ?? 0)) * (1 - (k ?? 0)),
};

const BY_NAME: Readonly<Record<string, Space>> = {
  DeviceGray: GRAY,
  CalGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  CalRGB: RGB,
  RGB,
  DeviceCMYK: CMYK,
  CMYK,
};

function spaceOf(document: PdfDocument, value: PdfValue): Space | undefined {
  const { resolve } = document;
  const list = isArray(value) ? value : [value];
  const name = nameOf(resolve(list[0] ?? null));
  if (name === 'ICCBased') {
    const profile = resolve(list[1] ?? null);
    const count = profile instanceof PdfStream ? resolve(profile.dict.get('N')) : 0;
    return count === 1 ? GRAY : count === 3 ? RGB : count === 4 ? CMYK : undefined;
  }
  if (name === 'Indexed' || name === 'I') {
    const base = spaceOf(document, resolve(list[1] ?? null));
    const table = resolve(list[3] ?? null);
    if (!base || base.indexed) return undefined;
    const bytes =
      table instanceof PdfString
        ? table.bytes
        : table instanceof PdfStream
          ? document.decode(table).bytes
          : undefined;
    if (!bytes) return undefined;
    return {
      components: 1,
      indexed: true,
      gray: ([index]) =>
        base.gray(
          Array.from(
            { length: base.components },
            (_, part) => (bytes[(index ?? 0) * base.components + part] ?? 255) / 255,
          ),
        ),
    };
  }
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
}
