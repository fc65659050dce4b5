import { beforeAll, describe, expect, it, test } from 'vitest';
import { dot, mm } from '../../base/length.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import type { GlyphRun, Mark, RectMark } from '../../scene/scene.ts';
import type { Bitmap } from '../bitmap.ts';
import { textMarks } from '../pdf/testing/label-scene.ts';
import { headGrid } from './dot-grid.ts';
import { createRasteriser } from './rasterise.ts';
import { DOT, blackDots, dotsOf, picture, piecesOf, sceneOf } from './testing/dots.ts';

let store: FontStore;
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  await store.ensure('', 'bold');
}, 60_000);

const draw = (marks: readonly Mark[], columns = 480, rows = 48): Bitmap =>
  dotsOf(sceneOf(marks, columns, rows), store.fonts);
const text = (words: string, size: number, at: Partial<{ x: number; y: number }> = {}): readonly GlyphRun[] =>
  textMarks(store, words, { x: 1, y: 4, size, ...at });

/** Of labels, and the most crowded of common characters. */
const WORDS =
  '收件人寄电话地址广东省深圳市南山区粤海街道退回商品样礼赠新疆维吾尔自治易碎请轻放一二三工王田国圆圈疆囊嚷攘赢麓爨 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789';
const characters = [...new Set(WORDS.replaceAll(' ', ''))];

/** In how many pieces a character is on dots so fine that each of its strokes is many wide. */
const known = new Map<string, number>();
function piecesByOutline(character: string): number {
  const scene = sceneOf(text(character, 8), 48, 48);
  const grid = { perMmX: 48, perMmY: 48, columns: dot(6 * 48), rows: dot(6 * 48) };
  const pieces = known.get(character) ?? piecesOf(dotsOf(scene, store.fonts, grid));
  known.set(character, pieces);
  return pieces;
}

describe('thin strokes', () => {
  it.each([5, 6, 7, 8])('of text of %d pt do not break at 203 dpi', (size) => {
    const broken = characters.filter((character) => {
      const pieces = piecesOf(draw(text(character, size), 48, 48));
      return pieces < 1 || pieces > piecesByOutline(character);
    });
    expect(broken).toEqual([]);
  });
});

describe('glyphs', () => {
  it('stand on whole dots, so that a character looks the same wherever it is', () => {
    const dots = blackDots(draw(text('退回', 7)));
    for (const [x, y] of [
      [1.03, 4.07],
      [1.06, 4.01],
      [2.1, 3.9],
    ] as const) {
      expect(blackDots(draw(text('退', 7, { x, y }))) + blackDots(draw(text('回', 7, { x, y })))).toBe(dots);
    }
  });

  it('move by whole dots with their run', () => {
    const still = picture(draw(text('深圳 Ag8', 9)));
    const moved = picture(draw(text('深圳 Ag8', 9, { x: 1 + 13 * DOT, y: 4 + 5 * DOT })));
    expect(moved.slice(5).map((row) => row.slice(13))).toEqual(
      still.slice(0, -5).map((row) => row.slice(0, -13)),
    );
  });

  it('are drawn once and kept', () => {
    let asked = 0;
    const fonts = {
      metrics: store.fonts.metrics,
      outlines: {
        path: (...glyph: Parameters<typeof store.fonts.outlines.path>): string => {
          asked += 1;
          return store.fonts.outlines.path(...glyph);
        },
      },
    };
    const rasterise = createRasteriser(fonts);
    const scene = sceneOf([...text('退回退回', 8), ...text('回退', 8, { y: 8 })], 480, 80);
    const grid = headGrid(scene, 203);
    const once = rasterise(scene, grid);
    expect(asked).toBe(2);
    expect(rasterise(scene, grid)).toEqual(once);
    expect(asked).toBe(2);
    rasterise(sceneOf(text('退回', 9), 480, 80), grid);
    expect(asked).toBe(4);
  });

  it.each([
    [90, (rows: readonly string[], x: number, y: number) => rows[47 - x]?.[y]],
    [180, (rows: readonly string[], x: number, y: number) => rows[47 - y]?.[47 - x]],
    [270, (rows: readonly string[], x: number, y: number) => rows[x]?.[47 - y]],
  ] as const)('turned by %d degrees are the same dots, turned', (degrees, at) => {
    const words = '回8';
    const upright = picture(draw(text(words, 8), 48, 48));
    const middle = { x: mm(24 * DOT), y: mm(24 * DOT) };
    const turned = picture(
      draw(
        text(words, 8).map((run) => ({ ...run, turn: { degrees, ...middle } })),
        48,
        48,
      ),
    );
    let differ = 0;
    for (let y = 0; y < 48; y += 1)
      for (let x = 0; x < 48; x += 1) if (turned[y]?.[x] !== at(upright, x, y)) differ += 1;
    // An em of 22.6 dots begins on a dot; where it ends the dots of the two directions part by less than one.
    expect(differ).toBeLessThan(blackDots(draw(text(words, 8), 48, 48)) * 0.15);
  });

  it('on the slant cover as much as upright ones', () => {
    const dots = blackDots(draw(text('深圳', 14), 160, 160));
    const slanted = text('深圳', 14).map((run) => ({ ...run, turn: { degrees: 33, x: mm(1), y: mm(1) } }));
    const turned = blackDots(draw(slanted, 160, 160));
    expect(turned / dots).toBeGreaterThan(0.9);
    expect(turned / dots).toBeLessThan(1.1);
  });
});

describe('inks of text', () => {
  const box: RectMark = { kind: 'rect', x: mm(0), y: mm(0), width: mm(60), height: mm(6), fill: 'black' };
  const inked = (ink: GlyphRun['ink']): readonly GlyphRun[] =>
    text('深圳', 9).map((run) => ({ ...run, ink }));

  it.each(['#999999', '#c00000', '#ffd700'] as const)('are black on white and white on black: %s', (ink) => {
    expect(picture(draw(inked(ink)))).toEqual(picture(draw(inked('black'))));
    expect(picture(draw([box, ...inked(ink)]))).toEqual(picture(draw([box, ...inked('white')])));
  });

  test('white text over the same in black leaves nothing', () => {
    expect(blackDots(draw([...inked('black'), ...inked('white')]))).toBe(0);
    expect(blackDots(draw(inked('black')))).toBeGreaterThan(100);
  });

  test('white text takes as much from a box as black text would ink', () => {
    const whole = blackDots(draw([box]));
    expect(whole - blackDots(draw([box, ...inked('white')]))).toBe(blackDots(draw(inked('black'))));
  });
});

test('two characters of 6 pt by exact dots', () => {
  expect(picture(draw(text('工8', 6, { x: 0.25, y: 2 }), 32, 20))).toMatchInlineSnapshot(`
    [
      "................................",
      "................................",
      "................................",
      "................................",
      "....#############....#####......",
      "..........#.........##...##.....",
      "..........#.........##....#.....",
      "..........#.........##....#.....",
      "..........#..........##..##.....",
      "..........#...........####......",
      "..........#..........##.###.....",
      "..........#.........##....#.....",
      "..........#.........#.....##....",
      "..........#.........#.....##....",
      "..........#.........##....#.....",
      "...###############...#####......",
      "................................",
      "................................",
      "................................",
      "................................",
    ]
  `);
});
