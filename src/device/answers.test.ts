import { describe, expect, it } from 'vitest';
import { settle, testClock } from '../state/testing/fake-room.ts';
import { createAnswerBox } from './answers.ts';

describe('what a printer sends back', () => {
  it('is waited for, and taken once', async () => {
    const clock = testClock();
    const box = createAnswerBox(clock);
    const next = box.next(1000);
    await settle();
    box.put(Uint8Array.of(1, 2));
    expect([...(await next)]).toEqual([1, 2]);
    expect(box.take()).toHaveLength(0);
  });

  it('is nothing when nothing comes in time', async () => {
    const clock = testClock();
    const next = createAnswerBox(clock).next(1000);
    await clock.advance(1001);
    expect(await next).toHaveLength(0);
  });

  it('fills no memory: the newest 4 kB are kept', () => {
    const box = createAnswerBox(testClock());
    for (let byte = 0; byte < 10; byte += 1) box.put(new Uint8Array(1000).fill(byte));
    const kept = box.take();
    expect(kept).toHaveLength(4096);
    expect([kept[0], kept.at(-1)]).toEqual([5, 9]);
  });
});
