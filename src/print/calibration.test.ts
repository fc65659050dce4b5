import fc from 'fast-check';
import { beforeAll, expect, it, test } from 'vitest';
import { DPIS } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { CodeMark, LineMark, Scene } from '../scene/scene.ts';
import { calibration, LEAST_CALIBRATED } from '../template/calibration-template.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { createLabelMaker } from './label-maker.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

async function drawn(
  width: number,
  height: number,
  dpi: Dpi,
  language: 'en' | 'zh-CN' = 'en',
): Promise<Scene> {
  const { template } = calibration({ width, height }, dpi, language);
  expect(parseTemplateDocument(template)).toMatchObject({ ok: true });
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-30' }, fonts);
  const scene = await make(MASKED_ORDERS.typical, { piece: 1, pieces: 1 });
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}

const marksOf = ({ fixed, marks }: Scene) => [...fixed, ...marks];

it('can be drawn on any label, in both languages', async () => {
  const sizes = fc.record({
    width: fc.double({ min: LEAST_CALIBRATED.width, max: 120, noNaN: true }),
    height: fc.double({ min: LEAST_CALIBRATED.height, max: 200, noNaN: true }),
    dpi: fc.constantFrom(...DPIS),
    language: fc.constantFrom('en', 'zh-CN' as const),
  });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ width, height, dpi, language }) => {
      await drawn(width, height, dpi, language);
    }),
    { numRuns: 60 },
  );
});

test('lines A and B are 10 mm from the edges, and the ruler ends at 100 mm', async () => {
  const scene = await drawn(114, 150, 203);
  const lines = marksOf(scene).filter((mark): mark is LineMark => mark.kind === 'line');
  const uprights = lines.filter(({ x1, x2 }) => Math.abs(x1 - x2) < 1e-6).map(({ x1 }) => x1);
  const levels = lines.filter(({ y1, y2 }) => Math.abs(y1 - y2) < 1e-6).map(({ y1 }) => y1);
  expect(Math.min(...uprights)).toBeCloseTo(10, 6);
  expect(Math.min(...levels)).toBeCloseTo(10, 6);
  expect(Math.max(...uprights)).toBeCloseTo(110, 6);
  expect(Math.max(...levels)).toBeCloseTo(110, 6);
  expect(calibration({ width: 114, height: 150 }, 203, 'en').control).toEqual({ across: 100, down: 100 });
  expect(calibration({ width: 100, height: 150 }, 203, 'en').control).toEqual({ across: 50, down: 100 });
  expect(calibration({ width: 40, height: 30 }, 203, 'en').control).toEqual({ across: 20, down: 10 });
});

test.each([
  [203, [2, 3, 4, 5]],
  [300, [3, 4, 5, 6]],
  [600, [6, 8, 10, 12]],
] as const)('the ladder at %d dpi has bars of so many dots', async (dpi, dots) => {
  const codes = marksOf(await drawn(100, 150, dpi)).filter((mark): mark is CodeMark => mark.kind === 'code');
  expect(codes.map(({ moduleWidth }) => moduleWidth)).toEqual(dots);
  expect(codes.map(({ content }) => Number(content.text))).toEqual(dots);
});

test('labels that are too small are not calibrated by', () => {
  expect(() => calibration({ width: 39, height: 100 }, 203, 'en')).toThrow(RangeError);
  expect(() => calibration({ width: 100, height: 29 }, 203, 'en')).toThrow(RangeError);
});
