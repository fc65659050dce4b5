import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPerFrame } from './per-frame.ts';

/** What waits for the next frame, by its number. */
let frames = new Map<number, () => void>();
let last = 0;

function nextFrame(): void {
  const due = [...frames.values()];
  frames = new Map();
  for (const run of due) run();
}

beforeEach(() => {
  frames = new Map();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    last += 1;
    frames.set(last, run);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});
afterEach(() => vi.unstubAllGlobals());

test('of all that is asked for between two frames the last is done, once', () => {
  const done: number[] = [];
  const perFrame = createPerFrame((value: number) => done.push(value));
  perFrame.ask(1);
  perFrame.ask(2);
  expect(done).toEqual([]);
  nextFrame();
  nextFrame();
  expect(done).toEqual([2]);
  perFrame.ask(3);
  nextFrame();
  expect(done).toEqual([2, 3]);
});

test('what waits is done at once where it is called for, and not again', () => {
  const done: number[] = [];
  const perFrame = createPerFrame((value: number) => done.push(value));
  perFrame.flush();
  perFrame.ask(1);
  perFrame.flush();
  nextFrame();
  expect(done).toEqual([1]);
});

test('what is forgotten is never done, and the next is', () => {
  const done: number[] = [];
  const perFrame = createPerFrame((value: number) => done.push(value));
  perFrame.ask(1);
  perFrame.forget();
  nextFrame();
  expect(done).toEqual([]);
  perFrame.ask(2);
  nextFrame();
  expect(done).toEqual([2]);
});
