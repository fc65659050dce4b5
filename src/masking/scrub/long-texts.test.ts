import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOrder } from '../open-order.ts';
import { sideValues } from '../side-values.ts';
import { readParty } from '../read-party.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import { scrubText } from './scrub.ts';
import { readFree, scrubberOf } from './split-values.ts';

/**
 * How much work a long text is, counted in signs that patterns and searches go over, not in seconds: twice the text
 * may be twice the work and little more. What a pattern does within its own match is bounded by its quantifiers.
 */

const { recipient } = openOrder(
  orderOf({
    recipient: {
      name: '王小明',
      phone: '13800138000',
      detail: '示例路99号7号楼3单元2501室',
      postcode: '310012',
    },
  }),
);
const POLICY = builtIn('maximum').recipient;
const own = () => {
  const reading = readParty(recipient, POLICY, { isLent: () => false, token: () => '***' });
  return [sideValues(recipient, reading, POLICY)];
};

/** Counts while `run` runs. Replaced on the prototypes, so that everything goes through. */
function workOf(run: () => void): number {
  let work = 0;
  const { exec } = RegExp.prototype;
  const { indexOf, slice, includes } = String.prototype;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const to = match === null ? (this.sticky ? from + 1 : text.length) : match.index + match[0].length;
    work += Math.max(1, to - from);
    return match;
  });
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, needle: string, from = 0) {
    const at = indexOf.call(this, needle, from);
    work += Math.max(1, (at === -1 ? this.length : at + needle.length) - from);
    return at;
  });
  vi.spyOn(String.prototype, 'includes').mockImplementation(function (this: string, needle: string) {
    work += this.length;
    return includes.call(this, needle);
  });
  vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, from?: number, to?: number) {
    const part = slice.call(this, from, to);
    work += part.length;
    return part;
  });
  try {
    run();
  } finally {
    vi.restoreAllMocks();
  }
  return work;
}

afterEach(() => vi.restoreAllMocks());

const HOSTILE = [
  ...[
    '1',
    'a@',
    '1 ',
    '0571-',
    'l',
    '+1(',
    '1*',
    'a at ',
    '微信a',
    '京A1',
    '二五',
    '证1',
    '9 ',
    '－',
    '１',
    '①😀',
  ],
  ...[
    '王小明 ',
    '王小',
    '明',
    '王x',
    'wang ',
    'wxm ',
    'w x m ',
    '13800138000 ',
    '1380013',
    '138 ',
    '尾号 1 2 3 ',
    '310012 ',
  ],
  ...[
    'a.',
    'abc1',
    '电话',
    '电话1',
    '卡号1',
    '(',
    'Ж1',
    'аb',
    '00852 ',
    '1加',
    '加我微',
    '号码 ',
    '2501 ',
    '一 ',
    ' ',
  ],
];
const LENGTH = 2_000;
const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('the work of a long text', () => {
  it.each(HOSTILE)('grows as the text does: %j', (piece) => {
    const values = own();
    const work = (length: number) =>
      workOf(() => {
        const raw = fill(piece, length);
        for (const place of ['remark', 'goods', 'number', 'place'] as const) scrubText(raw, values, place);
      });
    work(LENGTH);
    const [once, fourTimes] = [work(LENGTH), work(4 * LENGTH)];
    expect(once).toBeGreaterThan(LENGTH);
    expect(fourTimes).toBeLessThan(4.6 * once);
  });

  it.each(['138 ', '1', '139 杯 ', '1111-'])('so does that of many texts of one order: %j', (piece) => {
    const values = own();
    const work = (count: number) =>
      workOf(() => {
        const texts = Array.from({ length: count }, () => fill(piece, 100));
        const scrub = scrubberOf(values, readFree(texts));
        for (const text of texts) scrub(text, 'goods');
      });
    work(10);
    expect(work(80)).toBeLessThan(4.6 * work(20));
  });

  it('is counted: work that grows with the square is found', () => {
    const square = (length: number) =>
      workOf(() => {
        const raw = fill('ab', length);
        for (let at = 0; at < raw.length; at += 1) raw.slice(at).includes('c');
      });
    expect(square(400)).toBeGreaterThan(10 * square(100));
  });
});
