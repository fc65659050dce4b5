import { describe, expect, it, test } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import type { JobPart } from './job-room.ts';
import { JobSignal } from './job-signal.ts';
import { roomAt, serveRoom } from './remote.ts';
import type { Room } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';
import { joinedPorts } from './testing/ports.ts';

const DATE = '2026-11-30';
const nothing = () => undefined;

async function openRoom(): Promise<Room> {
  const room = nodeRoom();
  await room.openSample();
  await room.setDesign({ policy: 'national', template: 'waybill-76x130', dpi: 203 });
  return room;
}

const cell = (row: number, value: string) => ({ row, column: 'detail', value }) as const;

async function twoRows(room: Room): Promise<readonly number[]> {
  return (await room.rows(0, 2)).map(({ row }) => row);
}

describe('a job that was asked for', () => {
  it('is made as it was then, whatever is chosen afterwards', async () => {
    const room = await openRoom();
    const rows = await twoRows(room);
    const { job, volumes } = await room.askForJob({ rows, copies: 2, date: DATE });
    expect(volumes).toEqual([{ orders: 2, labels: 4 }]);
    await room.setDesign({ policy: 'maximum', template: 'waybill-100x150', dpi: 300 });
    await room.setView({ sort: [{ column: 'city' }] });
    const { receipt } = await room.print({ job, volume: 1 }, nothing);
    expect(receipt).toMatchObject({ policy: 'national', template: 'waybill-76x130', dpi: 203, labels: 4 });
    expect(await room.outdatedJobs([{ job, volume: 1 }])).toEqual([false]);
  });

  it('makes no label once one of its orders has changed, and none of a mixture', async () => {
    const room = await openRoom();
    const [first = 0, second = 0] = await twoRows(room);
    const ask = async (rows: readonly number[]): Promise<JobPart> => ({
      job: (await room.askForJob({ rows, copies: 1, date: DATE })).job,
      volume: 1,
    });
    const [one, other] = [await ask([first, second]), await ask([first])];
    await room.edit([cell(second, '示例路99号')]);
    expect(await room.outdatedJobs([one, other])).toEqual([true, false]);
    const refused = await room.print(one, nothing);
    expect(refused.pdf).toBeUndefined();
    expect(refused.receipt).toMatchObject({ made: false, refused: [{ code: 'job-outdated' }] });
    // Changed while it is being made.
    const made = room.print(other, ({ stage }) => {
      if (stage === 'proof') void room.edit([cell(first, '示例路98号')]);
    });
    expect((await made).receipt).toMatchObject({ made: false, refused: [{ code: 'job-outdated' }] });
    const again = await room.renewJob(one, { mark: null });
    if (again === null) throw new Error('gone');
    expect((await room.print({ job: again.job, volume: 1 }, nothing)).receipt).toMatchObject({ labels: 2 });
  });

  it('is outdated by rules of one order, a batch set aside, and orders that take their place', async () => {
    const room = await openRoom();
    const [first = 0] = await twoRows(room);
    const part = async () => ({
      job: (await room.askForJob({ rows: [first], copies: 1, date: DATE })).job,
      volume: 1,
    });
    const ruled = await part();
    await room.setOrderRules(first, { recipient: { name: { rule: 'name.hide' } } }, '');
    expect(await room.outdatedJobs([ruled])).toEqual([true]);
    const aside = await part();
    await room.closeBatch(0, true);
    expect(await room.outdatedJobs([aside])).toEqual([true]);
    await room.closeBatch(0, false);
    const replaced = await part();
    await room.openSample();
    expect(await room.outdatedJobs([replaced])).toEqual([true]);
    await room.restore();
    expect(await room.outdatedJobs([replaced])).toEqual([false]);
    await room.forgetReplaced();
    expect(await room.outdatedJobs([replaced])).toEqual([false]);
    await room.clear();
    expect(await room.outdatedJobs([replaced])).toEqual([true]);
    expect(await room.renewJob(replaced, { mark: null })).toBeNull();
  });

  it('is split into volumes, each with its own receipt', async () => {
    const room = await openRoom();
    const rows = (await room.rows(0, 5)).map(({ row }) => row);
    const { job, volumes } = await room.askForJob({ rows, copies: 2, date: DATE, perVolume: 5 });
    expect(volumes).toEqual([
      { orders: 2, labels: 4 },
      { orders: 2, labels: 4 },
      { orders: 1, labels: 2 },
    ]);
    const { receipt } = await room.print({ job, volume: 3 }, nothing);
    expect(receipt).toMatchObject({ labels: 2, volume: { number: 3, of: 3 } });
  });

  it('has no label in any volume where its template names a recipient of one', async () => {
    const room = await openRoom();
    const rows = (await room.rows(0, 3)).map(({ row }) => row);
    const [last] = await room.reveal(rows.slice(2));
    const text = { kind: 'text', id: 'words', x: 1, y: 1, width: 50, height: 8, weight: 'regular' };
    const looks = { size: 9, minSize: 6, lineHeight: 1.2, keepWords: true, inverse: false };
    const sides = { align: 'left', verticalAlign: 'top' };
    const element = { ...text, ...looks, ...sides, lines: [`${last?.name} {{order.number}}`] };
    const own = { schema: 'hushlabel/template', version: 2, id: 'own', name: { en: 'O', 'zh-CN': 'O' } };
    const { refused } = await room.setOwnTemplates([{ ...own, width: 60, height: 40, elements: [element] }]);
    expect(refused).toEqual([]);
    await room.setDesign({ policy: 'national', template: 'own', dpi: 203 });
    const { job, volumes } = await room.askForJob({ rows, copies: 1, date: DATE, perVolume: 1 });
    expect(volumes).toHaveLength(3);
    expect((await room.print({ job, volume: 1 }, nothing)).receipt).toMatchObject({
      ...{ made: false, labels: 0 },
      refused: [{ code: 'template-names-order', row: rows[0] }],
    });
  });

  it('counts the labels at places of the list with the copies that each order has', async () => {
    const room = await openRoom();
    const [first = 0] = await twoRows(room);
    await room.setCopies({ kind: 'rows', rows: [first] }, 3);
    expect(await room.countLabels({ spans: [{ from: 1, to: 2 }], copies: 1, perVolume: 2 })).toEqual({
      ...{ orders: 2, labels: 4, volumes: [3, 1] },
    });
    const { volumes } = await room.askForJob({ spans: [{ from: 1, to: 2 }], copies: 2, date: DATE });
    expect(volumes).toEqual([{ orders: 2, labels: 8 }]);
  });
});

test('a job can be held up at the other end of a port, goes on, and is cancelled while it is held', async () => {
  const here = await openRoom();
  const { page, worker } = joinedPorts();
  serveRoom(here, worker);
  const { room } = roomAt(page);
  const rows = (await room.rows(0, 40)).map(({ row }) => row);
  const part = async () => ({ job: (await room.askForJob({ rows, copies: 1, date: DATE })).job, volume: 1 });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

  const signal = new JobSignal();
  const seen: number[] = [];
  const making = room.print(
    await part(),
    ({ stage, done }) => {
      seen.push(done);
      if (stage === 'labels' && done === 8) signal.hold();
    },
    signal,
  );
  await expect.poll(() => seen.at(-1), { timeout: 20_000 }).toBeGreaterThanOrEqual(8);
  await settled();
  const held = seen.length;
  await settled();
  expect(seen.length).toBe(held);
  signal.release();
  expect((await making).receipt.labels).toBe(40);

  const other = new JobSignal();
  other.hold();
  const never = room.print(await part(), nothing, other);
  await settled();
  other.abort();
  await expect(never).rejects.toBeInstanceOf(Cancelled);
}, 30_000);
