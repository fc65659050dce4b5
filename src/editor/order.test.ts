import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateElement } from '../template/template.ts';
import { moveTo, reorder } from './order.ts';
import type { OrderChange } from './order.ts';
import { areContiguous, groupedElements, idsOf, rect } from './testing/elements.ts';

const plain = [...'abcde'].map((id) => rect(id));
/** `b` and `c` are a group. */
const grouped: readonly TemplateElement[] = plain.map((element) =>
  'bc'.includes(element.id) ? { ...element, groups: ['g'] } : element,
);
const orderOf = (elements: readonly TemplateElement[]): string => idsOf(elements).join('');

describe('reordering', () => {
  it.each<{ ids: string; to: OrderChange; gives: string }>([
    { ids: 'b', to: 'front', gives: 'acdeb' },
    { ids: 'db', to: 'back', gives: 'bdace' },
    { ids: 'bc', to: 'forward', gives: 'adbce' },
    { ids: 'bd', to: 'forward', gives: 'acbed' },
    { ids: 'bd', to: 'backward', gives: 'badce' },
    { ids: 'e', to: 'forward', gives: 'abcde' },
  ])('$ids $to gives $gives', ({ ids, to, gives }) => {
    expect(orderOf(reorder(plain, [...ids], to))).toBe(gives);
  });

  it.each<{ ids: string; to: OrderChange; gives: string }>([
    { ids: 'a', to: 'forward', gives: 'bcade' },
    { ids: 'd', to: 'backward', gives: 'adbce' },
    { ids: 'bc', to: 'front', gives: 'adebc' },
    { ids: 'b', to: 'front', gives: 'acbde' },
    { ids: 'ab', to: 'front', gives: 'deabc' },
  ])('with b and c in a group, $ids $to gives $gives', ({ ids, to, gives }) => {
    expect(orderOf(reorder(grouped, [...ids], to))).toBe(gives);
  });

  it('gives the very list where nothing moves', () => {
    expect(reorder(grouped, ['d', 'e'], 'front')).toBe(grouped);
    expect(reorder(grouped, ['gone'], 'front')).toBe(grouped);
  });
});

describe('dragging in the layers', () => {
  it.each([
    { ids: 'a', index: 5, gives: 'bcdea' },
    { ids: 'e', index: 0, gives: 'eabcd' },
    { ids: 'c', index: 2, gives: 'abcde' },
    { ids: 'ae', index: 3, gives: 'bcaed' },
  ])('$ids to gap $index gives $gives', ({ ids, index, gives }) => {
    expect(orderOf(moveTo(plain, [...ids], index))).toBe(gives);
  });

  it.each([
    { ids: 'a', index: 2, gives: 'bcade', why: 'the middle of a group is the end above it' },
    { ids: 'bc', index: 5, gives: 'adebc', why: 'a group goes whole' },
    { ids: 'b', index: 5, gives: 'acbde', why: 'a member stays in its group' },
  ])('with b and c in a group, $ids to gap $index gives $gives: $why', ({ ids, index, gives }) => {
    expect(orderOf(moveTo(grouped, [...ids], index))).toBe(gives);
  });
});

describe('laws of order', () => {
  const selection = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1, maxLength: 6 });
  const to = fc.constantFrom<OrderChange>('front', 'back', 'forward', 'backward');

  it('an order holds the same elements, and groups stay together', () => {
    fc.assert(
      fc.property(groupedElements, selection, to, fc.nat(12), (elements, ids, change, index) => {
        for (const next of [reorder(elements, ids, change), moveTo(elements, ids, index)]) {
          expect(new Set(next)).toEqual(new Set(elements));
          expect(next).toHaveLength(elements.length);
          expect(areContiguous(next)).toBe(true);
        }
      }),
    );
  });
});
