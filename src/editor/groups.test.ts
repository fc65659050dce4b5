import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { TemplateElement } from '../template/template.ts';
import {
  freeGroupId,
  groupAround,
  groupElements,
  groupToEnter,
  ungroupElements,
  unitOf,
  unitsOf,
} from './groups.ts';
import { areContiguous, groupedElements, idsOf, rect } from './testing/elements.ts';

const nested: readonly TemplateElement[] = [
  rect('a', {}, { groups: ['inner', 'outer'] }),
  rect('b', {}, { groups: ['inner', 'outer'] }),
  rect('c', {}, { groups: ['outer'] }),
  rect('d'),
];

describe('what a click selects', () => {
  it.each([
    { id: 'a', inside: null, unit: ['a', 'b', 'c'] },
    { id: 'a', inside: 'outer', unit: ['a', 'b'] },
    { id: 'a', inside: 'inner', unit: ['a'] },
    { id: 'c', inside: 'outer', unit: ['c'] },
    { id: 'c', inside: 'inner', unit: ['a', 'b', 'c'] },
    { id: 'd', inside: 'outer', unit: ['d'] },
    { id: 'gone', inside: null, unit: [] },
  ])('on $id inside $inside is $unit', ({ id, inside, unit }) => {
    expect(unitOf(nested, id, inside)).toEqual(unit);
  });

  it('goes in by one group at a time and out the same way', () => {
    expect(groupToEnter(nested, 'a', null)).toBe('outer');
    expect(groupToEnter(nested, 'a', 'outer')).toBe('inner');
    expect(groupToEnter(nested, 'a', 'inner')).toBeNull();
    expect(groupAround(nested, 'inner')).toBe('outer');
    expect(groupAround(nested, 'outer')).toBeNull();
  });
});

describe('units of a selection', () => {
  it.each([
    { ids: ['d', 'a', 'b', 'c'], inside: null, units: [['d'], ['a', 'b', 'c']] },
    { ids: ['a', 'b', 'd'], inside: null, units: [['a', 'b'], ['d']] },
    { ids: ['c', 'a'], inside: null, units: [['c'], ['a']] },
    { ids: ['a', 'b', 'c'], inside: 'outer', units: [['a', 'b'], ['c']] },
    { ids: ['a', 'b'], inside: 'inner', units: [['a'], ['b']] },
    { ids: ['gone', 'd', 'd'], inside: null, units: [['d']] },
  ])('$ids inside $inside are $units', ({ ids, inside, units }) => {
    expect(unitsOf(nested, ids, inside)).toEqual(units);
  });
});

describe('grouping', () => {
  it('brings members just below the topmost of them', () => {
    const grouped =
      groupElements(
        ['a', 'b', 'c', 'd'].map((id) => rect(id)),
        ['a', 'c'],
        'g',
      ) ?? [];
    expect(idsOf(grouped)).toEqual(['b', 'a', 'c', 'd']);
    expect(grouped.map(({ groups }) => groups)).toEqual([undefined, ['g'], ['g'], undefined]);
  });

  it('puts the new group around whole groups and inside one that is only partly selected', () => {
    const around = groupElements(nested, ['a', 'b', 'c', 'd'], 'g') ?? [];
    expect(around.map(({ groups }) => groups)).toEqual([
      ['inner', 'outer', 'g'],
      ['inner', 'outer', 'g'],
      ['outer', 'g'],
      ['g'],
    ]);
    const three = [...nested.slice(0, 3), rect('e', {}, { groups: ['outer'] })];
    const within = groupElements(three, ['a', 'b', 'c'], 'g') ?? [];
    expect(within.map(({ groups }) => groups)).toEqual([
      ['inner', 'g', 'outer'],
      ['inner', 'g', 'outer'],
      ['g', 'outer'],
      ['outer'],
    ]);
    const entered = groupElements(nested, ['a', 'b', 'c'], 'g', 'outer') ?? [];
    expect(entered.map(({ groups }) => groups)).toEqual([
      ['inner', 'g', 'outer'],
      ['inner', 'g', 'outer'],
      ['g', 'outer'],
      undefined,
    ]);
  });

  it('takes in the whole of a group that it touches', () => {
    const grouped = groupElements(nested, ['b', 'd'], 'g') ?? [];
    expect(grouped.every(({ groups }) => groups?.at(-1) === 'g')).toBe(true);
  });

  it('refuses a single thing, an id that is taken, and one level too many', () => {
    expect(groupElements(nested, ['d'], 'g')).toBeUndefined();
    expect(groupElements(nested, ['a', 'b', 'c'], 'g')).toBeUndefined();
    expect(groupElements(nested, ['c', 'd'], 'inner')).toBeUndefined();
    const deep = Array.from({ length: TEMPLATE_LIMITS.groupDepth }, (_, level) => `g-${level}`);
    expect(groupElements([rect('a', {}, { groups: deep }), rect('b')], ['a', 'b'], 'g')).toBeUndefined();
    const less = [rect('a', {}, { groups: deep.slice(1) }), rect('b')];
    expect(groupElements(less, ['a', 'b'], 'g')?.[0]?.groups).toHaveLength(TEMPLATE_LIMITS.groupDepth);
  });
});

describe('laws of groups', () => {
  const selection = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1, maxLength: 6 });

  it('ungrouping what was grouped gives back the elements, up to their order', () => {
    fc.assert(
      fc.property(groupedElements, selection, (elements, picked) => {
        const ids = [...new Set(picked.flatMap((id) => unitOf(elements, id, null)))];
        const grouped = groupElements(elements, ids, freeGroupId(elements));
        if (grouped === undefined) return;
        const back = ungroupElements(grouped, ids);
        const byId = (list: readonly TemplateElement[]) => new Map(list.map((each) => [each.id, each]));
        expect(byId(back)).toEqual(byId(elements));
      }),
    );
  });

  it('members lie next to one another, in the order they had', () => {
    fc.assert(
      fc.property(groupedElements, selection, (elements, ids) => {
        const grouped = groupElements(elements, ids, 'new');
        if (grouped === undefined) return;
        expect(areContiguous(grouped)).toBe(true);
        const members = idsOf(grouped.filter(({ groups }) => groups?.includes('new') === true));
        expect(idsOf(elements).filter((id) => members.includes(id))).toEqual(members);
        for (const id of ids) expect(members).toContain(id);
      }),
    );
  });

  it('the units of a selection are the selection, each element in one', () => {
    fc.assert(
      fc.property(groupedElements, selection, (elements, ids) => {
        expect(unitsOf(elements, ids).flat().toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});
