import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mm } from '../../base/length.ts';
import type { Dpi } from '../../base/length.ts';
import { SYMBOLOGIES } from '../../base/symbology.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { QuarterTurn } from '../../base/turn.ts';
import { fourStateDots, hexagonDots } from '../../layout/code-dots.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { BitGrid, CodeMark } from '../../scene/scene.ts';
import { loadEncoder } from '../../symbols/load-encoder.ts';
import { turnedBack } from '../code-mask.ts';
import { dataMatrixSurvives } from '../codes/data-matrix-damage.ts';
import { isDark } from '../codes/modules.ts';
import { qrSurvives } from '../codes/qr-damage.ts';
import { codeReader } from '../testing/good-file.ts';
import { measureCode, uprightPlace } from './measure-code.ts';
import type { Measured } from './measure-code.ts';

const encode = await loadEncoder(SYMBOLOGIES);

const CONTENTS: Readonly<Record<Symbology, string>> = {
  ...{ code128: 'SF1234567890123', qr: 'SF1234567890123', 'gs1-128': '(00)095011015300030017' },
  ...{
    code39: 'ABC-12',
    code93: 'TEST93',
    itf14: '15400141288763',
    ean13: '6901234567892',
    ean8: '96385074',
  },
  ...{ upca: '036000291452', upce: '06543217', codabar: 'A31117013206375A', msi: '12345674' },
  ...{ 'micro-qr': '12345', 'data-matrix': 'SF1234567890123', pdf417: 'M1EXAMPLE/ORDER 1234' },
  ...{ aztec: 'Code 2D!', maxicode: 'EXAMPLE', 'usps-imb': '01234567094987654321' },
};

/** A code on the grid of a printer, its modules so many dots. */
function codeOf(
  symbology: Symbology,
  dots: number,
  { dpi = 203, text = CONTENTS[symbology], turn }: { dpi?: Dpi; text?: string; turn?: QuarterTurn } = {},
): CodeMark {
  const encoded = encode(symbology, mintMaskedText(text));
  if (!encoded.ok) throw new Error(`${symbology}: ${encoded.problem}`);
  const inDots = { maxicode: hexagonDots, 'usps-imb': fourStateDots } as Partial<
    Record<Symbology, typeof hexagonDots>
  >;
  const upright = inDots[symbology]?.(encoded.value, dpi) ?? encoded.value;
  const back = turn === undefined ? 0 : (((360 - turn) % 360) as QuarterTurn);
  const modules = turnedBack(upright, back);
  const module = symbology in inDots ? 1 : dots;
  const size = { moduleWidth: module, moduleHeight: module };
  const quiet = mm((10 * dots * 25.4) / dpi);
  return {
    ...{ kind: 'code', symbology, content: mintMaskedText(text), x: mm(0), y: mm(0), dpi, modules, ...size },
    ...{ quietX: quiet, quietY: quiet, ...(turn === undefined ? {} : { turn }) },
  };
}

const FINE: Measured = { growth: 'passes', shrinkage: 'passes', blur: 'passes', 'dead-element': 'passes' };
const UNKNOWN: Measured = {
  growth: 'unknown',
  shrinkage: 'unknown',
  blur: 'unknown',
  'dead-element': 'unknown',
};

describe('a code of usual size', () => {
  it.each(SYMBOLOGIES)('%s is measured under heat, cold and a scanner’s spot', (symbology) => {
    for (const dpi of [203, 300] as const) {
      for (const turn of [undefined, 90, 180, 270] as const) {
        const found = {
          ...measureCode(codeOf(symbology, dpi === 203 ? 3 : 4, { dpi, ...(turn && { turn }) })),
        };
        const expected = symbology === 'maxicode' ? UNKNOWN : FINE;
        expect({ ...found, 'dead-element': expected['dead-element'] }, `${dpi} ${turn}`).toEqual(expected);
      }
    }
  });

  it.each(SYMBOLOGIES)('%s of one dot a module is not', (symbology) => {
    if (symbology === 'maxicode' || symbology === 'usps-imb') return;
    expect(measureCode(codeOf(symbology, 1))).toMatchObject({ growth: 'fails', shrinkage: 'fails' });
  });
});

test('bars of two dots bear heat where edges alone are looked at, and not where widths are', () => {
  const growthOf = (symbology: Symbology) => measureCode(codeOf(symbology, 2)).growth;
  expect(growthOf('code128')).toBe('passes');
  // Facts §6.1: of 1 and 7 and of 2 and 8 only the widths of their bars differ.
  expect(growthOf('ean13')).toBe('fails');
  expect(growthOf('qr')).toBe('fails');
});

test('a dead element strikes bars that stand, and not those that lie', () => {
  // At 203 dpi a white line of one dot is half of the light that a scanner sees; of finer dots it is less.
  const strikes = (turn?: QuarterTurn, dpi: Dpi = 203) =>
    measureCode(codeOf('code128', 3, { dpi, ...(turn && { turn }) }))['dead-element'];
  expect([strikes(), strikes(180), strikes(90), strikes(270)]).toEqual([
    'fails',
    'fails',
    'passes',
    'passes',
  ]);
  expect(strikes(undefined, 300)).toBe('passes');
});

/** A picture of modules of which some are taken for the other colour, 4 pixels each. */
function damaged(grid: BitGrid, wrong: ReadonlySet<number>) {
  const [step, margin] = [4, 4];
  const side = (grid.columns + 2 * margin) * step;
  const pixels = new Uint8Array(side * side).fill(255);
  for (let at = 0; at < grid.columns * grid.rows; at += 1) {
    const [column, row] = [at % grid.columns, Math.floor(at / grid.columns)];
    if (isDark(grid, column, row) === wrong.has(at)) continue;
    for (let y = 0; y < step; y += 1) {
      const from = ((row + margin) * step + y) * side + (column + margin) * step;
      pixels.fill(0, from, from + step);
    }
  }
  return { columns: side, rows: side, pixels, pure: false };
}

test('law: a cell of a turned code is found again where it stands upright', () => {
  const darkAt = ({ columns, ...grid }: BitGrid, at: number): boolean =>
    isDark({ columns, ...grid }, at % columns, Math.floor(at / columns));
  for (const symbology of ['qr', 'data-matrix', 'pdf417'] as const) {
    const upright = codeOf(symbology, 3).modules;
    for (const turn of [90, 180, 270] as const) {
      const { modules } = codeOf(symbology, 3, { turn });
      for (let at = 0; at < modules.columns * modules.rows; at += 1)
        expect(darkAt(upright, uprightPlace(modules, turn, at))).toBe(darkAt(modules, at));
    }
  }
});

describe('law: what is said to be made good, a decoder makes good', () => {
  it.each([
    ['qr', qrSurvives],
    ['data-matrix', dataMatrixSurvives],
  ] as const)('%s', async (symbology, survives) => {
    const read = await codeReader();
    const seen = { true: 0, false: 0, undefined: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[0-9A-Z]{6,40}$/),
        fc.uniqueArray(fc.nat(9999), { maxLength: 40, size: 'max' }),
        async (text, places) => {
          const { modules } = codeOf(symbology, 3, { text });
          const { columns } = modules;
          // Finders stay: damage is among the data.
          const from = symbology === 'qr' ? 9 : 1;
          const inside = columns - (symbology === 'qr' ? 9 : 2);
          const cells = places.map((place) => {
            const cell = place % (inside * inside);
            return (from + Math.floor(cell / inside)) * columns + from + (cell % inside);
          });
          const wrong = new Set(cells);
          const verdict = survives(modules, [...wrong]);
          seen[String(verdict) as keyof typeof seen] += 1;
          if (verdict !== true) return;
          const codes = await read(damaged(modules, wrong));
          expect(codes.map((code) => code.text)).toEqual([text]);
        },
      ),
      { numRuns: 40 },
    );
    expect(seen.true).toBeGreaterThan(5);
    expect(seen.false + seen.undefined).toBeGreaterThan(3);
  });
});

test('a QR code is lost where both copies of its format are, and where one block has too many wrong words', () => {
  const { modules } = codeOf('qr', 3);
  const size = modules.columns;
  const format = new Set(
    [0, 1, 2, 3].flatMap((at) => [at * size + 8, (size - 1 - at) * size + 8, 8 * size + at]),
  );
  expect(qrSurvives(modules, [])).toBe(true);
  expect(qrSurvives(modules, [...format])).toBe(false);
  const all = new Set(
    Array.from({ length: size * 3 }, (_, at) => size - 1 - (at % 3) + Math.floor(at / 3) * size),
  );
  expect(qrSurvives(modules, [...all])).toBe(false);
  expect(qrSurvives({ ...modules, columns: size - 1 }, [])).toBeUndefined();
});
