import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import {
  addElement,
  changeElements,
  changeProblem,
  duplicateElements,
  freeElementId,
  removeElements,
  resizeLabel,
  setGuides,
  setMargin,
} from './edits.ts';
import { newElement } from './new-element.ts';
import { edits, templates } from './testing/arbitrary-edits.ts';
import { idsOf, rect } from './testing/elements.ts';

const plain: Template = {
  schema: 'hushlabel/template',
  version: 2,
  id: 'plain',
  name: { en: 'Plain', 'zh-CN': '空白' },
  width: mm(100),
  height: mm(150),
  elements: [
    rect('rect-1', { x: 10, y: 10 }, { groups: ['g'] }),
    rect('rect-2', { x: 30, y: 10 }, { groups: ['g'] }),
    rect('rect-4', { x: 85, y: 10, width: 15 }),
  ],
};

describe('changing elements', () => {
  it('takes a key away, and keeps every other element the very same', () => {
    const locked = changeElements(plain, new Map([['rect-1', { locked: true }]]));
    expect(locked.elements[0]).toMatchObject({ locked: true });
    expect(locked.elements[1]).toBe(plain.elements[1]);
    expect(changeElements(locked, new Map([['rect-1', { locked: undefined }]]))).toEqual(plain);
  });

  it('brings a box onto the label', () => {
    const moved = changeElements(plain, new Map([['rect-4', { x: mm(95.554), height: mm(999) }]]));
    expect(moved.elements[2]).toMatchObject({ x: 85, y: 0, width: 15, height: 150 });
  });

  it('lets a text that grows shrink instead where it is turned', () => {
    const words = newElement('text', { x: 10, y: 60, width: 30, height: 8 }, plain, 'x');
    const growing = { ...words, overflow: 'grow', maxHeight: mm(20) } as TemplateElement;
    const { template } = addElement(plain, growing);
    const turned = changeElements(template, new Map([[words.id, { rotation: 90 }]])).elements.at(-1);
    expect(turned).toMatchObject({ rotation: 90, width: 30 });
    expect(turned).not.toHaveProperty('overflow');
    expect(turned).not.toHaveProperty('maxHeight');
    expect(changeElements(template, new Map([[words.id, { rotation: 360 }]])).elements.at(-1)).toEqual(
      growing,
    );
  });

  it('keeps the size of what is turned: it is moved onto the label, or not turned at all', () => {
    const wide = { ...plain, elements: [rect('rect-1', { x: 10, y: 140, width: 90, height: 10 })] };
    const turned = changeElements(wide, new Map([['rect-1', { rotation: 90 }]]));
    expect(turned.elements).toMatchObject([{ width: 90, height: 10, rotation: 90, x: 10, y: 100 }]);
    const tall = { ...plain, elements: [rect('rect-1', { x: 10, y: 5, width: 15, height: 140 })] };
    expect(changeElements(tall, new Map([['rect-1', { rotation: 90 }]]))).toBe(tall);
    const square = { ...plain, elements: [rect('rect-1', { x: 0, y: 5, width: 100, height: 49 })] };
    expect(changeElements(square, new Map([['rect-1', { rotation: 45 }]]))).toBe(square);
  });

  it('gives the same template for what would be none, and says why', () => {
    const bad = new Map([['rect-1', { name: '' }]]);
    expect(changeElements(plain, bad)).toBe(plain);
    expect(changeProblem(plain, bad)).toMatchObject({
      code: 'template-range',
      params: { path: 'elements[0].name' },
    });
    expect(changeElements(plain, new Map([['rect-1', { id: 'rect-2' }]]))).toBe(plain);
    expect(changeProblem(plain, new Map([['rect-1', { x: mm(3) }]]))).toBeUndefined();
  });
});

describe('adding, copying, removing', () => {
  it('finds the first free id and puts an element where it is to be', () => {
    expect(freeElementId(plain, 'rect')).toBe('rect-3');
    expect(idsOf(addElement(plain, rect('rect-3'), 1).template.elements)).toEqual([
      'rect-1',
      'rect-3',
      'rect-2',
      'rect-4',
    ]);
    expect(addElement(plain, rect('rect-1'))).toMatchObject({
      ...{ template: plain, ids: [] },
      refused: { problem: { code: 'template-duplicate-id' } },
    });
  });

  it('copies a group as a new group just above it, all moved alike', () => {
    const { template, ids } = duplicateElements(plain, ['rect-1', 'rect-2', 'rect-4'], { x: 5, y: 5 });
    expect(idsOf(template.elements)).toEqual(['rect-1', 'rect-2', 'rect-3', 'rect-5', 'rect-4', 'rect-6']);
    expect(ids).toEqual(['rect-3', 'rect-5', 'rect-6']);
    const [one, two, three] = ids.map((id) => template.elements.find((element) => element.id === id));
    expect(one).toMatchObject({ groups: ['group-1'], x: 10, y: 15 });
    expect(two).toMatchObject({ groups: ['group-1'], x: 30, y: 15 });
    expect(three).toMatchObject({ x: 85, y: 15 });
  });

  it('copies a part of a group into the same group', () => {
    const { template } = duplicateElements(plain, ['rect-1'], { x: 0, y: 20 });
    expect(template.elements.map(({ groups }) => groups)).toEqual([['g'], ['g'], ['g'], undefined]);
  });

  it('copies nothing where there would be too many', () => {
    const full = Array.from({ length: TEMPLATE_LIMITS.elements }, (_, index) => rect(`r-${index}`));
    const template = { ...plain, elements: full };
    const made = duplicateElements(template, ['r-1'], { x: 1, y: 1 });
    expect(made.template).toBe(template);
    expect(made).toMatchObject({ ids: [], refused: { problem: { code: 'template-range' } } });
  });

  it('removes what is named and nothing for a name that is not there', () => {
    expect(idsOf(removeElements(plain, ['rect-2', 'gone']).elements)).toEqual(['rect-1', 'rect-4']);
    expect(removeElements(plain, ['gone'])).toBe(plain);
  });
});

describe('the label', () => {
  it('keeps everything on it when it becomes smaller', () => {
    const full: Template = {
      ...plain,
      elements: [...plain.elements, rect('wide', { x: 5, y: 60, width: 90, height: 5 })],
      bands: [
        { id: 'top', y: mm(0), height: mm(20), collapses: true, grows: 0 },
        { id: 'middle', y: mm(20), height: mm(60), collapses: false, grows: 1 },
        { id: 'end', y: mm(90), height: mm(10), collapses: false, grows: 1 },
      ],
      guides: [
        { axis: 'x', at: mm(39) },
        { axis: 'x', at: mm(60) },
        { axis: 'y', at: mm(49) },
      ],
      margin: mm(30),
    };
    const small = resizeLabel(full, 40, 50);
    expect(small).toMatchObject({ width: 40, height: 50, margin: 20 });
    expect(small.elements[0]).toBe(full.elements[0]);
    expect(small.elements[2]).toMatchObject({ x: 25, width: 15 });
    expect(small.elements[3]).toMatchObject({ x: 0, y: 45, width: 40, height: 5 });
    expect(small.bands).toEqual([full.bands?.[0], { ...full.bands?.[1], height: 30 }]);
    expect(small.guides).toEqual([full.guides?.[0], full.guides?.[2]]);
  });

  it('has its guides and margin on it, or none', () => {
    expect(setGuides(plain, [{ axis: 'x', at: mm(120) }]).guides).toEqual([{ axis: 'x', at: 100 }]);
    expect(setGuides(setGuides(plain, [{ axis: 'x', at: mm(1) }]), [])).toEqual(plain);
    expect(setMargin(plain, 80).margin).toBe(50);
    expect(setMargin(setMargin(plain, 3), undefined)).toEqual(plain);
  });
});

describe('laws of edits', () => {
  const sessions = fc.array(edits, { maxLength: 12 });
  const starts = fc.oneof(templates, fc.constantFrom(...BUILT_IN_TEMPLATES));

  it('no edit gives what is not a template', () => {
    fc.assert(
      fc.property(starts, sessions, (start, session) => {
        session.reduce((template, edit) => {
          const next = edit(template);
          const parsed = parseTemplateDocument(JSON.parse(JSON.stringify(next)));
          expect(parsed).toEqual({ ok: true, value: next });
          return next;
        }, start);
      }),
    );
  });

  it('a label becomes any size that a label may have', () => {
    const side = fc.double({ min: TEMPLATE_LIMITS.side.min, max: TEMPLATE_LIMITS.side.max, noNaN: true });
    fc.assert(
      fc.property(starts, side, side, (start, width, height) => {
        const resized = resizeLabel(start, width, height);
        expect(Math.abs(resized.width - width)).toBeLessThan(0.006);
        expect(Math.abs(resized.height - height)).toBeLessThan(0.006);
        expect(idsOf(resized.elements)).toEqual(idsOf(start.elements));
      }),
    );
  });

  it('copies are as far from one another as their originals', () => {
    fc.assert(
      fc.property(
        templates,
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: -99, max: 99 }),
        (start, x, y) => {
          const { template, ids } = duplicateElements(start, idsOf(start.elements), { x, y });
          const copies = ids.map((id) => template.elements.find((element) => element.id === id));
          const steps = copies.map((copy, index) => (copy?.x ?? 0) - (start.elements[index]?.x ?? 0));
          for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(0.011);
          expect(copies).toHaveLength(start.elements.length);
        },
      ),
    );
  });
});
