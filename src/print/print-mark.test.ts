import { beforeAll, describe, expect, it, test } from 'vitest';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { watermarkIn } from '../layout/watermark.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';
import { hasPlaceForMark, PRINT_MARKS, watermarkWord } from './print-mark.ts';
import type { PrintMark } from './print-mark.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const WITH_PLACE = BUILT_IN_TEMPLATES.filter(hasPlaceForMark);

async function textsOf(template: Template, order: keyof typeof MASKED_ORDERS, mark?: PrintMark) {
  const design = { policy: NATIONAL_POLICY, template, dpi: 203, date: '2026-11-30', mark } as const;
  const scene = await createLabelMaker(design, fonts)(MASKED_ORDERS[order], { piece: 12, pieces: 99 });
  if (!scene.ok) return undefined;
  // What is put wherever a label is free is tested in `watermark.test.ts`.
  const words = new Set(watermarkIn(scene.value.marks, watermarkWord(mark, template) ?? ''));
  const marks = [...scene.value.fixed, ...scene.value.marks].filter((each) => !words.has(each));
  return marks.flatMap((each) => (each.kind === 'glyphs' ? [each.text.text] : []));
}

test('waybills and all that bears a date has a place for the mark', () => {
  const without = BUILT_IN_TEMPLATES.filter((template) => !hasPlaceForMark(template)).map(({ id }) => id);
  expect(without.filter((id) => id.startsWith('waybill'))).toEqual([]);
  expect(WITH_PLACE.length).toBeGreaterThanOrEqual(20);
});

describe.each(WITH_PLACE.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it.each(['typical', 'long'] as const)(
    'says what a print is wherever it prints, of the %s order',
    async (order) => {
      const first = await textsOf(template, order);
      for (const mark of PRINT_MARKS) {
        const again = await textsOf(template, order, mark);
        expect(again === undefined).toBe(first === undefined);
        const words = { reprint: /REPRINT|重打/u, draft: /DRAFT|草稿/u, test: /TEST|测试/u }[mark];
        if (again === undefined) continue;
        expect(again.filter((text) => words.test(text))).toHaveLength(1);
        expect(first?.some((text) => words.test(text))).toBe(false);
      }
    },
  );
});
