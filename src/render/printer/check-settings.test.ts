import { describe, expect, it, test } from 'vitest';
import { blankBitmap, type Bitmap } from '../bitmap.ts';
import type { PrinterSettings } from './printer-settings.ts';
import { printZpl } from './testing/zpl-printer.ts';
import { bitmapOf } from './testing/label-paper.ts';
import {
  brotherSettings,
  cpclSettings,
  eplSettings,
  escPosSettings,
  jobBytes,
  refusal,
  tsplSettings,
  zplSettings,
} from './testing/settings.ts';

const size = { width: 800, height: 1_200 };
const endless = { kind: 'continuous', feed: 0 } as const;
const gap = (dots: number) => ({ kind: 'gap', gap: dots }) as const;

describe('settings at the ends of what a language takes', () => {
  it.each<[string, PrinterSettings]>([
    ['ZPL', zplSettings(size, { darkness: 30, speed: 14, copies: 9_999, headWidth: 800 })],
    ['ZPL', zplSettings(size, { darkness: 0, speed: 1, cutter: 'each', media: gap(0) })],
    ['TSPL', tsplSettings(size, { darkness: 15, speed: 1.5, dpi: 600, media: gap(599) })],
    ['TSPL', tsplSettings(size, { speed: 2.3, cutter: 'none' })],
    ['EPL2', eplSettings(size, { darkness: 0, speed: 6, dpi: 300, media: gap(240), cutter: 'none' })],
    ['CPCL', cpclSettings(size, { darkness: 3, speed: 0, copies: 1_024 })],
    ['ESC/POS', escPosSettings(size, { copies: 99, media: endless, cutter: 'end' })],
    ['Brother', brotherSettings({ width: 733, height: 220 })],
    ['Brother', brotherSettings({ width: 733, height: 150 }, { media: { kind: 'continuous', feed: 70 } })],
    ['Brother', brotherSettings({ width: 1, height: 11_881 })],
    ['Brother', brotherSettings({ width: 733, height: 1_182 }, { roll: '62x100', media: gap(35) })],
  ])('are taken: %s', (_, settings) => {
    expect(refusal(settings)).toBeUndefined();
  });
});

describe('out of range', () => {
  it.each<[string, PrinterSettings, number, number]>([
    ['darkness', zplSettings(size, { darkness: 31 }), 0, 30],
    ['darkness', zplSettings(size, { darkness: -1 }), 0, 30],
    ['darkness', tsplSettings(size, { darkness: 16 }), 0, 15],
    ['darkness', cpclSettings(size, { darkness: 4 }), 0, 3],
    ['speed', tsplSettings(size, { speed: 0 }), 0.1, 30],
    ['speed', eplSettings(size, { speed: 0 }), 1, 6],
    ['copies', zplSettings(size, { copies: 0 }), 1, 9_999],
    ['copies', cpclSettings(size, { copies: 1_025 }), 1, 1_024],
    ['copies', escPosSettings(size, { copies: 100 }), 1, 99],
    ['copies', tsplSettings(size, { copies: Number.NaN }), 1, 9_999],
    ['headWidth', zplSettings(size, { headWidth: 0 }), 1, 32_000],
    ['offset.y', zplSettings(size, { offset: { x: 0, y: 1_200 } }), -1_199, 1_199],
  ])('%s is refused (%#)', (field, settings, min, max) => {
    expect(refusal(settings)).toEqual({ code: 'setting-out-of-range', field, params: { min, max } });
  });

  it.each<[string, PrinterSettings, number, number]>([
    ['media.gap', eplSettings(size, { media: gap(15) }), 2, 30],
    ['media.mark', eplSettings(size, { media: { kind: 'mark', mark: 17 }, dpi: 300 }), 1.53, 20.33],
    ['media.gap', tsplSettings(size, { media: gap(204) }), 0.13, 25.37],
    ['media.feed', zplSettings(size, { media: { kind: 'continuous', feed: -1 } }), 0, 254],
    ['label.width', zplSettings({ width: 0, height: 9 }), 0.13, 4_000],
    ['label.height', zplSettings({ width: 9, height: 8.5 }), 0.13, 4_000],
    [
      'label.height',
      zplSettings({ width: 9, height: 31_901 }, { media: { kind: 'continuous', feed: 100 } }),
      0.13,
      3_987.5,
    ],
    ['label.height', brotherSettings({ width: 696, height: 219 }), 18.65, 1_006.86],
    ['label.height', brotherSettings({ width: 696, height: 11_882 }), 18.65, 1_006.86],
  ])('%s is refused in millimetres (%#)', (field, settings, min, max) => {
    expect(refusal(settings)).toEqual({ code: 'setting-out-of-range', field, params: { min, max } });
  });

  it.each<[string, string, PrinterSettings]>([
    ['setting-not-whole', 'darkness', zplSettings(size, { darkness: 7.5 })],
    ['setting-not-whole', 'speed', zplSettings(size, { speed: 4.5 })],
    ['setting-not-whole', 'offset.x', zplSettings(size, { offset: { x: 0.5, y: 0 } })],
    ['setting-not-tenths', 'speed', tsplSettings(size, { speed: 2.25 })],
  ])('%s is said of what lies between two steps: %s', (code, field, settings) => {
    expect(refusal(settings)).toMatchObject({ code, field });
  });
});

describe('not in the language', () => {
  it.each<[string, PrinterSettings, string]>([
    ['darkness', escPosSettings(size, { darkness: 0 }), 'ESC/POS'],
    ['speed', brotherSettings({ width: 696, height: 220 }, { speed: 1 }), 'Brother QL'],
  ])('%s is refused (%#)', (field, settings, language) => {
    expect(refusal(settings)).toEqual({ code: 'setting-not-in-language', field, params: { language } });
  });

  const page = { width: 696, height: 220 };
  it.each<[string, PrinterSettings, string, string]>([
    ['dpi', eplSettings(size, { dpi: 600 }), 'EPL2', '203, 300'],
    ['dpi', cpclSettings(size, { dpi: 300 }), 'CPCL', '203'],
    ['dpi', brotherSettings(page, { dpi: 203 }), 'Brother QL', '300'],
    ['cutter', eplSettings(size, { cutter: 'each' }), 'EPL2', 'none'],
    ['cutter', cpclSettings(size, { cutter: 'each' }), 'CPCL', 'none'],
    ['cutter', zplSettings(size, { cutter: 'end' }), 'ZPL II', 'none, each'],
    ['polarity', zplSettings(size, { polarity: 'inverted' }), 'ZPL II', 'normal'],
    ['polarity', brotherSettings(page, { polarity: 'inverted' }), 'Brother QL', 'normal'],
    ['headWidth', brotherSettings(page, { headWidth: 1_296 }), 'Brother QL', '720'],
    ['media.kind', brotherSettings(page, { media: gap(35) }), 'Brother QL', 'continuous'],
    ['media.kind', brotherSettings(page, { roll: '62x29', media: endless }), 'Brother QL', 'gap'],
    [
      'media.kind',
      brotherSettings(page, { roll: '62x29', media: { kind: 'mark', mark: 9 } }),
      'Brother QL',
      'gap',
    ],
  ])('another %s is refused, with those that there are (%#)', (field, settings, language, choices) => {
    const params = { language, choices };
    expect(refusal(settings)).toEqual({ code: 'setting-not-one-of', field, params });
  });
});

test('a label wider than the head is refused', () => {
  expect(refusal(zplSettings({ width: 833, height: 9 }, { headWidth: 832 }))).toEqual({
    code: 'wider-than-head',
    params: { width: 833, head: 832 },
  });
});

test('a label larger than its roll is refused', () => {
  expect(refusal(brotherSettings({ width: 734, height: 220 }))).toMatchObject({ code: 'larger-than-roll' });
  const tall = brotherSettings({ width: 696, height: 344 }, { roll: '62x29', media: gap(35) });
  expect(refusal(tall)).toEqual({
    code: 'larger-than-roll',
    params: { width: 696, height: 344, rollWidth: 733, rollHeight: 343 },
  });
});

describe('a label', () => {
  /** 10 × 10 dots, black where `isBlack` says. */
  const square = (isBlack: (column: number, row: number) => boolean): Bitmap =>
    bitmapOf(
      Array.from({ length: 10 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => isBlack(column, row)),
      ),
    );
  const corners = square((column, row) => column % 9 === 0 && row % 9 === 0);
  const of = (bitmap: Bitmap, x = 0, y = 0) => zplSettings(bitmap, { offset: { x, y } });

  it('of another size than the job says is refused', () => {
    expect(refusal(of(corners), blankBitmap(10, 11))).toEqual({
      code: 'not-the-label-size',
      params: { width: 10, height: 11, labelWidth: 10, labelHeight: 10 },
    });
  });

  it('with more than 60 % black is refused', () => {
    const sixty = square((_, row) => row < 6);
    expect(refusal(of(sixty), sixty)).toBeUndefined();
    const more = square((column, row) => row < 6 || (row === 6 && column === 3));
    expect(refusal(of(more), more)).toEqual({ code: 'mostly-black', params: { percent: 61, max: 60 } });
  });

  it.each([
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ])('that an offset of %i, %i would push off is refused', (x, y) => {
    expect(refusal(of(corners, x, y), corners)).toEqual({ code: 'ink-off-label', params: { lost: 2 } });
  });

  it('with white at its edge may move into it', () => {
    const dot = square((column, row) => column === 4 && row === 4);
    expect(refusal(of(dot, 5, -4), dot)).toBeUndefined();
    expect(refusal(of(dot, 6, 0), dot)).toMatchObject({ code: 'ink-off-label' });
  });

  it('with ink in the margins of its roll is refused', () => {
    const wide = (column: number, row = 99): Bitmap =>
      bitmapOf(
        Array.from({ length: 220 }, (_, down) =>
          Array.from({ length: 732 }, (__, at) => down === row && at === column),
        ),
      );
    expect(refusal(brotherSettings(wide(18)), wide(18))).toBeUndefined();
    expect(refusal(brotherSettings(wide(17)), wide(17))).toEqual({
      code: 'ink-off-label',
      params: { lost: 1 },
    });
    expect(refusal(brotherSettings(wide(714)), wide(714))).toMatchObject({ code: 'ink-off-label' });
    expect(refusal(brotherSettings(wide(99)), wide(99, 35))).toBeUndefined();
    expect(refusal(brotherSettings(wide(99)), wide(99, 34))).toMatchObject({ code: 'ink-off-label' });
    expect(refusal(brotherSettings(wide(99)), wide(99, 184))).toBeUndefined();
    expect(refusal(brotherSettings(wide(99)), wide(99, 185))).toMatchObject({ code: 'ink-off-label' });
  });

  it('that is not whole is a bug', () => {
    const short = { ...corners, bits: corners.bits.slice(1) };
    expect(() => refusal(of(corners), short)).toThrow(RangeError);
    const beyond = { ...corners, bits: corners.bits.map((byte, at) => (at === 3 ? byte | 1 : byte)) };
    expect(() => refusal(of(corners), beyond)).toThrow(RangeError);
  });

  it('is sent white where it is white', () => {
    const blank = blankBitmap(10, 10);
    expect(printZpl(jobBytes(of(blank), blank))[0]?.bitmap).toEqual(blank);
  });
});
