import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '../room/catalogue.ts';
import { findTemplates } from './find-templates.ts';
import type { FoundTitle } from './find-templates.ts';

const found = (query: string, titles: readonly FoundTitle[] = CATALOGUE.templates) =>
  findTemplates(titles, query, ({ kind = '' }) => kind).map(({ id }) => id);

describe('templates are found', () => {
  test.each([
    ['100x150', ['waybill-100x150', 'packing-slip-100x150', 'packing-slip-100x150-en']],
    ['150 × 100 mm', ['waybill-100x150', 'packing-slip-100x150', 'packing-slip-100x150-en']],
    ['60*40 地址', ['address-60x40']],
    ['６０＊４０ 地址', ['address-60x40']],
    ['4x6', ['waybill-4x6']],
    ['5160', ['sheet-5160']],
    ['退货', ['return-100x100', 'return-100x100-en']],
    ['RETURN english', ['return-100x100-en']],
    ['jewelry', ['jewellery-tag-75x25']],
    ['gift', ['gift-note', 'gift-note-en']],
    ['丰巢', ['locker-stub-60x40']],
    ['海关', ['customs-cn22', 'customs-cn22-en']],
  ])('by %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('all, where nothing is asked, and none where nothing is like it', () => {
    expect(found('  ')).toHaveLength(CATALOGUE.templates.length);
    expect(found('submarine')).toEqual([]);
    expect(found('100x151')).toEqual([]);
  });

  it('by their kind as the page calls it, and own ones by their names', () => {
    expect(
      findTemplates(CATALOGUE.templates, 'Vorsicht', ({ kind }) => (kind === 'care' ? 'Vorsicht' : ''))
        .length,
    ).toBe(4);
    const [one] = CATALOGUE.templates;
    if (one === undefined) throw new Error('no template');
    const own = { ...one, name: { en: 'Night shift', 'zh-CN': '夜班' } };
    expect(found('night', [own])).toEqual([own.id]);
    expect(found('夜班 76x130', [own])).toEqual([own.id]);
  });
});
