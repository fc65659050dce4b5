import { beforeAll, describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import type { CodeMark, Mark, RectMark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { createCodeCheck } from './code-check.ts';
import type { CodeCheck } from './code-check.ts';
import { createLabelMaker } from './label-maker.ts';
import { codesOf } from './near-codes.ts';
import { ScanReview } from './scan-review.ts';

let fonts: FontStore;
let readCode: CodeReader;
let check: CodeCheck;
let waybill: Scene;
beforeAll(async () => {
  fonts = await nodeFontStore();
  readCode = await codeReader();
  check = createCodeCheck({ fonts: fonts.fonts, readCode });
  const scene = await sceneOf(WAYBILL_76X130);
  if (scene === undefined) throw new Error('no waybill');
  waybill = scene;
});

async function sceneOf(template: (typeof BUILT_IN_TEMPLATES)[number]): Promise<Scene | undefined> {
  const design = { policy: NATIONAL_POLICY, template, dpi: 203, date: '2026-11-21' } as const;
  const scene = await createLabelMaker(design, fonts)(MASKED_ORDERS.typical, { piece: 1, pieces: 1 });
  return scene.ok ? scene.value : undefined;
}

/** The waybill with more on it, painted last. */
const withMarks = (...marks: readonly Mark[]): Scene => ({ ...waybill, marks: [...waybill.marks, ...marks] });

function barcode(): CodeMark {
  const code = codesOf(waybill).find(({ symbology }) => symbology === 'code128');
  if (code === undefined) throw new Error('no bars');
  return code;
}

/** A box so far to the left of the bars' free margin, or with a minus into it. */
function boxBeside(distance: number, fill: RectMark['fill']): RectMark {
  const { x, y, quietX } = barcode();
  const width = mm(0.5);
  return { kind: 'rect', x: mm(x - quietX - distance - width), y, width, height: mm(3), fill };
}

describe('codes of a label that goes out as a PDF', () => {
  it('are found and read in the dots of every built-in label', async () => {
    let codes = 0;
    for (const template of BUILT_IN_TEMPLATES) {
      const scene = await sceneOf(template);
      if (scene === undefined) continue;
      codes += codesOf(scene).length;
      expect(await check(scene), template.id).toBeUndefined();
    }
    expect(codes).toBeGreaterThan(20);
  });

  it('refuse the label where anything dark reaches into a free margin, and nothing that a scanner takes for white', async () => {
    expect(await check(withMarks(boxBeside(1, 'black')))).toBeUndefined();
    expect(await check(withMarks(boxBeside(-1, 'black')))).toMatchObject({ code: 'dots-code-not-quiet' });
    expect(await check(withMarks(boxBeside(-1, '#004488')))).toMatchObject({ code: 'dots-code-not-quiet' });
    expect(await check(withMarks(boxBeside(-1, '#fff4dd')))).toBeUndefined();
  });

  it('refuse the label where something lies over them, even white', async () => {
    const { x, y } = barcode();
    const spot = { kind: 'rect', x: mm(x + 5), y, width: mm(0.5), height: mm(40), fill: 'white' } as const;
    expect(await check(withMarks(spot))).toMatchObject({ code: 'dots-code-differs' });
  });

  it('refuse the label where the decoder reads something else, or nothing', async () => {
    const tools = { fonts: fonts.fonts };
    const other = createCodeCheck({
      ...tools,
      readCode: async (image) =>
        (await readCode(image)).map((code) => ({ ...code, text: 'X', bytes: new Uint8Array() })),
    });
    const blind = createCodeCheck({ ...tools, readCode: () => Promise.resolve([]) });
    for (const wrong of [other, blind])
      expect(await wrong(waybill)).toMatchObject({ code: 'dots-code-unread' });
  });

  it('refuse the label where they are not wholly on it', async () => {
    const off = { ...barcode(), x: mm(waybill.width - 5) };
    expect(await check({ ...waybill, fixed: [], marks: [off] })).toMatchObject({
      code: 'raster-code-off-label',
    });
  });
});

it('shows a decoder the first codes of a size, or all where all are wanted', async () => {
  const tried = async (triesAll: boolean) => {
    const review = new ScanReview(readCode, triesAll);
    for (let row = 2; row < 6; row += 1)
      await review.look({ ...waybill, fixed: [], marks: [barcode()] }, row);
    return review.forecasts.map(({ codes, measured, tried: shown }) => [codes, measured, shown]);
  };
  expect(await tried(false)).toEqual([[4, 4, 2]]);
  expect(await tried(true)).toEqual([[4, 4, 4]]);
});

describe('what is to be looked at', () => {
  async function warningsOf(...scenes: readonly Scene[]) {
    const review = new ScanReview(readCode);
    for (const [at, scene] of scenes.entries()) await review.look(scene, at + 2);
    return review.warnings;
  }
  const only = (code: CodeMark): Scene => ({ ...waybill, fixed: [], marks: [code] });

  it('is small modules and short bars, with the first rows and how many orders they are of', async () => {
    const fine = only({ ...barcode(), moduleWidth: 2, moduleHeight: 40 });
    const warnings = await warningsOf(waybill, ...new Array<Scene>(7).fill(fine));
    expect(warnings).toMatchObject([
      { kind: 'small-modules', codes: 7, orders: 7, rows: [3, 4, 5, 6, 7] },
      { kind: 'short-bars', codes: 7, orders: 7 },
      { kind: 'dead-element' },
    ]);
  });

  it('is bars across the way of the paper', async () => {
    const { modules, moduleWidth, moduleHeight, quietX, quietY, ...rest } = barcode();
    const upended: CodeMark = {
      ...{ ...rest, turn: 90, moduleWidth: moduleHeight, moduleHeight: moduleWidth },
      ...{ quietX: quietY, quietY: quietX, modules: upendedBits(modules) },
    };
    const kinds = async (scene: Scene, isTurned: boolean) => {
      const review = new ScanReview(readCode);
      await review.look(scene, 2, isTurned);
      return review.warnings.map(({ kind }) => kind);
    };
    expect(await kinds(only(upended), false)).toEqual(['bars-across-feed']);
    // On a label that is turned on its roll they lie right, and level ones do not.
    expect(await kinds(only(upended), true)).toEqual(['dead-element']);
    expect(await kinds(only(barcode()), true)).toEqual(['bars-across-feed']);
    const corner = { ...boxBeside(1, '#cccccc'), x: mm(0), y: mm(0), width: mm(1), height: mm(1) };
    expect(await kinds(withMarks(corner), true)).not.toContain('pale-nearby');
  });

  it('is something pale beside a code, and not far from it', async () => {
    const kinds = async (scene: Scene) => (await warningsOf(scene)).map(({ kind }) => kind);
    expect(await kinds(withMarks(boxBeside(1, '#cccccc')))).toContain('pale-nearby');
    expect(await kinds(withMarks(boxBeside(1, 'black')))).not.toContain('pale-nearby');
    const corner = { ...boxBeside(1, '#cccccc'), x: mm(0), y: mm(0), width: mm(1), height: mm(1) };
    expect(await kinds(withMarks(corner))).not.toContain('pale-nearby');
  });

  test('a dead element in what a QR code is found by is warned of', async () => {
    const qr = codesOf(waybill).find(({ symbology }) => symbology === 'qr');
    if (qr === undefined) throw new Error('no QR');
    expect(await warningsOf(only(qr))).toEqual([{ kind: 'dead-element', codes: 1, orders: 1, rows: [2] }]);
  });
});

/** One row of bits as one column of them. */
function upendedBits({ columns, bits }: CodeMark['modules']): CodeMark['modules'] {
  const dark = (at: number): boolean => ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;
  return {
    columns: 1,
    rows: columns,
    bits: Uint8Array.from({ length: columns }, (_, at) => (dark(at) ? 0x80 : 0)),
  };
}
