import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastBrotherStatus, readBrotherStatus } from './brother-status.ts';
import { readEscPosStatus } from './escpos-status.ts';
import { readPortStatus } from './port-status.ts';
import { readTsplStatus } from './tspl-status.ts';
import { readZplStatus } from './zpl-status.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const line = (text: string) => `\x02${text}\x03\r\n`;
const zpl = (first: string, second: string) => latin(line(first) + line(second) + line('1234,0'));
const FIRST = '030,0,0,1245,000,0,0,0,000,0,0,0';
const SECOND = '000,0,0,0,0,2,4,0,00000000,1,000';

describe('the answer to ~HS', () => {
  it.each([
    ['ready', FIRST, SECOND],
    ['paperOut', '030,1,0,1245,000,0,0,0,000,0,0,0', SECOND],
    ['paused', '030,0,1,1245,000,0,0,0,000,0,0,0', SECOND],
    ['busy', '030,0,0,1245,002,0,0,0,000,0,0,0', SECOND],
    ['error', '030,0,0,1245,000,0,0,0,000,1,0,0', SECOND],
    ['tooHot', '030,0,0,1245,000,0,0,0,000,0,0,1', SECOND],
    ['headOpen', FIRST, '000,0,1,0,0,2,4,0,00000000,1,000'],
    ['ribbonOut', FIRST, '000,0,0,1,1,2,4,0,00000000,1,000'],
    ['busy', FIRST, '000,0,0,0,0,2,4,0,00000012,1,000'],
    // Paused because the head was opened: the head is what to mend.
    ['headOpen', '030,1,1,1245,000,0,0,0,000,0,0,0', '000,0,1,0,0,2,4,0,00000000,1,000'],
  ])('says %s', (status, first, second) => {
    expect(readZplStatus(zpl(first, second))).toBe(status);
  });

  it('is waited for as long as it may still become one', () => {
    const whole = zpl(FIRST, SECOND);
    for (let end = 0; end < whole.length; end += 1) expect(readZplStatus(whole.slice(0, end))).toBe('more');
  });

  it.each([
    ['a flag that is none', zpl('030,2,0,1245,000,0,0,0,000,0,0,0', SECOND)],
    ['a line too few in the first', zpl('030,0,0,1245,000,0,0,0,000,0,0', SECOND)],
    ['something behind it', latin(line(FIRST) + line(SECOND) + line('1234,0') + line('x,0'))],
    ['text', latin('~HS')],
  ])('with %s is unclear', (_what, answer) => {
    expect(readZplStatus(answer)).toBe('unclear');
  });
});

describe('the byte that TSPL answers', () => {
  it.each([
    [0x00, 'ready'],
    [0x01, 'headOpen'],
    [0x02, 'jam'],
    [0x04, 'paperOut'],
    [0x05, 'headOpen'],
    [0x08, 'ribbonOut'],
    [0x10, 'paused'],
    [0x20, 'busy'],
    [0x30, 'paused'],
    [0x40, 'headOpen'],
    [0x80, 'error'],
  ])('%i says %s', (byte, status) => {
    expect(readTsplStatus(Uint8Array.of(byte))).toBe(status);
  });

  it('comes alone', () => {
    expect(readTsplStatus(new Uint8Array())).toBe('more');
    expect(readTsplStatus(Uint8Array.of(0, 0))).toBe('unclear');
  });
});

describe('the three bytes that ESC/POS answers', () => {
  it.each([
    ['ready', 0x12, 0x12, 0x12],
    ['ready', 0x16, 0x12, 0x1e],
    ['headOpen', 0x1a, 0x16, 0x12],
    ['paperOut', 0x1a, 0x32, 0x12],
    ['paperOut', 0x12, 0x12, 0x72],
    ['error', 0x1a, 0x52, 0x12],
    ['busy', 0x12, 0x1a, 0x12],
    ['paused', 0x1a, 0x12, 0x12],
    ['unclear', 0x12, 0x12, 0x00],
    ['unclear', 0x12, 0x93, 0x12],
  ])('say %s', (status, ...bytes) => {
    expect(readEscPosStatus(Uint8Array.from(bytes))).toBe(status);
  });

  it('come one by one', () => {
    expect(readEscPosStatus(Uint8Array.of(0x12, 0x12))).toBe('more');
    expect(readEscPosStatus(Uint8Array.of(0x12, 0x12, 0x12, 0x12))).toBe('unclear');
  });
});

/** A QL-720NW with a roll of 62 mm, as its reference has it. */
const QL = [
  0x80,
  0x20,
  0x42,
  0x34,
  0x37,
  0x30,
  0,
  0,
  0,
  0,
  62,
  0x0a,
  0,
  0,
  0x3f,
  ...Array<number>(17).fill(0),
];
const brother = (changes: Readonly<Record<number, number>>) =>
  Uint8Array.from(QL, (byte, at) => changes[at] ?? byte);

describe('the 32 bytes of Brother', () => {
  it.each([
    ['ready', {}],
    ['paperOut', { 8: 0x01 }],
    ['paperOut', { 8: 0x02 }],
    ['paperOut', { 9: 0x40, 18: 2 }],
    ['jam', { 8: 0x04 }],
    ['wrongMedia', { 9: 0x01, 18: 2 }],
    ['headOpen', { 9: 0x10, 18: 2 }],
    ['error', { 9: 0x80 }],
    ['error', { 18: 4 }],
    ['busy', { 18: 6, 19: 1 }],
    ['unclear', { 18: 3 }],
    ['unclear', { 19: 7 }],
    ['unclear', { 2: 0x43 }],
  ])('say %s', (status, changes) => {
    expect(readBrotherStatus(brother(changes))).toBe(status);
  });

  it('are waited for, and no more than 32', () => {
    expect(readBrotherStatus(brother({}).slice(0, 31))).toBe('more');
    expect(readBrotherStatus(Uint8Array.from([...QL, 0]))).toBe('unclear');
  });

  it('count by the last of several', () => {
    expect(lastBrotherStatus(Uint8Array.from([...QL, ...brother({ 9: 0x10, 18: 2 })]))).toBe('headOpen');
    expect(lastBrotherStatus(Uint8Array.of(0x80))).toBeUndefined();
  });
});

describe('the status of a USB port', () => {
  it.each([
    [0x18, 'ready'],
    [0x38, 'paperOut'],
    [0x30, 'paperOut'],
    [0x10, 'error'],
    [0x08, 'paused'],
    [0x00, undefined],
    [0xff, undefined],
  ])('%i says %s', (bits, status) => {
    expect(readPortStatus(bits)).toBe(status);
  });
});

it('no answer whatever breaks a parser', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const read of [readZplStatus, readTsplStatus, readEscPosStatus, readBrotherStatus])
        expect(typeof read(bytes)).toBe('string');
    }),
  );
});
