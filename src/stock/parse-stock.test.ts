import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseStock, printStock } from './parse-stock.ts';
import { STOCK_LIMITS } from './stock-limits.ts';
import { arbitraryStock } from './testing/arbitrary-stock.ts';
import { SMALL_SHEET } from './testing/sheet-of.ts';

const ROLL = {
  schema: 'hushlabel/stock',
  version: 1,
  id: 'roll',
  name: { en: 'Roll', 'zh-CN': '卷' },
  kind: 'roll',
  backing: 62,
  label: { shape: 'rect', width: 60, height: 40, radius: 2, safe: { x: 1, y: 1 } },
  feed: { by: 'black-mark', mark: 3, gap: 2 },
};
const CIRCLE = { shape: 'round', width: 20, height: 20 };

test('what is printed is read again as it was', () => {
  fc.assert(
    fc.property(arbitraryStock, (document) => {
      const parsed = parseStock(JSON.stringify(document));
      expect(parsed).toEqual({ ok: true, value: document });
      if (parsed.ok) expect(parseStock(printStock(parsed.value))).toEqual(parsed);
    }),
  );
});

/** The small sheet with something else at a path such as `grids.0.left`; `undefined` takes the key away. */
function changed(path: string, value: unknown, document: object = SMALL_SHEET): string {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Record<string, unknown>>(
    (object, key) => object[key] as Record<string, unknown>,
    copy,
  );
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return JSON.stringify(copy);
}

describe('refuses, saying where', () => {
  it.each([
    ['no schema', 'schema', undefined, 'stock-schema', 'schema'],
    ['another document', 'schema', 'hushlabel/template', 'stock-schema', 'schema'],
    ['a version that is none', 'version', 0, 'stock-schema', 'version'],
    ['a later version', 'version', 2, 'stock-newer', 'version'],
    ['an unknown kind', 'kind', 'reel', 'document-type', 'kind'],
    ['a missing key', 'page', undefined, 'document-missing-key', 'page'],
    ['an unknown key', 'colour', 'red', 'document-unknown-key', 'colour'],
    ['a key that could be a person’s', '13800138000', 1, 'document-unknown-key', '?'],
    ['a key of another kind', 'backing', 50, 'document-unknown-key', 'backing'],
    ['an unknown key below', 'grids.0.gap', 3, 'document-unknown-key', 'grids[0].gap'],
    ['an id with a space', 'id', 'my sheet', 'document-type', 'id'],
    ['a long id', 'id', 'a'.repeat(65), 'document-length', 'id'],
    ['one language', 'name.zh-CN', undefined, 'document-missing-key', 'name.zh-CN'],
    ['an empty name', 'name.en', '', 'document-length', 'name.en'],
    ['a name of spaces', 'name.en', '  ', 'document-type', 'name.en'],
    ['a name that turns round', 'name.en', 'a\u202eb', 'document-type', 'name.en'],
    ['half a sign', 'name.en', '\ud83d', 'document-type', 'name.en'],
    ['a long name', 'name.en', 'a'.repeat(81), 'document-length', 'name.en'],
    ['a length as text', 'page.width', '100', 'document-type', 'page.width'],
    ['a page of a mile', 'page.width', 1e6, 'document-range', 'page.width'],
    ['a tiny label', 'label.width', 0.1, 'document-range', 'label.width'],
    ['an unknown shape', 'label.shape', 'star', 'document-type', 'label.shape'],
    ['a round corner beyond the middle', 'label.radius', 11, 'document-range', 'label.radius'],
    ['an oval', 'label', { ...CIRCLE, height: 21 }, 'document-type', 'label.height'],
    ['a circle with corners', 'label', { ...CIRCLE, radius: 2 }, 'document-unknown-key', 'label.radius'],
    ['no grid', 'grids', [], 'document-count', 'grids'],
    ['grids that are no list', 'grids', { 0: {} }, 'document-type', 'grids'],
    ['17 grids', 'grids', Array.from({ length: 17 }, () => SMALL_SHEET.grids[0]), 'document-count', 'grids'],
    ['half a column', 'grids.0.columns', 1.5, 'document-type', 'grids[0].columns'],
    ['no row', 'grids.0.rows', 0, 'document-range', 'grids[0].rows'],
    ['a grid that is a list', 'grids.0', [], 'document-type', 'grids[0]'],
    ['a margin of less than nothing', 'grids.0.left', -1, 'document-range', 'grids[0].left'],
    ['a label beyond the right edge', 'grids.0.left', 16.06, 'stock-outside-page', 'grids[0]'],
    ['a label beyond the lower edge', 'grids.0.top', 10.06, 'stock-outside-page', 'grids[0]'],
    ['columns over each other', 'grids.0.pitchX', 39.9, 'stock-overlap', 'grids'],
    ['rows over each other', 'grids.0.pitchY', 19.9, 'stock-overlap', 'grids'],
    [
      'one grid over another',
      'grids',
      [SMALL_SHEET.grids[0], SMALL_SHEET.grids[0]],
      'stock-overlap',
      'grids',
    ],
  ])('%s', (_, path, value, code, where) => {
    const parsed = parseStock(changed(path, value));
    expect(parsed.ok ? undefined : parsed.problem.code).toBe(code);
    expect(parsed.ok ? undefined : parsed.problem.params?.['path']).toBe(where);
  });

  it.each([
    ['an unknown feed', 'feed.by', 'hand', 'document-type', 'feed.by'],
    ['no mark', 'feed.mark', undefined, 'document-missing-key', 'feed.mark'],
    ['a mark without a mark', 'feed.by', 'gap', 'document-unknown-key', 'feed.mark'],
    ['a wide gap', 'feed.gap', 101, 'document-range', 'feed.gap'],
    ['a label wider than its backing', 'backing', 59, 'document-range', 'backing'],
    ['a roll with a page', 'page', { width: 100, height: 100 }, 'document-unknown-key', 'page'],
    ['a safe area beyond the middle', 'label.safe.x', 31, 'document-range', 'label.safe.x'],
    [
      'pieces that are never so long',
      'feed',
      { by: 'continuous', shortest: 10, longest: 30 },
      'document-range',
      'feed.longest',
    ],
  ])('%s', (_, path, value, code, where) => {
    const parsed = parseStock(changed(path, value, ROLL));
    expect(parsed.ok ? undefined : parsed.problem.code).toBe(code);
    expect(parsed.ok ? undefined : parsed.problem.params?.['path']).toBe(where);
  });

  it('more labels than a sheet has, without laying them out', () => {
    const grid = { columns: 200, rows: 200, left: 0, top: 0, pitchX: 3, pitchY: 3 };
    const started = performance.now();
    const parsed = parseStock(
      changed(
        'grids',
        Array.from({ length: 16 }, () => grid),
      ),
    );
    expect(performance.now() - started).toBeLessThan(100);
    expect(parsed).toEqual({
      ok: false,
      problem: { code: 'stock-too-many', params: { path: 'grids', max: STOCK_LIMITS.labels } },
    });
  });

  it.each([
    ['a long text', ' '.repeat(20_001), 'stock-too-large'],
    ['no JSON', '{"schema":', 'stock-not-json'],
    ['nothing', 'null', 'stock-schema'],
    ['a text', '"hushlabel/stock"', 'stock-schema'],
    ['a list', '[]', 'stock-schema'],
    ['keys that are inherited', `{"__proto__":${JSON.stringify(SMALL_SHEET)}}`, 'stock-schema'],
  ])('%s', (_, text, code) => {
    const parsed = parseStock(text);
    expect(parsed.ok ? undefined : parsed.problem.code).toBe(code);
  });

  it('what strangers write, never with an error of its own and never with their words', () => {
    const word = 'Zhang13800138000';
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(word, [word], { [word]: word }));
    const paths = [
      'id',
      'name',
      'name.en',
      'kind',
      'page',
      'page.width',
      'label',
      'label.shape',
      'grids',
      'grids.0',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths, word), junk, (path, value) => {
        const parsed = parseStock(changed(path, value));
        if (!parsed.ok) expect(JSON.stringify(parsed.problem)).not.toContain('138');
      }),
    );
  });
});

test.each([
  ['a sheet', SMALL_SHEET],
  ['a roll with marks', ROLL],
  ['a roll with gaps that nobody measured', { ...ROLL, feed: { by: 'gap' } }],
  ['a tape', { ...ROLL, feed: { by: 'continuous', shortest: 10, longest: 1000 } }],
  [
    'circles that stand between each other',
    {
      ...SMALL_SHEET,
      label: CIRCLE,
      grids: [
        { columns: 3, rows: 1, left: 0, top: 0, pitchX: 20, pitchY: 20 },
        { columns: 2, rows: 1, left: 10, top: 17.33, pitchX: 20, pitchY: 20 },
      ],
    },
  ],
])('%s is taken', (_, document) => {
  expect(parseStock(JSON.stringify(document))).toEqual({ ok: true, value: document });
});
