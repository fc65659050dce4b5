import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../stock/catalogue.ts';
import { asPaper } from '../../stock/as-paper.ts';
import { parseStock } from '../../stock/parse-stock.ts';
import { arbitraryStock } from '../../stock/testing/arbitrary-stock.ts';
import { draftFaults } from './draft-faults.ts';
import { documentOf, draftOf, isOneGrid, measuredBy, newDraft, numberOf } from './stock-draft.ts';
import type { StockDraft } from './stock-draft.ts';

const { entries } = await loadCatalogue();
const papers = entries.map(({ stock }) => asPaper(stock)).filter(isOneGrid);

function read(draft: StockDraft) {
  return parseStock(JSON.stringify(documentOf(draft, 'own')));
}

const L7160: StockDraft = {
  ...newDraft('sheet'),
  name: { en: 'Mine', 'zh-CN': '我的' },
  numbers: { ...newDraft('sheet').numbers, top: '15,15', down: '' },
};

describe('a paper in a form', () => {
  it('comes back as it was, every one of the catalogue that stands in one grid', () => {
    expect(papers.length).toBeGreaterThan(550);
    for (const paper of papers) {
      const draft = draftOf(paper);
      expect(draftFaults(draft), paper.id).toEqual({});
      expect(parseStock(JSON.stringify(documentOf(draft, paper.id))), paper.id).toEqual({
        ok: true,
        value: paper,
      });
    }
  });

  it('comes back as it was, whatever paper it is', () => {
    fc.assert(
      fc.property(arbitraryStock, (document) => {
        const parsed = parseStock(JSON.stringify(document));
        if (!parsed.ok) throw new Error(parsed.problem.code);
        const paper = asPaper(parsed.value);
        fc.pre(isOneGrid(paper));
        expect(JSON.parse(JSON.stringify(documentOf(draftOf(paper), paper.id)))).toEqual(paper);
      }),
      { numRuns: 100 },
    );
  });

  it('may be measured by gaps or from edge to edge, which is the same paper', () => {
    const one = read(L7160);
    expect(one).toMatchObject({ value: { grids: [{ left: 7.2, top: 15.15, pitchX: 66.04, pitchY: 38.1 }] } });
    const other = measuredBy(L7160, 'pitch');
    expect(other.numbers).toMatchObject({ across: '66.04', down: '38.1' });
    expect(read(other)).toEqual(one);
    expect(measuredBy(other, 'gap').numbers).toMatchObject({ across: '2.54', down: '0' });
  });

  it.each([
    ['12.5', 12.5],
    [' 12,5 ', 12.5],
    ['12，5', 12.5],
    ['-0.03', -0.03],
    ['', Number.NaN],
    ['1e3', Number.NaN],
    ['0x10', Number.NaN],
    ['12 mm', Number.NaN],
  ])('reads “%s” as %d', (typed, number) => {
    expect(numberOf(typed)).toBe(number);
  });
});

describe('what is wrong with a form', () => {
  const number = fc.constantFrom(
    '',
    '-1',
    '0',
    '1',
    '2',
    '3',
    '2.5',
    '12',
    '40',
    '66.04',
    '210',
    '250',
    '1300',
    'x',
  );
  const draft = fc.record({
    kind: fc.constantFrom('sheet' as const, 'roll' as const),
    shape: fc.constantFrom('rect' as const, 'round' as const),
    page: fc.constantFrom('a4' as const, 'letter' as const, 'own' as const),
    measure: fc.constantFrom('gap' as const, 'pitch' as const),
    feed: fc.constantFrom('gap' as const, 'black-mark' as const, 'continuous' as const),
    numbers: fc.record(
      Object.fromEntries(Object.keys(L7160.numbers).map((key) => [key, number])) as Record<
        keyof StockDraft['numbers'],
        typeof number
      >,
    ),
  });

  it('is nothing exactly where the reader of papers takes it', () => {
    let taken = 0;
    fc.assert(
      fc.property(draft, (typed) => {
        const one: StockDraft = { ...L7160, ...typed };
        const isTaken = read(one).ok;
        taken += isTaken ? 1 : 0;
        expect(Object.keys(draftFaults(one)).length === 0, JSON.stringify(one)).toBe(isTaken);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('is said at its field, with what would be right', () => {
    const faults = (numbers: Partial<StockDraft['numbers']>) =>
      draftFaults({ ...L7160, numbers: { ...L7160.numbers, ...numbers } });
    expect(faults({})).toEqual({});
    expect(Object.keys(draftFaults(newDraft('roll')))).toEqual(['name']);
    expect(faults({ columns: '4' })).toEqual({ columns: { code: 'overRight', params: { over: 58.82 } } });
    expect(faults({ top: '40' })).toEqual({ rows: { code: 'overBottom', params: { over: 9.7 } } });
    expect(faults({ across: '-2' })).toEqual({ across: { code: 'tooClose', params: { least: 0 } } });
    expect(faults({ rows: '2.5' })).toMatchObject({ rows: { code: 'whole', params: { min: 1, max: 200 } } });
    expect(draftFaults({ ...L7160, name: { en: ' ', 'zh-CN': '' } })).toMatchObject({
      name: { code: 'name' },
    });
  });
});
