import bwip from 'bwip-js/generic';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import type { BitGrid } from '../scene/scene.ts';
import { packBits } from './bit-grid.ts';
import type { SymbolProblem } from './encode.ts';

/** Symbologies that jsbarcode and qrcode do not encode here. */
export type BwipSymbology = Exclude<Symbology, 'code128' | 'qr'>;

type Raw = ReturnType<typeof bwip.raw>[number];
type Options = Readonly<Record<string, string | number | boolean>>;

interface Encoder {
  /** The library's name of it. */
  readonly name: string;
  readonly options?: (choices: CodeChoices) => Options;
  readonly grid: (raw: Raw) => BitGrid | undefined;
  /** Longer is refused before the library is asked: no label has room for it. */
  readonly most: number;
  /** What the library means when it refuses a text that `code-text.ts` let through. */
  readonly refusal?: SymbolProblem;
}

/** Bytes beyond ASCII mean UTF-8 only where the code says so: ECI 26, written as the library wants it. */
const utf8: Options = { parsefnc: true };

const ENCODERS: Readonly<Record<BwipSymbology, Encoder>> = {
  'gs1-128': { name: 'gs1-128', grid: bars, most: 90, refusal: 'code-format' },
  code39: { name: 'code39', grid: bars, most: 43 },
  code93: { name: 'code93', options: () => ({ includecheck: true }), grid: bars, most: 60 },
  // The library's wide elements are two modules; GS1 asks for 2.25 to 3.
  itf14: {
    name: 'itf14',
    grid: (raw) => bars({ sbs: raw.sbs?.map((width) => (width > 1 ? 3 : 1)) ?? [] }),
    most: 14,
  },
  ean13: { name: 'ean13', grid: bars, most: 13 },
  ean8: { name: 'ean8', grid: bars, most: 8 },
  upca: { name: 'upca', grid: bars, most: 12 },
  upce: { name: 'upce', grid: bars, most: 8 },
  codabar: { name: 'rationalizedCodabar', grid: bars, most: 40 },
  msi: { name: 'msi', grid: bars, most: 40 },
  'micro-qr': {
    name: 'microqrcode',
    options: ({ level = 'M' }) => ({ eclevel: level }),
    grid: modules,
    most: 35,
  },
  'data-matrix': { name: 'datamatrix', options: () => utf8, grid: modules, most: 1000 },
  pdf417: {
    name: 'pdf417',
    options: ({ level = '2', columns }) => ({
      ...utf8,
      eclevel: level,
      rowmult: 1,
      ...(columns === undefined ? {} : { columns }),
    }),
    grid: modules,
    most: 1000,
  },
  aztec: {
    name: 'azteccode',
    options: ({ level = '23' }) => ({ ...utf8, eclevel: level }),
    grid: modules,
    most: 1000,
  },
  maxicode: { name: 'maxicode', options: () => ({ ...utf8, mode: 4 }), grid: hexagons, most: 93 },
  'usps-imb': { name: 'onecode', grid: states, most: 31 },
};

/** A text that is right for its symbology to modules: see `EncodeSymbol`. Refuses what is too long. Same text, same modules. */
export function encodeWithBwip(
  symbology: BwipSymbology,
  text: string,
  choices: CodeChoices,
): Result<BitGrid, SymbolProblem> {
  const { name, options, grid, most, refusal = 'code-too-long' } = ENCODERS[symbology];
  if (text === '') return failure('code-empty');
  if (text.length > most) return failure('code-too-long');
  const chosen = options?.(choices) ?? {};
  try {
    const [raw] = bwip.raw(name, 'parsefnc' in chosen ? marked(text) : text, chosen);
    const made = raw && grid(raw);
    return made === undefined ? failure(refusal) : success(made);
  } catch {
    // The library's errors may quote the text.
    return failure(refusal);
  }
}

/** The text with its carets doubled, since one begins a command, and with ECI 26 before it where it needs one. */
function marked(text: string): string {
  const escaped = text.replaceAll('^', '^^');
  return /^[\x20-\x7e]*$/.test(text) ? escaped : `^ECI000026${escaped}`;
}

/** Runs of bars and spaces to one row of modules. */
function bars({ sbs = [] }: Raw): BitGrid | undefined {
  const row = sbs.flatMap((width, at) => Array.from({ length: width }, () => at % 2 === 0));
  return row.length === 0 ? undefined : packBits(row.length, 1, (index) => row[index] === true);
}

function modules({ pixs = [], pixx = 0, pixy = 0 }: Raw): BitGrid | undefined {
  const isWhole = pixx > 0 && pixy > 0 && pixs.length === pixx * pixy;
  return isWhole ? packBits(pixx, pixy, (index) => pixs[index] === 1) : undefined;
}

const HEXAGON_COLUMNS = 30;
const HEXAGON_ROWS = 33;

function hexagons({ pixs = [] }: Raw): BitGrid | undefined {
  const dark = new Set(pixs);
  return dark.size === 0 ? undefined : packBits(HEXAGON_COLUMNS, HEXAGON_ROWS, (index) => dark.has(index));
}

const BARS = 65;

/** Heights of bars, in any unit: the lowest foot and the highest top are those of full bars. */
function states({ bbs = [], bhs = [] }: Raw): BitGrid | undefined {
  if (bbs.length !== BARS || bhs.length !== BARS) return undefined;
  const tops = bbs.map((foot, bar) => foot + (bhs[bar] ?? 0));
  const [foot, top] = [Math.min(...bbs), Math.max(...tops)];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  return packBits(BARS, 3, (index) => {
    const bar = index % BARS;
    if (index < BARS) return near(tops[bar] ?? 0, top);
    return index < 2 * BARS || near(bbs[bar] ?? 0, foot);
  });
}
