import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowId } from '../../base/row-id.ts';
import { mergeRows } from '../combine.ts';
import { LIMITS } from '../limits.ts';
import type { OrderBook } from '../order-book.ts';
import { addTo, bookOf, draftOf, noStep, readOf } from '../testing/books.ts';
import type { Said } from '../testing/books.ts';
import { ViewEngine } from '../view-engine.ts';
import { dealTracking, pasteTracking, poolNumbers } from './deal-tracking.ts';
import { joinTracking } from './join-tracking.ts';
import { readTrackingNumber } from './tracking-number.ts';

const all = async (book: OrderBook) => new ViewEngine(book).rows({ shown: 'all' }, noStep);
const numbers = async (book: OrderBook) => [...(await all(book))].map((slot) => book.value(slot, 'tracking'));
const file = (...said: readonly Said[]) => readOf(said.map((one, index) => draftOf(one, index + 2)));

describe('a tracking number', () => {
  it.each([
    ['SF1234567890123', 'SF1234567890123'],
    ['　ＳＦ１２３４ ', 'SF1234'],
    ['="YT123456"', 'YT123456'],
    ['773000123456789', '773000123456789'],
    ['7.73E+14', undefined],
    ['SF 12?', undefined],
    ['', undefined],
    ['-', undefined],
    ['1'.repeat(41), undefined],
  ])('is read from %j', (typed, expected) => expect(readTrackingNumber(typed)).toBe(expected));
});

describe('tracking numbers of a second file', () => {
  it('come to the rows with their order numbers, however those are written', async () => {
    const book = await bookOf({ orderNo: '#1001' }, { orderNo: 'a2' }, { orderNo: 'A3' });
    const read = await file(
      { orderNo: '1001', tracking: 'SF1' },
      { orderNo: 'Ａ2', tracking: 'SF2' },
      { orderNo: 'Z9', tracking: 'SF9' },
    );
    expect(await joinTracking(book, read, false, noStep)).toMatchObject({
      changed: 2,
      unmatched: 1,
      missing: 1,
    });
    expect(await numbers(book)).toEqual(['SF1', 'SF2', '']);
    book.undo();
    expect(await numbers(book)).toEqual(['', '', '']);
  });

  it.each<[string, readonly Said[], readonly Said[], readonly string[], readonly string[]]>([
    [
      'taken by another row',
      [{ orderNo: 'A1' }, { tracking: 'sf1' }],
      [{ orderNo: 'A1', tracking: 'SF1' }],
      ['', 'sf1'],
      ['tracking-taken'],
    ],
    [
      'said for two orders',
      [{ orderNo: 'A1' }, { orderNo: 'A2' }],
      [
        { orderNo: 'A1', tracking: 'SF1' },
        { orderNo: 'A2', tracking: 'SF1' },
      ],
      ['SF1', ''],
      ['tracking-taken'],
    ],
    [
      'two for one row',
      [{ orderNo: 'A1' }],
      [
        { orderNo: 'A1', tracking: 'SF1' },
        { orderNo: 'A1', tracking: 'SF2' },
      ],
      [''],
      ['tracking-ambiguous'],
    ],
    [
      'one for two rows',
      [{ orderNo: 'A1' }, { orderNo: 'A1' }],
      [{ orderNo: 'A1', tracking: 'SF1' }],
      ['SF1', ''],
      ['tracking-ambiguous'],
    ],
    [
      'two for two rows',
      [{ orderNo: 'A1' }, { orderNo: 'A1' }],
      [
        { orderNo: 'A1', tracking: 'SF1' },
        { orderNo: 'A1', tracking: 'SF2' },
      ],
      ['SF1', 'SF2'],
      [],
    ],
    [
      'ruined by a spreadsheet',
      [{ orderNo: 'A1' }],
      [{ orderNo: 'A1', tracking: '7.73E+14' }],
      [''],
      ['tracking-invalid'],
    ],
    [
      'perhaps rounded by one',
      [{ orderNo: 'A1' }],
      [{ orderNo: 'A1', tracking: '7730001234567890000' }],
      [''],
      ['tracking-invalid'],
    ],
    [
      'other than the row has',
      [{ orderNo: 'A1', tracking: 'SF0' }],
      [{ orderNo: 'A1', tracking: 'SF1' }],
      ['SF0'],
      ['tracking-kept'],
    ],
    [
      'the same as the row has',
      [{ orderNo: 'A1', tracking: 'SF1' }],
      [{ orderNo: 'A1', tracking: 'sf1' }],
      ['SF1'],
      [],
    ],
  ])('are not joined blindly: %s', async (_, rows, said, expected, codes) => {
    const book = await bookOf(...rows);
    const outcome = await joinTracking(book, await file(...said), false, noStep);
    expect(await numbers(book)).toEqual(expected);
    expect(outcome.refused.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(outcome)).not.toMatch(/SF\d|773/iu);
  });

  it('find a parcel by any of its order numbers', async () => {
    const same = { name: '李示例', phone: '13900139000', detail: '示例路7号' };
    const book = await bookOf({ ...same, orderNo: 'A1' }, { ...same, orderNo: 'A2' });
    mergeRows(book, [2, 3], false);
    await joinTracking(book, await file({ orderNo: 'A2', tracking: 'SF2' }), false, noStep);
    expect(await numbers(book)).toEqual(['SF2']);
  });

  it.each([
    ['the one that all its orders have', ['SF1', 'SF1'], 'SF1', []],
    ['none where its orders have several', ['SF1', 'SF2'], '', ['tracking-ambiguous']],
  ])('give a parcel %s', async (_, typed, expected, codes) => {
    const same = { name: '李示例', phone: '13900139000', detail: '示例路7号' };
    const book = await bookOf({ ...same, orderNo: 'A1' }, { ...same, orderNo: 'A2' });
    mergeRows(book, [2, 3], false);
    const said = typed.map((tracking, place) => ({ orderNo: `A${place + 1}`, tracking }));
    const outcome = await joinTracking(book, await file(...said), false, noStep);
    expect(await numbers(book)).toEqual([expected]);
    expect(outcome.refused.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a pasted list of tracking numbers', () => {
  it('goes line by line to the rows in the order of the view', async () => {
    const book = await bookOf({ remark: 'b' }, { remark: 'c' }, { remark: 'a' });
    const view = await new ViewEngine(book).rows({ sort: [{ column: 'remark' }] }, noStep);
    const outcome = await pasteTracking(book, view, 'SF1\r\n\r\nSF3\r\nSF4\r\n', false, noStep);
    expect(outcome).toMatchObject({ ok: true, value: { changed: 2, left: 1, missing: 0 } });
    expect(await numbers(book)).toEqual(['', 'SF3', 'SF1']);
  });
});

describe('a pool of tracking numbers', () => {
  it('deals each number once, in order, to rows that have none, and says what is missing or left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('', '', 'SF003', 'X1'), { maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (had, size) => {
          // A number that two rows have before is the file's own mistake.
          const before = had.map((number, place) =>
            number !== '' && had.indexOf(number) < place ? '' : number,
          );
          const book = await bookOf(...before.map((tracking) => ({ tracking })));
          const pool = { kind: 'range', prefix: 'SF', from: '001', to: `00${size}` } as const;
          const dealt = await dealTracking(book, await all(book), pool, noStep);
          const after = await numbers(book);
          if (!dealt.ok) throw new Error(dealt.problem.code);
          const { changed, missing, left, used } = dealt.value;
          const given = after.filter((number, place) => number !== before[place]);
          expect(new Set(after.filter((number) => number !== '')).size).toBe(
            after.filter((number) => number !== '').length,
          );
          expect(given).toEqual(given.toSorted());
          expect(given).toHaveLength(changed);
          expect(used + changed + left).toBe(size);
          expect(missing).toBe(after.filter((number) => number === '').length);
          expect(missing > 0 && left > 0).toBe(false);
          book.undo();
          expect(await numbers(book)).toEqual(changed === 0 ? after : before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('passes over numbers that a closed batch or a row left out has', async () => {
    const book = await bookOf({});
    await addTo(book, [{ tracking: 'SF001' }]);
    const batch = book.batch(1);
    if (batch !== undefined) batch.isClosed = true;
    await dealTracking(
      book,
      await all(book),
      { kind: 'range', prefix: 'SF', from: '001', to: '009' },
      noStep,
    );
    expect(book.value(book.slot(2) ?? -1, 'tracking')).toBe('SF002');
    expect(book.value(book.slot(rowId(1, 2)) ?? -1, 'tracking')).toBe('SF001');
  });

  it('keeps leading zeros and counts beyond what numbers can hold', () => {
    expect(poolNumbers({ kind: 'range', prefix: '', from: '0098', to: '0101' })).toMatchObject({
      value: ['0098', '0099', '0100', '0101'],
    });
    expect(
      poolNumbers({ kind: 'range', prefix: 'JD', from: '99999999999999999998', to: '99999999999999999999' }),
    ).toMatchObject({
      value: ['JD99999999999999999998', 'JD99999999999999999999'],
    });
    expect(poolNumbers({ kind: 'list', text: 'SF1, sf1\nSF2' })).toMatchObject({ value: ['SF1', 'SF2'] });
  });

  it.each([
    [{ kind: 'range', prefix: 'SF', from: '9', to: '10' } as const, 'pool-invalid'],
    [{ kind: 'range', prefix: 'SF', from: '2', to: '1' } as const, 'pool-invalid'],
    [{ kind: 'range', prefix: 'S F', from: '1', to: '2' } as const, 'pool-invalid'],
    [{ kind: 'range', prefix: '', from: '1e9', to: '2e9' } as const, 'pool-invalid'],
    [{ kind: 'range', prefix: '', from: '0000000', to: '9999999' } as const, 'pool-too-large'],
    [{ kind: 'list', text: 'SF1 收' } as const, 'pool-invalid'],
    [{ kind: 'list', text: '' } as const, 'pool-invalid'],
    [{ kind: 'list', text: 'x'.repeat(LIMITS.pool * (LIMITS.tracking + 2) + 1) } as const, 'pool-too-large'],
  ])('is refused: %#', (pool, code) => {
    expect(poolNumbers(pool)).toMatchObject({ ok: false, problem: { code } });
  });
});
