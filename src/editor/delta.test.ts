import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../template/template.ts';
import { applyDelta, diffTemplates, invertDelta, isEmptyDelta, parseDelta } from './delta.ts';
import type { TemplateDelta } from './delta.ts';
import { changeElements } from './edits.ts';
import { edits, templates } from './testing/arbitrary-edits.ts';
import { rect } from './testing/elements.ts';

const session = fc.array(edits, { maxLength: 12 });
const pairs = fc.oneof(
  fc.tuple(templates, templates),
  fc
    .tuple(templates, session)
    .map(([start, all]) => [start, all.reduce((now, edit) => edit(now), start)] as const),
);

describe('laws of deltas', () => {
  it('a delta leads from one template to the other and back', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const delta = diffTemplates(before, after);
        expect(applyDelta(before, delta)).toEqual(after);
        expect(applyDelta(after, invertDelta(delta))).toEqual(before);
        expect(isEmptyDelta(delta)).toBe(
          JSON.stringify(delta) === JSON.stringify(diffTemplates(before, before)),
        );
      }),
    );
  });

  it('a session undoes to its start and redoes to its end, with deltas out of storage', () => {
    fc.assert(
      fc.property(templates, session, (start, all) => {
        let now = start;
        const history: TemplateDelta[] = [];
        for (const edit of all) {
          const next = edit(now);
          history.push(diffTemplates(now, next));
          now = next;
        }
        const stored = history.map(throughStorage);
        const undone = stored.toReversed().reduce((each, delta) => applyDelta(each, invertDelta(delta)), now);
        expect(undone).toEqual(start);
        expect(stored.reduce(applyDelta, undone)).toEqual(now);
      }),
    );
  });
});

describe('a delta', () => {
  const template = (elements: Template['elements']): Template => ({
    schema: 'hushlabel/template',
    version: 2,
    id: 'x',
    name: { en: 'x', 'zh-CN': 'x' },
    width: 100 as Template['width'],
    height: 150 as Template['height'],
    elements,
  });

  it('holds only what changed', () => {
    const before = template(Array.from({ length: 50 }, (_, index) => rect(`r-${index}`)));
    const after = changeElements(before, new Map([['r-7', { name: 'seven' }]]));
    const delta = diffTemplates(before, after);
    expect(delta).toEqual({
      before: { keys: {}, elements: [before.elements[7]] },
      after: { keys: {}, elements: [after.elements[7]] },
    });
    expect(isEmptyDelta(diffTemplates(before, { ...before, elements: [...before.elements] }))).toBe(true);
  });

  it('that meets another template loses and doubles no element', () => {
    const delta = diffTemplates(template([rect('a'), rect('b')]), template([rect('b'), rect('c')]));
    const met = applyDelta(template([rect('d'), rect('c'), rect('a')]), delta);
    expect(met.elements.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('a delta out of storage', () => {
  const side = { keys: {}, elements: [] };

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'delta'],
    ['one side', { before: side }],
    ['another key', { before: side, after: side, then: side }],
    ['a side of another kind', { before: side, after: [] }],
    ['elements that are no list', { before: side, after: { keys: {}, elements: {} } }],
    ['an element that is none', { before: side, after: { keys: {}, elements: [{ id: 'a' }] } }],
    ['an element twice', { before: side, after: { keys: {}, elements: [rect('a'), rect('a')] } }],
    [
      'an element outside',
      { before: side, after: { keys: { width: 50 }, elements: [rect('a', { x: 45 })] } },
    ],
    ['a key that no template has', { before: side, after: { keys: { script: 'x' }, elements: [] } }],
    ['a key that a delta must not change', { before: side, after: { keys: { version: 2 }, elements: [] } }],
    ['elements among the keys', { before: side, after: { keys: { elements: [] }, elements: [] } }],
    ['a width that is none', { before: side, after: { keys: { width: 1e9 }, elements: [] } }],
    ['an order on one side', { before: side, after: { ...side, order: [] } }],
    ['an order that is no list of ids', { before: { ...side, order: [1] }, after: { ...side, order: [] } }],
    [
      'an order without end',
      { before: { ...side, order: [] }, after: { ...side, order: Array.from({ length: 201 }, () => 'a') } },
    ],
    [
      'a prototype among the keys',
      { before: side, after: JSON.parse('{"keys":{"__proto__":{}},"elements":[]}') },
    ],
  ])('is none where it is %s', (_, value) => {
    expect(parseDelta(value)).toBeUndefined();
  });

  it('is itself where it is one', () => {
    const delta = { before: side, after: { keys: { margin: 3 }, elements: [rect('a')], order: ['a'] } };
    const whole = { ...delta, before: { ...side, order: [] } };
    expect(parseDelta(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });
});

function throughStorage(delta: TemplateDelta): TemplateDelta {
  const read = parseDelta(JSON.parse(JSON.stringify(delta)));
  if (read === undefined) throw new Error('a stored delta did not read back');
  return read;
}
