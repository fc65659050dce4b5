import { describe, expect, it } from 'vitest';
import { SMALL_SHEET } from '../stock/testing/sheet-of.ts';
import type { PrintResult, Room } from './room.ts';
import type { SheetRequest } from './stock-room.ts';
import { nodeRoom } from './testing/node-room.ts';

const FOUR = {
  ...SMALL_SHEET,
  id: 'four',
  page: { width: 210, height: 297 },
  label: { shape: 'rect', width: 100, height: 140 },
  grids: [{ columns: 2, rows: 2, left: 3, top: 5, pitchX: 103, pitchY: 145 }],
};
const four = { document: JSON.stringify(FOUR) };

describe('the room’s papers', () => {
  it('are searched by words, a page at a time, sheets only', async () => {
    const room = nodeRoom();
    const all = await room.stocks('', 0, 'sheet');
    expect(all.total).toBeGreaterThan(500);
    expect(all.stocks).toHaveLength(50);
    expect(all.pages).toBe(Math.ceil(all.total / 50));
    const second = await room.stocks('', 1, 'sheet');
    expect(second.stocks[0]?.id).not.toBe(all.stocks[0]?.id);
    expect((await room.stocks('', all.pages, 'sheet')).stocks).toEqual([]);
    const found = await room.stocks('avery l7160', 0, 'sheet');
    expect(found.stocks).toMatchObject([
      { id: 'avery-l7160', perSheet: 21, width: 63.5, height: 38.1, paper: 'A4', pageHeight: 297 },
    ]);
    expect((await room.stocks('us-4x6', 0, 'sheet')).stocks).toEqual([]);
  });

  it('say whether the chosen design’s label fits them, and how', async () => {
    const room = nodeRoom();
    const fitOf = async (template: string, id: string) => {
      await room.setDesign({ policy: 'national', template, dpi: 203 });
      const answer = await room.stock({ id });
      return answer.ok ? answer.value.fit : answer.problem;
    };
    expect(await fitOf('waybill-76x130', 'avery-l7160')).toMatchObject({
      fits: false,
      problem: { code: 'label-larger-than-place', params: { width: 76, height: 130, placeWidth: 63.5 } },
    });
    expect(await fitOf('waybill-100x150', 'avery-l7168')).toEqual({ fits: true, turned: true });
    expect(await fitOf('waybill-76x130', 'avery-l7168')).toEqual({ fits: true, turned: false });
    expect(await fitOf('waybill-76x130', 'avery-l7167')).toEqual({ fits: true, turned: false });
  });

  it('have places for a picture, one’s own too; what is none is refused', async () => {
    const room = nodeRoom();
    const own = await room.stock(four);
    if (!own.ok) throw new Error(own.problem.code);
    expect(own.value).toMatchObject({ id: 'four', description: null, perSheet: 4, paper: 'A4' });
    expect(own.value.places.map(({ number, x, y }) => [number, x, y])).toEqual([
      [1, 3, 5],
      [2, 106, 5],
      [3, 3, 150],
      [4, 106, 150],
    ]);
    expect(await room.stock({ id: 'nobody' })).toMatchObject({ problem: { code: 'stock-unknown' } });
    expect(await room.stock({ document: '{' })).toMatchObject({ problem: { code: 'stock-not-json' } });
    expect((await room.stock({ id: 'herma-4464' })).ok).toBe(true);
  });
});

describe('printing on sheets', () => {
  const request = (sheet: Partial<SheetRequest>): SheetRequest => ({
    ...{ stock: four, start: 1, used: [], order: 'across', cutMarks: true },
    ...sheet,
  });
  async function printOn(room: Room, sheet: SheetRequest, rows = [2, 3, 4, 5, 6]): Promise<PrintResult> {
    return room.print({ rows, copies: 1, date: '2026-11-30', sheet }, () => undefined);
  }

  it('fills pages as it is asked to, and says so', async () => {
    const room = nodeRoom();
    await room.openSample();
    const made = await printOn(room, request({ start: 2, used: [3], backs: 'blank', bleed: 2 }));
    expect(made.receipt).toMatchObject({ made: true, labels: 5, pages: 4, stock: 'four', refused: [] });
    expect(made.receipt).toMatchObject({ backs: 'blank', bleed: 2 });
    expect(made.pdf?.length).toBeGreaterThan(1_000);
  }, 60_000);

  it.each([
    [{ start: 0 }, 'stock-fill'],
    [{ start: 1.5 }, 'stock-fill'],
    [{ used: [5] }, 'stock-fill'],
    [{ used: [1, 2, 3, 4] }, 'stock-all-used'],
    [{ order: 'up' as never }, 'stock-fill'],
    [{ cutMarks: 'yes' as never }, 'stock-fill'],
    [{ used: 'all' as never }, 'stock-fill'],
    [{ backs: 'text' as never }, 'stock-fill'],
    [{ bleed: 11 }, 'stock-fill'],
    [{ bleed: Number.NaN }, 'stock-fill'],
    [{ stock: { id: 'nobody' } }, 'stock-unknown'],
    [{ stock: { id: 'avery-l7160' } }, 'label-larger-than-place'],
  ])('makes no label of what cannot be: %j', async (sheet, code) => {
    const room = nodeRoom();
    await room.openSample();
    const { pdf, receipt } = await printOn(room, request(sheet), [2]);
    expect(pdf).toBeUndefined();
    expect(receipt).toMatchObject({ made: false, labels: 0, pages: 0, refused: [{ code }] });
  });
});

describe('rolls', () => {
  it('are searched, waybills among them, and lie as the chosen label needs it', async () => {
    const room = nodeRoom();
    await room.setDesign({ policy: 'national', template: 'waybill-76x130', dpi: 203 });
    const all = await room.stocks('', 0, 'roll');
    expect(all.total).toBe(46 + 2 + 10);
    // Of its own size, then larger ones, the smallest first.
    expect(all.stocks.slice(0, 3).map(({ id }) => id)).toEqual(['cn-76x130', 'receipt-80', 'cn-100x150']);
    expect((await room.stocks('us-4x6', 0, 'roll')).stocks).toMatchObject([
      { kind: 'roll', feed: { by: 'gap' } },
    ]);
    const answer = await room.stock({ id: 'cn-100x150' });
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.value).toMatchObject({ perSheet: 1, fit: { fits: true, turned: false }, doubts: [] });
    const [first, second] = answer.value.places;
    expect(answer.value.laid).toMatchObject({ width: 76, height: 130, x: (first?.x ?? 0) + 12 });
    expect(second?.y).toBe((first?.y ?? 0) + 150 + 2);
    expect(await room.stock({ id: 'dymo-99019' })).toMatchObject({
      value: { fit: { fits: false, problem: { code: 'label-larger-than-roll' } }, laid: null },
    });
  });

  it('warn of bars across the feed where the label lies turned', async () => {
    const room = nodeRoom();
    await room.setDesign({ policy: 'national', template: 'waybill-100x150', dpi: 203 });
    const wide = {
      ...{
        schema: 'hushlabel/stock',
        version: 1,
        id: 'wide',
        name: { en: 'Wide', 'zh-CN': '宽' },
        kind: 'roll',
      },
      ...{ label: { shape: 'rect', width: 150, height: 100 }, feed: { by: 'gap', gap: 3 } },
    };
    expect(await room.stock({ document: JSON.stringify(wide) })).toMatchObject({
      value: { fit: { fits: true, turned: true }, doubts: [{ code: 'roll-bars-across' }] },
    });
    const personal = { ...wide, id: 'roll-13800138000' };
    expect(await room.readStock(JSON.stringify(personal))).toMatchObject({
      problem: { code: 'stock-personal', params: { path: 'id' } },
    });
  });
});

it('sheets come first that the label fits: of its size, larger, turned', async () => {
  const room = nodeRoom();
  await room.setDesign({ policy: 'national', template: 'sheet-l7160', dpi: 203 });
  const begun = performance.now();
  const { stocks } = await room.stocks('', 0, 'sheet');
  // The whole catalogue, on a machine that does other things too.
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(stocks[0]).toMatchObject({ width: 63.5, height: 38.1, fit: { fits: true, turned: false } });
  const areas = stocks.filter(({ width }) => width > 63.6).map(({ width, height }) => width * height);
  expect(areas).toEqual(areas.toSorted((one, other) => one - other));
  expect(stocks.every(({ fit }) => fit.fits)).toBe(true);
});
