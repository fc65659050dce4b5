import { beforeAll, describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { ProofReport } from '../proof/checks.ts';
import { marksOf } from '../proof/expectation.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { prove } from '../proof/prove.ts';
import {
  codeReader,
  fixedMarks,
  fontStore,
  hiddenOf,
  sampleOrder,
  sampleScene,
  textMarks,
} from '../proof/testing/good-file.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { sheetOf } from '../stock/testing/sheet-of.ts';
import { createPageMaker } from './page-maker.ts';
import { planCutPages } from './cut-page.ts';
import { planSheets } from './sheet-plan.ts';
import type { LabelSheets } from './sheet-plan.ts';

let fonts: FontStore;
let fixed: readonly Mark[] = [];
beforeAll(async () => {
  fonts = await fontStore();
  fixed = fixedMarks(fonts);
}, 60_000);

/** Four labels of 100 × 150 mm, and room for them on their side. */
const FOUR = {
  schema: 'hushlabel/stock',
  version: 1,
  id: 'four',
  name: { en: 'Four', 'zh-CN': '四张' },
  kind: 'sheet',
  page: { width: 210, height: 330 },
  label: { shape: 'rect', width: 100, height: 150 },
  grids: [{ columns: 2, rows: 2, left: 3.3, top: 9.1, pitchX: 101.7, pitchY: 155.3 }],
};
/** Two on their side on a page that is larger than A3. */
const WIDE = {
  ...FOUR,
  page: { width: 320, height: 480 },
  label: { shape: 'rect', width: 151, height: 101 },
  grids: [{ columns: 2, rows: 4, left: 5, top: 21, pitchX: 152.3, pitchY: 113 }],
};

interface Sheets {
  readonly pdf: Uint8Array;
  readonly expected: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
}

type Change = (scene: Scene, at: number) => Scene;
const asIs: Change = (scene) => scene;

/** Labels of some rows on sheets; `planned` is what the scenes say, `written` what the file says in their place. */
function sheets(
  document: object,
  rows: readonly number[],
  planned: Change = asIs,
  written: Change = asIs,
): Sheets {
  const stock = sheetOf(document);
  const fill = { order: 'across', start: 1, used: new Set<number>() } as const;
  const plan = planSheets({ stock, fill, cutMarks: true }, { width: mm(100), height: mm(150) }, 203);
  if (!plan.ok) throw new Error(plan.problem.code);
  const writer = createPdfWriter(fonts.fonts);
  const makers = [
    createPageMaker({ addPage: () => undefined, finish: () => new Uint8Array() }, plan.value),
    createPageMaker(writer, plan.value),
  ] as const;
  const neutral = sampleScene(fonts, fixed, { ...sampleOrder(0), tracking: '0', goods: '甲' });
  for (const [at, row] of rows.entries()) {
    const scene = planned(sampleScene(fonts, fixed, sampleOrder(row)), at);
    makers[0].add(scene, row, neutral);
    makers[1].add(written(scene, at), row, neutral);
  }
  makers[0].finish();
  const hidden = [...new Set(rows)].flatMap((row) => hiddenOf(sampleOrder(row)));
  return { pdf: makers[1].finish(), expected: makers[0].pages, hidden };
}

/** The `at`th label says something more. */
const saying =
  (text: string, label: number): Change =>
  (scene, at) =>
    at === label
      ? { ...scene, marks: [...scene.marks, ...textMarks(fonts, text, { x: 5, y: 90, size: 9 })] }
      : scene;

async function proofOf({ pdf, expected, hidden }: Sheets): Promise<ProofReport> {
  return prove(pdf, expected, hidden, { readCode: await codeReader() });
}
const failed = ({ checks }: ProofReport) => checks.filter(({ passed }) => !passed).map(({ check }) => check);

describe.each([
  ['upright', FOUR],
  ['on their side, beyond what 16 bits say of places', WIDE],
] as const)('sheets of labels %s', (_, document) => {
  it('are proven, all of their labels looked at', async () => {
    const made = sheets(document, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(made.expected.length).toBe(document === FOUR ? 3 : 2);
    const report = await proofOf(made);
    expect(failed(report)).toEqual([]);
    const looked = Object.fromEntries(report.checks.map(({ check, looked: count }) => [check, count]));
    expect(looked['codes-equal-scene']).toBe(18);
    expect(Object.values(looked).every((count) => count > 0)).toBe(true);
  });

  it('are refused for what the second label shows of its own order, which is named alone', async () => {
    const { phone, given, room } = sampleOrder(3);
    for (const value of [phone, given, phone.slice(0, 7), room]) {
      const report = await proofOf(sheets(document, [2, 3, 4, 5], saying(value, 1)));
      expect(failed(report)).toEqual(['no-hidden-value']);
      expect(report).toMatchObject({ proven: false, rows: [3], rowsOfOthers: [] });
    }
  });

  it('are refused for the phone of another order of the sheet, and the label that shows it is named', async () => {
    const report = await proofOf(sheets(document, [2, 3, 4, 5], saying(sampleOrder(5).phone, 1)));
    expect(failed(report)).toEqual(['no-hidden-value']);
    expect(report).toMatchObject({ rows: [3], rowsOfOthers: [3] });
  });

  it('are judged label by label: what another order’s goods are called is no leak beside it either', async () => {
    const shown = sampleOrder(4).given;
    expect((await proofOf(sheets(document, [4, 3], saying(shown, 1)))).proven).toBe(true);
    expect((await proofOf(sheets(document, [3, 4], saying(shown, 1)))).rows).toEqual([4]);
  });

  it('are refused for what is written and not said, whatever label it is on', async () => {
    const { phone } = sampleOrder(4);
    for (const label of [0, 1, 3]) {
      const report = await proofOf(sheets(document, [2, 3, 4, 5], asIs, saying(phone, label)));
      expect(failed(report)).toEqual(expect.arrayContaining(['text-equals-scene', 'no-hidden-value']));
      // Whose label it is on is not certain: each order of the page is said to show it.
      expect(report.rows).toEqual([2, 3, 4, 5]);
    }
    const without: Change = (scene, at) => (at === 2 ? { ...scene, marks: scene.marks.slice(1) } : scene);
    expect(failed(await proofOf(sheets(document, [2, 3, 4, 5], asIs, without)))).toContain(
      'text-equals-scene',
    );
  });

  it('are refused where a label is moved, or two have changed places', async () => {
    const moved: Change = (scene, at) =>
      at === 1
        ? {
            ...scene,
            marks: scene.marks.map((mark) =>
              mark.kind === 'glyphs' ? { ...mark, x: mm(mark.x + 0.3) } : mark,
            ),
          }
        : scene;
    expect(failed(await proofOf(sheets(document, [2, 3, 4], asIs, moved)))).toContain('text-equals-scene');
    const swapped: Change = (_scene, at) => sampleScene(fonts, fixed, sampleOrder([3, 2, 4][at] ?? 0));
    expect(failed(await proofOf(sheets(document, [2, 3, 4], asIs, swapped)))).toContain('codes-equal-scene');
  });

  it('excuse words of the template on each label, and the same words elsewhere on none', async () => {
    const called = (row: number): HiddenValue => ({
      row,
      field: 'recipient.name',
      text: '收件人',
      part: 'whole',
    });
    const made = sheets(document, [2, 3, 4]);
    const hidden = [...made.hidden, called(2), called(3), called(4)];
    expect((await proofOf({ ...made, hidden })).proven).toBe(true);
    const saidAgain = sheets(document, [2, 3, 4], saying('收件人', 2));
    expect((await proofOf({ ...saidAgain, hidden: [...saidAgain.hidden, called(4)] })).rows).toEqual([4]);
  });
});

it('a sheet’s fixed marks are kept once for all full pages', () => {
  const { expected } = sheets(FOUR, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(expected).toHaveLength(3);
  expect(expected[1]?.fixed).toBe(expected[0]?.fixed);
  expect(expected[2]?.fixed).toBe(expected[0]?.fixed);
  const labels = expected.map(({ labels: each }) => each.map(({ row }) => row));
  expect(labels).toEqual([
    [2, 3, 4, 5],
    [6, 7, 8, 9],
    [10, 11, 12, 13],
  ]);
  const [page] = expected;
  const neutrals = expected.map(({ labels: each }) => each[1]?.neutral);
  expect(neutrals[0]).toBeDefined();
  expect(neutrals[1]).toBe(neutrals[0]);
  expect(page === undefined ? 0 : marksOf(page.fixed).length).toBeGreaterThan(4 * fixed.length);
});

test('a page that is cut elsewhere than it must be is refused', async () => {
  const label = { width: mm(100), height: mm(150) };
  const planOf = (bleed: number) => {
    const plan = planCutPages({ bleed: mm(bleed), cutMarks: false }, label, 203);
    if (!plan.ok) throw new Error(plan.problem.code);
    return plan.value;
  };
  const scene = sampleScene(fonts, fixed, sampleOrder(2));
  const { cut, ...whole } = planOf(3);
  if (cut === undefined) throw new Error('not cut');
  const file = (plan: LabelSheets) => {
    const maker = createPageMaker(createPdfWriter(fonts.fonts), plan);
    maker.add(scene, 2, undefined);
    return { pdf: maker.finish(), expected: maker.pages, hidden: [] };
  };
  const right = file(planOf(3));
  expect((await proofOf(right)).proven).toBe(true);
  const moved = { ...cut, trim: { ...cut.trim, x: mm(cut.trim.x + 0.1) } };
  const narrow = { ...cut, bleed: cut.trim };
  for (const written of [{ ...whole, cut: moved }, { ...whole, cut: narrow }, whole]) {
    const { pdf } = file(written);
    expect(failed(await proofOf({ ...right, pdf }))).toEqual(['page-size']);
  }
  // Nor is a page cut of which that is not said.
  const uncut = file(whole);
  expect(failed(await proofOf({ ...uncut, pdf: right.pdf }))).toEqual(['page-size']);
});
