import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../base/cancel.ts';
import { textDecoding } from '../text-decoding.ts';
import { answerTask } from './reader-messages.ts';
import type { ReaderMessage, ReadTask } from './reader-messages.ts';
import { readerHere } from './source-reader.ts';
import type { SourceReader } from './source-reader.ts';
import { workerReader } from './worker-reader.ts';
import type { ReaderWorker } from './worker-reader.ts';

const CSV = [
  '订单编号,收件人,手机,地址,商品,数量',
  'A1,示例一,15400000001,浙江省杭州市西湖区示例路1号2室,茶叶,1',
  'A2,样本二,15400000002,广东省深圳市南山区示例路3号4室,杯子,2',
].join('\n');
const INPUT = { kind: 'file', bytes: new TextEncoder().encode(CSV) } as const;
const here = readerHere(textDecoding, async () => undefined);

/** Time that passes when the test says so. */
function testTime() {
  const waiting = new Map<object, { readonly at: number; readonly call: () => void }>();
  let now = 0;
  return {
    after(milliseconds: number, call: () => void) {
      const key = {};
      waiting.set(key, { at: now + milliseconds, call });
      return () => void waiting.delete(key);
    },
    pass(milliseconds: number) {
      for (const end = now + milliseconds; now < end; now += 10) {
        for (const [key, { at, call }] of [...waiting]) {
          if (at > now || !waiting.delete(key)) continue;
          call();
        }
      }
    },
  };
}

/** Readers that do what `work` says, with messages copied as a worker copies them. */
function fakeWorkers(
  work: (task: ReadTask, send: (message: ReaderMessage) => void, die: () => void) => void,
) {
  const killed: boolean[] = [];
  const start = (): ReaderWorker => {
    const number = killed.push(false) - 1;
    let heard: (message: ReaderMessage) => void = () => undefined;
    let died = (): void => undefined;
    return {
      send: (task) =>
        work(
          structuredClone(task),
          (message) => heard(structuredClone(message)),
          () => died(),
        ),
      onMessage: (listener) => {
        heard = listener;
      },
      onDeath: (listener) => {
        died = listener;
      },
      kill: () => {
        killed[number] = true;
      },
    };
  };
  return { start, killed };
}

/** A worker's own reader, as `worker.ts` sets it up. */
function served(reader: SourceReader) {
  return fakeWorkers((task, send) => void answerTask(reader, task, () => 0, send));
}

describe('a file read in a worker of its own', () => {
  it('gives the same drafts and problems as one read here', async () => {
    const workers = served(here);
    const answer = await workerReader(workers.start, testTime().after).read(INPUT, {});
    const plain = await here.read(INPUT, {});
    if (!answer.ok || !plain.ok) throw new Error('not read');
    const { drafts, ...rest } = answer.value;
    const { drafts: packed, ...plainRest } = plain.value;
    expect(rest).toEqual(plainRest);
    expect(drafts.length).toBe(2);
    for (const index of [0, 1]) {
      expect(drafts.values(index)).toEqual(packed.values(index));
      expect(drafts.items(index)).toEqual(packed.items(index));
    }
    expect(workers.killed).toEqual([true]);
  });

  it('keeps the mappings that were remembered', async () => {
    const workers = served(here);
    const reader = workerReader(workers.start, testTime().after);
    const first = await reader.read(INPUT, {});
    if (!first.ok) throw new Error('not read');
    const { fingerprint } = first.value.source;
    expect(first.value.isRemembered).toBe(false);
    const again = await reader.read(INPUT, { remembered: { [fingerprint]: { remark: [4] } } });
    expect(again.ok && again.value.isRemembered).toBe(true);
  });

  it('is refused with what is wrong with it', async () => {
    const { start, killed } = served(here);
    const answer = await workerReader(start, testTime().after).read(
      { kind: 'file', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) },
      {},
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'zip-damaged' } });
    expect(killed).toEqual([true]);
  });

  it('is refused when the reader dies, and the next file has a new one', async () => {
    const time = testTime();
    let deaths = 0;
    const { start, killed } = fakeWorkers((task, send, die) => {
      deaths += 1;
      if (deaths === 1) die();
      else void answerTask(here, task, () => 0, send);
    });
    const reader = workerReader(start, time.after);
    expect(await reader.read(INPUT, {})).toEqual({ ok: false, problem: { code: 'reader-stopped' } });
    expect((await reader.read(INPUT, {})).ok).toBe(true);
    expect(killed).toEqual([true, true]);
  });

  it('is refused when the reader throws, and nothing of the error comes out', async () => {
    const throwing: SourceReader = { read: () => Promise.reject(new Error('示例一 15400000001')) };
    const answer = await workerReader(served(throwing).start, testTime().after).read(INPUT, {});
    expect(answer).toEqual({ ok: false, problem: { code: 'reader-stopped' } });
  });

  it('is given up when nothing is heard of its reader, and not while it says how far it is', async () => {
    const time = testTime();
    let say: (message: ReaderMessage) => void = () => undefined;
    const { start, killed } = fakeWorkers((_, send) => {
      say = send;
    });
    const answer = workerReader(start, time.after).read(INPUT, {});
    time.pass(39_000);
    say({ kind: 'progress', progress: { stage: 'rows', done: 1, total: 2 } });
    time.pass(39_000);
    expect(killed[0]).toBe(false);
    time.pass(2_000);
    expect(await answer).toEqual({ ok: false, problem: { code: 'reader-stuck', params: { limit: 40 } } });
    expect(killed[0]).toBe(true);
  });

  it('is ended at once when it is cancelled, whatever its reader does', async () => {
    const time = testTime();
    const { start, killed } = fakeWorkers(() => undefined);
    const signal = { aborted: false };
    const answer = workerReader(start, time.after).read(INPUT, {}, { signal });
    signal.aborted = true;
    time.pass(100);
    await expect(answer).rejects.toThrow(Cancelled);
    expect(killed[0]).toBe(true);
  });

  it('finds its reader started ahead', () => {
    const time = testTime();
    const { start, killed } = fakeWorkers(() => undefined);
    workerReader(start, time.after);
    expect(killed).toEqual([]);
    time.pass(1_100);
    expect(killed).toEqual([false]);
  });
});
