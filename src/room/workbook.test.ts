import { describe, expect, it } from 'vitest';
import { plainRows, xlsxOf } from '../import/spreadsheet/testing/xlsx-writer.ts';
import { nodeRoom } from './testing/node-room.ts';

const HEADER = ['订单编号', '收件人', '手机', '地址'];

function order(number: number): readonly string[] {
  return [`A${number}`, '张三', `1380013800${number}`, `浙江省杭州市余杭区示例路${number}号`];
}

describe('a workbook in the clean room', () => {
  const bytes = xlsxOf({
    sheets: [
      { name: 'Sheet1', data: plainRows([HEADER, order(1)]) },
      { name: '11月', data: plainRows([HEADER, order(2), order(3)]) },
    ],
  });

  it('is opened like a CSV, its sheets to choose from', async () => {
    const room = nodeRoom({});
    const opened = await room.open({ kind: 'file', name: 'a.xlsx', bytes });
    expect(opened).toMatchObject({
      ok: true,
      value: {
        kind: 'file',
        fileKind: 'xlsx',
        orders: 1,
        sheets: [
          { name: 'Sheet1', firstRow: 1 },
          { name: '11月', firstRow: 0 },
        ],
      },
    });
    expect(await room.problems()).toMatchObject([
      { code: 'other-sheets', severity: 'warning', params: { others: 1 } },
    ]);
    expect(await room.reread({ sheet: '2' })).toMatchObject({
      ok: true,
      value: { orders: 2, problemRows: 0 },
    });
  });

  it("does not show a sheet's name that names a person", async () => {
    const named = xlsxOf({ sheets: [{ name: '张三 13800138000', data: plainRows([HEADER, order(1)]) }] });
    const opened = await nodeRoom({}).open({ kind: 'file', name: 'a.xlsx', bytes: named });
    expect(opened).toMatchObject({ ok: true, value: { sheets: [{ id: '1', name: '1' }] } });
  });

  it('that is broken leaves the orders before it', async () => {
    const room = nodeRoom({});
    await room.open({ kind: 'file', name: 'a.xlsx', bytes });
    const opened = await room.open({ kind: 'file', name: 'b.xlsx', bytes: bytes.slice(0, 600) });
    expect(opened).toEqual({ ok: false, problem: { code: 'zip-damaged' } });
    expect(await room.rows(0, 10)).toHaveLength(1);
  });
});
