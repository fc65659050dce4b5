import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../book/limits.ts';
import type { RowView } from '../../room/room.ts';
import { bench, settle } from '../../state/testing/fake-room.ts';
import { ROW_HEIGHT } from './grid-layout.ts';
import { fill } from './row-window.ts';
import type { DrawnRow } from './row-window.ts';

const POOL = 40;

async function views(count: number): Promise<(position: number) => RowView | undefined> {
  const it = bench(count);
  it.workbench.orders.openSample();
  await settle();
  for (let from = 0; from < count; from += 100) {
    it.workbench.wantRows(from, from + 99);
    await settle();
  }
  return (position) => it.workbench.rowAt(position);
}

function fillAll(
  before: readonly DrawnRow[],
  first: number,
  last: number,
  rowAt: (at: number) => RowView | undefined,
) {
  let rows = before;
  let frames = 0;
  for (;;) {
    const next = fill(rows, POOL, first, last, { total: 1000, rowAt });
    frames += 1;
    rows = next.rows;
    if (!next.more) return { rows, frames };
  }
}

describe('the rows that are drawn', () => {
  it('are those in sight and a few beyond, wherever one leaps, each in an element of its own', async () => {
    const rowAt = await views(1000);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 972 }), { minLength: 1, maxLength: 8 }), (leaps) => {
        let rows: readonly DrawnRow[] = [];
        for (const first of leaps) rows = fillAll(rows, first, first + 27, rowAt).rows;
        const last = leaps.at(-1) ?? 0;
        const positions = new Set(rows.map(({ position }) => position));
        for (let position = last; position <= last + 27; position += 1) expect(positions).toContain(position);
        expect(new Set(rows.map(({ slot }) => slot)).size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(POOL);
        for (const { position, view } of rows) expect(view).toBe(rowAt(position));
      }),
    );
  });

  it('are filled over several frames after a leap, and one at a time when one row comes into sight', async () => {
    const rowAt = await views(1000);
    const leap = fillAll([], 500, 527, rowAt);
    expect(leap.frames).toBeGreaterThan(2);
    const step = fill(leap.rows, POOL, 501, 528, { total: 1000, rowAt });
    expect(step.rows.filter((row) => !leap.rows.includes(row))).toHaveLength(1);
  });

  it('are the same array when nothing changed, and fewer when the list is shorter', async () => {
    const rowAt = await views(1000);
    const { rows } = fillAll([], 0, 27, rowAt);
    expect(fill(rows, POOL, 0, 27, { total: 1000, rowAt }).rows).toBe(rows);
    expect(fill(rows, POOL, 0, 4, { total: 5, rowAt }).rows).toHaveLength(5);
  });
});

it('the longest list is no higher than every browser can draw', () => {
  expect(LIMITS.rows * ROW_HEIGHT).toBeLessThan(16_000_000);
});
