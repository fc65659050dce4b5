import { beforeAll, describe, expect, it, test } from 'vitest';
import { DPIS } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { arrangeBands } from '../layout/arrange-bands.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { POLICIES } from '../masking/policies.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { createLabelChecker } from './label-check.ts';
import { createLabelMaker } from './label-maker.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

/** Labels that are for a code are refused where there is no number to put into it. */
const NO_CODE = { pasted: 'code-empty' } as const;
/** All that is refused, of long and of short orders, and why. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'put-away-100x60': NO_CODE,
  'put-away-100x60-en': NO_CODE,
  'shelf-80x40': NO_CODE,
  'product-60x40': NO_CODE,
  'product-50x30': NO_CODE,
  'product-40x30': NO_CODE,
  // On half of a tag's head there is no room for the names of three goods.
  'jewellery-tag-75x25': { ...NO_CODE, long: 'text-overflow' },
};
/** Tags and labels of 50 mm and less are read close to the eye; what is smaller than 6 pt is never smaller than 5. */
const TINY: ReadonlySet<string> = new Set([
  'product-50x30',
  'product-40x30',
  'jewellery-tag-75x25',
  'address-40x30',
  'gift-note',
  'gift-note-en',
]);

async function scenesOf(template: Template): Promise<ReadonlyMap<string, Scene | string>> {
  const [policy] = POLICIES;
  if (policy === undefined) throw new Error('no policy');
  const scenes = new Map<string, Scene | string>();
  for (const dpi of DPIS) {
    const make = createLabelMaker({ policy, template, dpi, date: '2026-11-21' }, fonts);
    for (const [name, order] of Object.entries(MASKED_ORDERS)) {
      const scene = await make(order, { piece: 2, pieces: 12 });
      scenes.set(`${name} ${dpi}`, scene.ok ? scene.value : scene.problem.code);
    }
  }
  return scenes;
}

describe.each(BUILT_IN_TEMPLATES)('$id', (template) => {
  it('draws long and short orders for every head, but for what is listed', async () => {
    const refused = [...(await scenesOf(template))].flatMap(([name, scene]) =>
      typeof scene === 'string' ? [[name, scene]] : [],
    );
    const listed = DPIS.flatMap((dpi) =>
      Object.entries(REFUSED[template.id] ?? {}).map(([name, code]) => [`${name} ${dpi}`, code]),
    );
    expect(refused.toSorted()).toEqual(listed.toSorted());
  });

  it('passes preflight, but for what is listed and for what every head or long text brings', async () => {
    const [policy] = POLICIES;
    if (policy === undefined) throw new Error('no policy');
    for (const dpi of DPIS) {
      const check = createLabelChecker({ policy, template, dpi, date: '2026-11-21' }, fonts);
      for (const [name, order] of Object.entries(MASKED_ORDERS)) {
        const found = await check(order, { piece: 2, pieces: 12 });
        const codes = new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code));
        const refusal = REFUSED[template.id]?.[name];
        expect([...codes], `${name} ${dpi}`).toEqual(refusal === undefined ? [] : [refusal]);
        for (const { code, severity } of found)
          if (severity === 'warning') expect(['text-shrunk', 'code-module-small'], name).toContain(code);
      }
    }
  });

  it('sets no type that cannot be read, and makes modules that can be scanned', async () => {
    const scenes = [...(await scenesOf(template)).values()].filter((scene) => typeof scene !== 'string');
    const marks: readonly Mark[] = scenes.flatMap((scene) => [...scene.fixed, ...scene.marks]);
    const least = TINY.has(template.id) ? 5 : 6;
    for (const mark of marks) {
      if (mark.kind === 'glyphs') expect(mark.size, mark.text.text).toBeGreaterThanOrEqual(least);
      if (mark.kind === 'code')
        expect((mark.moduleWidth * 25.4) / mark.dpi).toBeGreaterThanOrEqual(
          mark.symbology === 'qr' ? 0.37 : 0.25,
        );
    }
    expect(marks.some(({ kind }) => kind === 'glyphs')).toBe(true);
  });
});

/** A heading stands in the free room above large digits that are set in the middle of their box. */
const ABOVE_DIGITS: ReadonlySet<string> = new Set(['pickup-heading', 'pickup']);

type Ink = readonly [left: number, top: number, right: number, bottom: number];

/** What an element may black: its box, of a line its stroke. */
function inkOf(element: TemplateElement): Ink {
  const { x, y, width, height } = element;
  if (element.kind !== 'line') return [x, y, x + width, y + height];
  const half = element.thickness / 2;
  return width >= height
    ? [x, y + height / 2 - half, x + width, y + height / 2 + half]
    : [x + width / 2 - half, y, x + width / 2 + half, y + height];
}

const meets = (a: Ink, b: Ink): boolean =>
  a[0] < b[2] - 1e-6 && b[0] < a[2] - 1e-6 && a[1] < b[3] - 1e-6 && b[1] < a[3] - 1e-6;

/** Every way in which bands may be out. */
function arrangements(template: Template): readonly Template[] {
  const collapsing = (template.bands ?? []).filter(({ collapses }) => collapses).map(({ id }) => id);
  return Array.from({ length: 2 ** collapsing.length }, (_, bits) => {
    const out = new Set(collapsing.filter((_id, at) => (bits >> at) % 2 === 1));
    return arrangeBands(template, ({ id }) => out.has(id));
  });
}

test.each(BUILT_IN_TEMPLATES)('nothing on $id is over something else, whatever is left out', (template) => {
  for (const { elements } of arrangements(template)) {
    // A frame is a white rectangle on a black one; rules meet.
    const solid = elements.filter(({ kind }) => kind === 'text' || kind === 'code');
    for (const one of solid)
      for (const other of elements)
        if (one !== other && !(ABOVE_DIGITS.has(one.id) && ABOVE_DIGITS.has(other.id)))
          expect(meets(inkOf(one), inkOf(other)), `${one.id} and ${other.id}`).toBe(false);
  }
});
