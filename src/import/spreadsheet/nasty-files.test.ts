import { describe, expect, it } from 'vitest';
import { readContent } from '../read-content.ts';
import { nodeDecoding } from '../testing/read.ts';
import { Budget } from './budget.ts';
import { QUESTION } from './testing/read-cells.ts';
import { NASTY_OTHERS } from './testing/nasty-others.ts';
import { NASTY_TEXTS } from './testing/nasty-texts.ts';
import { NASTY_WORKBOOKS } from './testing/nasty-workbooks.ts';
import { NASTY_ZIPS } from './testing/nasty-zips.ts';
import { SHEET_LIMITS } from '../limits.ts';

const FILES = [...NASTY_ZIPS, ...NASTY_WORKBOOKS, ...NASTY_OTHERS, ...NASTY_TEXTS];

/** Seconds that one of them may take on a machine that is busy with others. */
const SECONDS = 8;
/** Bytes that one of them may unpack to before it is found out. */
const UNPACKED = 24 * 1024 * 1024;

describe('files made to do harm, and broken ones', () => {
  it('are at least sixty of them, each with a name of its own', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(FILES.map(({ name, extension }) => `${name}.${extension}`)).size).toBe(FILES.length);
  });

  it.each(FILES)('$name ($extension): $expected', async ({ bytes, expected }) => {
    const budget = new Budget();
    const before = performance.now();
    const read = await readContent(bytes(), QUESTION, {
      decoding: nodeDecoding,
      step: async () => undefined,
      budget,
    });
    expect((performance.now() - before) / 1000).toBeLessThan(SECONDS);
    expect(budget.unpackedBytes).toBeLessThan(UNPACKED);
    if (!read.ok) {
      expect(read.problem.code).toBe(expected);
      expect(JSON.stringify(read.problem)).not.toMatch(/张三|13800138000|passwd|示例路/u);
      return;
    }
    const records = read.value.table?.records ?? [];
    expect(records.filter(({ cells }) => cells.some((cell) => cell !== '')).length).toBe(expected);
    expect(records.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(SHEET_LIMITS.cells);
  });
});
