import { expect, test } from 'vitest';
import { UsageError } from './command.ts';
import { listOptions, sortFor } from './list-options.ts';

test('separators and lists are read as they are asked for', () => {
  expect(listOptions({}, undefined)).toEqual({ separators: undefined, lists: undefined, files: new Map() });
  expect(listOptions({ separators: 'city' }, 'en').separators).toEqual({ by: 'city', language: 'en' });
  expect(listOptions({ separators: '50', language: 'zh-CN' }, 'en').separators).toEqual({
    ...{ by: { every: 50 }, language: 'zh-CN' },
  });
  const { lists, files } = listOptions({ 'hand-over-list': 'h.pdf', 'list-paper': 'letter' }, undefined);
  expect(lists).toEqual({ kinds: ['hand-over-list'], paper: 'letter', language: 'zh-CN' });
  expect([...files]).toEqual([['hand-over-list', 'h.pdf']]);
});

test.each([
  [{ separators: 'name' }, /route, city, goods, order, or a number/],
  [{ separators: '0' }, /from 1 to/],
  [{ separators: '1000000' }, /from 1 to/],
  [{ 'list-paper': 'a4' }, /--pick-list or --hand-over-list/],
  [{ 'pick-list': 'p.pdf', 'list-paper': 'a3' }, /a4, letter/],
  [{ 'pick-list': '' }, /takes a file/],
  [{ language: 'fr' }, /en, zh-CN/],
])('%j is refused', (values, reason) => {
  expect(() => listOptions(values, undefined)).toThrow(UsageError);
  expect(() => listOptions(values, undefined)).toThrow(reason);
});

test('labels are sorted by what separates them', () => {
  const by = (key: 'route' | 'city' | 'goods' | 'order') => ({ by: key, language: 'en' }) as const;
  expect(sortFor(undefined, by('city'))).toBe('city');
  expect(sortFor('route', by('city'))).toBe('route');
  expect(sortFor(undefined, by('order'))).toBeUndefined();
  expect(sortFor('goods', { by: { every: 5 }, language: 'en' })).toBe('goods');
  expect(sortFor('goods', undefined)).toBe('goods');
  expect(() => sortFor('city', by('route'))).toThrow(/does not go with --sort city/);
});
