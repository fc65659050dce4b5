import { describe, expect, it } from 'vitest';
import { ENCODED_SAMPLES } from '../import/testing/encoded-samples.ts';
import type { Room, SourceInput, SourceSummary } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';

function file(...lines: readonly string[]): SourceInput {
  return { kind: 'file', name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

async function opened(room: Room, source: SourceInput, settings = {}): Promise<SourceSummary> {
  const result = await room.add(source, settings);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

// Two columns with the same header, and words that no table knows.
const HEADER = 'Ref,Wer,Ruf,Ort,Ort,Ware';
const ROWS = [
  'A1001,Anna Schmidt,13800138000,浙江省杭州市余杭区,示例路99号3幢1801室,茶叶',
  'A1002,Bernd Vogel,13800138001,浙江省杭州市余杭区,示例路98号2幢1702室,茶杯',
];
const REAL = ['Anna', 'Schmidt', 'Vogel', '138001', '示例路', '1801', '余杭'];

describe('the first rows of a file', () => {
  it('are masked by their looks, a cell for each column', async () => {
    const room = nodeRoom();
    const { batch, columns } = await opened(room, file(HEADER, ...ROWS));
    const rows = await room.firstRows(batch);
    expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [2, columns.length],
      [3, columns.length],
    ]);
    expect(rows[0]?.cells.slice(0, 3)).toEqual(['A**', 'A****', '13*********']);
    for (const real of REAL) expect(JSON.stringify(rows)).not.toContain(real);
  });

  it('show nothing of an identity number', async () => {
    const room = nodeRoom();
    const { batch } = await opened(
      room,
      file('收件人,身份证号,手机,地址', '张三,310101199001011234,13800138000,浙江省杭州市余杭区示例路1号'),
    );
    expect((await room.firstRows(batch))[0]?.cells[1]).toBe('');
  });

  it('are gone with their batch', async () => {
    const room = nodeRoom();
    const { batch } = await opened(room, file(HEADER, ...ROWS));
    await opened(room, file(HEADER, ...ROWS));
    await room.removeBatch(batch);
    expect(await room.firstRows(batch)).toEqual([]);
    expect(await room.previewEncodings(batch)).toEqual([]);
  });
});

describe('a mapping by place', () => {
  const mapping = {
    orderNo: [0],
    'recipient.name': [1],
    'recipient.phone': [2],
    'recipient.detail': [3, 4],
    'items.name': [5],
  } as const;

  it('puts columns together and tells apart those of the same header', async () => {
    const room = nodeRoom();
    const { batch } = await opened(room, file(HEADER, ...ROWS), { mapping });
    const [row] = await room.rows(0, 1);
    expect(row?.region.text).toBe('浙江省 杭州市 余杭区');
    expect(await room.problems()).toEqual([]);
    const [revealed] = await room.reveal([row?.row ?? 0]);
    expect(revealed?.detail).toContain('示例路99号');
    expect(batch).toBe(0);
    const swapped = await opened(room, file(HEADER, ...ROWS), {
      mapping: { ...mapping, 'recipient.detail': [4] },
    });
    expect(swapped.columns.map(({ field }) => field)).toEqual([
      'orderNo',
      'recipient.name',
      'recipient.phone',
      'recipient.city',
      'recipient.detail',
      'items.name',
    ]);
  });

  it('is taken from what is remembered of the fingerprint, and from nothing else', async () => {
    const room = nodeRoom();
    const first = await opened(room, file(HEADER, ...ROWS));
    expect(first.remembered).toBe(false);
    const remembered = { [first.fingerprint]: mapping };
    const again = await opened(room, file(HEADER, ...ROWS.toReversed()), { remembered });
    expect(again).toMatchObject({
      remembered: true,
      orders: 2,
      problemRows: 0,
      fingerprint: first.fingerprint,
    });
    const other = await opened(room, file(`${HEADER},X`, ...ROWS), { remembered });
    expect(other.remembered).toBe(false);
    const said = await opened(room, file(HEADER, ...ROWS), { remembered, mapping: { remark: [5] } });
    expect(said.remembered).toBe(false);
    const proto = await opened(room, file(HEADER, ...ROWS), { remembered: {} });
    expect(proto.remembered).toBe(false);
  });

  it('says so where a column is not there', async () => {
    const room = nodeRoom();
    await opened(room, file(HEADER, ...ROWS), { mapping: { ...mapping, remark: [99, -1, 0.5] } });
    expect(await room.problems()).toMatchObject([{ code: 'mapping-column-unknown', field: 'remark' }]);
  });
});

describe('the preview of encodings', () => {
  it('tells the right one by its words, and shows of cells no more than their looks', async () => {
    const room = nodeRoom();
    const hex = ENCODED_SAMPLES.find(([encoding]) => encoding === 'gb18030')?.[2] ?? '';
    const bytes = new Uint8Array(Buffer.from(hex, 'hex'));
    const { batch, encoding } = await opened(room, { kind: 'file', name: '', bytes });
    expect(encoding).toBe('gb18030');
    const previews = await room.previewEncodings(batch);
    expect(previews.map((preview) => preview.encoding)).toContain('utf-16be');
    const right = previews.find((preview) => preview.encoding === 'gb18030');
    expect(right).toMatchObject({ fit: 'good', headers: ['订单编号', '收件人', '手机', '地址'] });
    expect(right?.rows[0]?.[1]).toBe('张**');
    expect(previews.find((preview) => preview.encoding === 'utf-8')?.fit).toBe('broken');
    expect(previews.find((preview) => preview.encoding === 'windows-1252')?.fit).not.toBe('good');
    expect(JSON.stringify(previews)).not.toMatch(/张三|1380|示例路/u);
  });
});
