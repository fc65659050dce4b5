import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-reader.ts';
import { ENCODINGS } from './text-decoding.ts';
import { nodeDecoding } from './testing/read.ts';
import { ordersFrom } from './orders-from.ts';
import { readSource } from './read-source.ts';

const noPause = (): Promise<void> => Promise.resolve();
const kinds = fc.constantFrom('file' as const, 'paste' as const);

async function survives(bytes: Uint8Array, kind: 'file' | 'paste', encoding?: string): Promise<boolean> {
  const read = await readSource({ kind, bytes }, encoding === undefined ? {} : { encoding }, {
    decoding: nodeDecoding,
  });
  if (!read.ok) return /^[a-z-]+$/u.test(read.problem.code);
  const { orders, problems } = await ordersFrom(read.value);
  const rows = new Set(read.value.drafts.map((draft) => draft.row));
  return (
    rows.size === read.value.drafts.length &&
    orders.length <= read.value.drafts.length &&
    problems.every(({ row }) => row >= 0)
  );
}

describe('readSource', () => {
  it('survives any bytes in any encoding', async () => {
    const encoding = fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), kinds, encoding, async (bytes, kind, chosen) => {
        expect(await survives(bytes, kind, chosen)).toBe(true);
      }),
    );
  });

  it('survives any order of cells, guards, quotes and line ends, and gives every draft a row of its own', async () => {
    const piece = fc.constantFrom(
      ...[
        '订单编号',
        '收件人',
        '手机',
        '地址',
        '张三',
        '13800138000',
        '1.38E+10',
        '浙江省杭州市西湖区示例路1号',
      ],
      ...[
        ',',
        ',',
        '\t',
        ';',
        '"',
        '""',
        '="',
        "'",
        '\n',
        '\r\n',
        ' ',
        '-',
        '##',
        '：',
        '，',
        '收货人：',
        '合计',
        '\ufffd',
        '*',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), kinds, async (pieces, kind) => {
        expect(await survives(new TextEncoder().encode(pieces.join('')), kind)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readCsv', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '张', '"', ',', '\n', ' ', "'", '='), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const write = (rows: readonly (readonly string[])[], end: string): string =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join(end);

  it('reads what a writer of quoted cells wrote', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const read = await readCsv(write(rows, end), ',', noPause);
        expect(read.ok && read.value.map((record) => record.cells)).toEqual(rows);
      }),
    );
  });

  it('reads the same in one chunk as in many', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      `${index}`,
      `"张三"\n${index}`,
      'x'.repeat(index % 90),
    ]);
    const text = write(rows, '\r\n');
    expect(text.length).toBeGreaterThan(262_144);
    const read = await readCsv(text, ',', noPause);
    expect(read.ok && read.value.map((record) => record.cells)).toEqual(rows);
  });
});
