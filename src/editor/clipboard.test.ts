import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template } from '../template/template.ts';
import { clipboardText, pasteElements, readClipboard } from './clipboard.ts';
import { templates } from './testing/arbitrary-edits.ts';
import { idsOf, rect } from './testing/elements.ts';

const small: Template = {
  schema: 'hushlabel/template',
  version: 2,
  id: 'small',
  name: { en: 'Small', 'zh-CN': '小' },
  width: mm(40),
  height: mm(30),
  elements: [rect('rect-1', {}, { groups: ['g'] }), rect('rect-2', {}, { groups: ['g'] })],
};

describe('the clipboard', () => {
  it('gives back the elements that were copied', () => {
    fc.assert(
      fc.property(templates, ({ elements }) => {
        const read = readClipboard(clipboardText(elements));
        expect(read).toMatchObject(elements.length === 0 ? { ok: false } : { ok: true, value: elements });
      }),
    );
  });

  const text = (change: object): string =>
    JSON.stringify({ schema: 'hushlabel/elements', version: 2, elements: [rect('a')], ...change });

  it.each([
    ['plain words', 'Zhang San 13800000000'],
    ['nothing', ''],
    ['a number', '12'],
    ['null', 'null'],
    ['another schema', text({ schema: 'excalidraw/clipboard' })],
    ['another schema that names ours', text({ schema: 'mine', of: 'hushlabel/elements' })],
    ['words about it', 'The schema is called hushlabel/elements.'],
  ])('gives nothing for %s', (_, other) => {
    expect(readClipboard(other)).toBeUndefined();
  });

  it.each([
    ['a later version', text({ version: 3 }), { code: 'elements-newer' }],
    ['an earlier version', text({ version: 1 }), { code: 'elements-unreadable' }],
    ['no version', text({ version: undefined }), { code: 'elements-unreadable' }],
    ['a part of it', text({}).slice(0, -2), { code: 'elements-unreadable' }],
    [
      'too long a text',
      text({}) + ' '.repeat(TEMPLATE_LIMITS.documentLength),
      { code: 'elements-unreadable' },
    ],
    ['another key', text({ rows: [] }), { code: 'template-unknown-key', params: { path: 'rows' } }],
    ['no elements', text({ elements: [] }), { code: 'template-range' }],
    [
      'an element that is none',
      text({ elements: [{ ...rect('a'), onclick: 'x' }] }),
      { code: 'template-unknown-key', params: { path: 'elements[0].onclick' } },
    ],
    [
      'a field that does not exist',
      text({ elements: [{ ...rect('a'), showIf: ['recipient.secret'] }] }),
      { code: 'template-type' },
    ],
    ['an id twice', text({ elements: [rect('a'), rect('a')] }), { code: 'template-duplicate-id' }],
    [
      'too many',
      text({ elements: Array.from({ length: 201 }, (_, index) => rect(`r-${index}`)) }),
      { code: 'template-range' },
    ],
  ])('says why elements cannot be read, given %s', (_, other, problem) => {
    expect(readClipboard(text({}))).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    expect(readClipboard(other)).toMatchObject({ ok: false, problem });
  });
});

describe('pasting', () => {
  it('gives new ids and new groups, about the point that is asked for', () => {
    const { template, ids } = pasteElements(small, small.elements, { x: 20, y: 20 });
    expect(ids).toEqual(['rect-3', 'rect-4']);
    expect(template.elements.slice(2)).toMatchObject([
      { x: 15, y: 15, groups: ['group-1'] },
      { x: 15, y: 15, groups: ['group-1'] },
    ]);
  });

  it('brings what was far away onto a smaller label, together', () => {
    const far = [rect('a', { x: 200, y: 250 }), rect('b', { x: 215, y: 255, width: 5 })];
    const { template } = pasteElements(small, far);
    expect(template.elements.slice(2)).toMatchObject([
      { x: 20, y: 15, width: 10 },
      { x: 35, y: 20, width: 5 },
    ]);
  });

  it('gives the template itself where there would be too many elements', () => {
    const many = Array.from({ length: 199 }, (_, index) => rect(`r-${index}`));
    expect(pasteElements(small, many)).toMatchObject({
      ...{ ids: [], refused: { problem: { code: 'template-range', params: { path: 'elements' } } } },
    });
    expect(pasteElements(small, many).template).toBe(small);
  });

  it('of any elements onto any template gives a template with all of them', () => {
    const points = fc.record({
      x: fc.integer({ min: -99, max: 399 }),
      y: fc.integer({ min: -99, max: 399 }),
    });
    const sizes = fc.record({
      width: fc.integer({ min: 10, max: 300 }),
      height: fc.integer({ min: 10, max: 300 }),
    });
    fc.assert(
      fc.property(templates, sizes, fc.option(points, { nil: undefined }), ({ elements }, size, at) => {
        const onto = { ...small, elements: [], width: mm(size.width), height: mm(size.height) };
        const { template, ids } = pasteElements(onto, elements, at);
        expect(ids).toHaveLength(elements.length);
        expect(idsOf(template.elements)).toEqual(ids);
        expect(parseTemplateDocument(template).ok).toBe(true);
      }),
    );
  });
});

describe('pasting again', () => {
  const one = [rect('a', { x: 4, y: 4 })];
  const places = (template: Template) => template.elements.map(({ x, y }) => [x, y]);

  it('goes a step beside what would hide it, as often as it is done', () => {
    const empty = { ...small, elements: one };
    const twice = pasteElements(pasteElements(empty, one).template, one).template;
    expect(places(twice)).toEqual([
      [4, 4],
      [6, 6],
      [8, 8],
    ]);
  });

  it('goes to the same place of a label where nothing of the like lies', () => {
    expect(places(pasteElements({ ...small, elements: [] }, one).template)).toEqual([[4, 4]]);
  });

  it('finds another way from a corner of the label', () => {
    const [element] = one;
    const { width = 0, height = 0 } = element ?? {};
    const corner = [rect('a', { x: 40 - width, y: 30 - height })];
    const pasted = pasteElements({ ...small, elements: corner }, corner).template;
    expect(new Set(places(pasted).map(String)).size).toBe(2);
  });
});
