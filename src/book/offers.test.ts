import { describe, expect, it } from 'vitest';
import { withAreaZero, withPostcodeZero } from '../orders/lost-zero.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { applyOffer, rowsLike } from './apply-offer.ts';
import { countFacets } from './facets.ts';
import { fixOffers } from './offers.ts';
import { bookOf, draftOf, noStep, readOf } from './testing/books.ts';
import type { Said } from './testing/books.ts';
import { OrderBook } from './order-book.ts';

const ids = async (said: Said) => (await fixOffers(draftOf(said, 2))).map(({ id }) => id);

describe('offers to mend a row', () => {
  it.each<[string, Said, string, Said]>([
    [
      'name and phone swapped',
      { name: '13800138000', phone: '王示例' },
      'swap:recipient.name:recipient.phone',
      { name: '王示例', phone: '13800138000' },
    ],
    [
      'a lost 0 of an area code',
      { phone: '57188001234' },
      'restore-zero:recipient.phone',
      { phone: '0571-88001234' },
    ],
    [
      'a lost 0 of a postcode',
      { postcode: '10000' },
      'restore-zero:recipient.postcode',
      { postcode: '010000' },
    ],
    ['a guarded number', { phone: '="13800138000"' }, 'unguard:recipient.phone', { phone: '13800138000' }],
    ['a quantity that is no number', { goods: [['茶叶', '三']] }, 'quantity-one', { goods: [['茶叶', '1']] }],
  ])('%s', async (_, said, id, mended) => {
    const offer = (await fixOffers(draftOf(said, 2))).find((one) => one.id === id);
    expect(offer?.after.values).toEqual(draftOf({ ...said, ...mended }, 2).values);
    expect(offer?.after.items).toEqual(draftOf({ ...said, ...mended }, 2).items);
    expect(parseOrder(offer?.after ?? draftOf({}, 2)).problems).toEqual([]);
  });

  it('reads anew a cell that holds everything', async () => {
    const everything = '王示例 13800138000 浙江省杭州市西湖区示例路9号';
    const said = { name: '', phone: '', province: '', city: '', district: '', detail: everything };
    const offer = (await fixOffers(draftOf(said, 2))).find(({ kind }) => kind === 'read-again');
    expect(offer?.after.values).toMatchObject({
      'recipient.name': '王示例',
      'recipient.phone': '13800138000',
    });
  });

  it.each<[string, Said]>([
    ['a row in order', {}],
    ['a phone that is too short', { phone: '138001' }],
    ['ciphertext', { name: '~AgAAAAFAKEFAKEFAKEFAKE=~4~' }],
    ['a 400 number', { phone: '4008001234' }],
  ])('are none for %s', async (_, said) => expect(await ids(said)).toEqual([]));

  it('give every candidate of a doubtful field, and are settled by taking one', async () => {
    const candidates = ['杭州市', '宁波市'].map((city) => ({ 'recipient.city': city }));
    const draft = { ...draftOf({ city: '' }, 2), doubts: [{ field: 'recipient.city' as const, candidates }] };
    const book = new OrderBook();
    await book.add(await readOf([draft]), '', noStep);
    await applyOffer(book, [0], 'candidate:recipient.city:1', noStep);
    await book.settle(noStep);
    expect(book.draft(0).values['recipient.city']).toBe('宁波市');
    expect(book.draft(0).doubts).toBeUndefined();
    book.undo();
    await book.settle(noStep);
    expect(book.draft(0).doubts).toHaveLength(1);
  });

  it('are taken for all rows with the same problems at once, as one step', async () => {
    const book = await bookOf(
      { name: '13800138000', phone: '王示例' },
      {},
      { name: '13800138001', phone: '李示例' },
      { phone: '12' },
    );
    const like = rowsLike(book, 0, ['recipient.name', 'recipient.phone']);
    expect(like).toEqual([0, 2, 3]);
    const outcome = await applyOffer(book, like, 'swap:recipient.name:recipient.phone', noStep);
    expect(outcome).toMatchObject({ changed: 2, refused: [{ row: 5, code: 'offer-gone' }] });
    expect(book.draft(2).values['recipient.name']).toBe('李示例');
    expect(book.undo()).toEqual({ code: 'offer', rows: 2 });
  });
});

describe('a lost zero', () => {
  it.each([
    ['57188001234', '0571-88001234'],
    ['571-88001234', '0571-88001234'],
    ['1088001234', '010-88001234'],
    ['2188001234', '021-88001234'],
    ['13800138000', undefined],
    ['4008001234', undefined],
    ['88001234', undefined],
    ['0571-88001234', undefined],
  ])('of the area code in %s', (phone, expected) => expect(withAreaZero(phone)).toBe(expected));

  it.each([
    ['10000', '', true, '010000'],
    ['310000', '', true, undefined],
    ['2108', 'United States', false, '02108'],
    ['2108', 'US', false, '02108'],
    ['1067', 'Deutschland', false, '01067'],
    ['1234', 'Schweiz', false, undefined],
    ['', '', true, undefined],
  ])('of postcode %s in %s', (postcode, country, isMainland, expected) =>
    expect(withPostcodeZero(postcode, country, isMainland)).toBe(expected),
  );
});

describe('what there is to filter by', () => {
  it('is counted, with advice for what a platform hid', async () => {
    const book = await bookOf(
      { name: '~AgAAAAFAKEFAKEFAKEFAKE=~4~' },
      { phone: '138****8000' },
      { phone: '12', city: '宁波市' },
      { city: '宁波市' },
    );
    const facets = countFacets(book);
    expect(facets.platforms).toEqual([{ platform: 'taobao', rows: 4 }]);
    expect(facets.explanations).toEqual([
      { how: 'encrypted', platform: 'taobao', rows: 1, advice: 'taobao' },
      { how: 'masked', platform: 'taobao', rows: 1, advice: 'taobao' },
    ]);
    expect(facets.problems).toEqual([
      { code: 'encrypted', severity: 'error', rows: 1, example: 0 },
      { code: 'phone-invalid', severity: 'error', rows: 1, example: 2 },
    ]);
    expect(facets.places.map(({ rows }) => rows)).toEqual([1, 1]);
  });
});
