import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { contrast, inkOver, isDark, parseInk } from '../../base/ink.ts';
import type { Ink } from '../../base/ink.ts';
import { mm } from '../../base/length.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import type { GlyphRun, ImageMark, LineMark, Mark, PathMark, RectMark } from '../../scene/scene.ts';
import { textMarks } from '../pdf/testing/label-scene.ts';
import { headGrid } from './dot-grid.ts';
import { createRasteriser } from './rasterise.ts';
import type { Rasteriser } from './rasterise.ts';
import { DOT, dotsOf, picture, sceneOf } from './testing/dots.ts';
import { isSeen } from './tone.ts';

/** What the colours of a label show is seen in its dots, or the label is refused. */

let store: FontStore;
let rasterise: Rasteriser;
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  rasterise = createRasteriser(store.fonts);
}, 60_000);

const [COLUMNS, ROWS] = [160, 64];
const draw = (marks: readonly Mark[]): readonly string[] =>
  picture(dotsOf(sceneOf(marks, COLUMNS, ROWS), store.fonts));
function refusal(marks: readonly Mark[]): object {
  const scene = sceneOf(marks, COLUMNS, ROWS);
  const drawn = rasterise(scene, headGrid(scene, 203));
  if (drawn.ok) throw new Error('not refused');
  return drawn.problem;
}

/** Places in dots. */
const rect = (x: number, y: number, width: number, height: number, fill: Ink): RectMark => ({
  kind: 'rect',
  ...{ x: mm(x * DOT), y: mm(y * DOT), width: mm(width * DOT), height: mm(height * DOT), fill },
});
const line = (x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink): LineMark => ({
  kind: 'line',
  ...{ x1: mm(x1 * DOT), y1: mm(y1 * DOT), x2: mm(x2 * DOT), y2: mm(y2 * DOT) },
  ...{ width: mm(width * DOT), dash: [], ink },
});
const text = (words: string, size: number, x: number, y: number, ink: Ink): readonly GlyphRun[] =>
  textMarks(store, words, { x: x * DOT, y: y * DOT, size }).map((run) => ({ ...run, ink }));

const anyInk = fc.oneof(
  fc.constantFrom<Ink>('black', 'white', '#333333', '#c00000', '#757575', '#767676', '#ffa500', '#eeeeee'),
  fc.integer({ min: 0, max: 0xffffff }).map((value): Ink => parseInk(`#${hex(value)}`) ?? 'black'),
);
const hex = (value: number): string => value.toString(16).padStart(6, '0');

interface Painted {
  readonly ink: Ink;
  readonly isGlyph: boolean;
}
const PAPER: Painted = { ink: 'white', isGlyph: false };

/** What lies uppermost at each dot, from each mark, or glyph, drawn alone in black. */
function colours(marks: readonly Mark[]): Painted[] {
  const top = Array.from({ length: COLUMNS * ROWS }, () => PAPER);
  for (const mark of marks.flatMap(eachGlyph)) {
    const painted = { ink: inkOf(mark), isGlyph: mark.kind === 'glyphs' };
    for (const [y, row] of draw([inked(mark, 'black')]).entries()) {
      for (const [x, dot] of [...row].entries()) if (dot === '#') top[y * COLUMNS + x] = painted;
    }
  }
  return top;
}

const eachGlyph = (mark: Mark): readonly Mark[] =>
  mark.kind === 'glyphs' ? mark.glyphs.map((glyph) => ({ ...mark, glyphs: [glyph] })) : [mark];

function inkOf(mark: Mark): Ink {
  if (mark.kind === 'rect') return mark.fill;
  if (mark.kind === 'path') return mark.fill ?? mark.stroke.ink ?? 'black';
  return mark.kind === 'code' || mark.kind === 'image' ? 'black' : (mark.ink ?? 'black');
}

function inked(mark: Mark, ink: Ink): Mark {
  if (mark.kind === 'rect') return { ...mark, fill: ink };
  if (mark.kind === 'path')
    return mark.fill === undefined ? { ...mark, stroke: { ...mark.stroke, ink } } : { ...mark, fill: ink };
  return mark.kind === 'code' || mark.kind === 'image' ? mark : { ...mark, ink };
}

/** Of each glyph the share of its outline, as far as its colours show it, that is between black and white dots. */
function seenOf(marks: readonly Mark[], dots: readonly string[]): readonly number[] {
  const top = colours(marks);
  const black = dots.join('');
  const shares = new Map<Painted, { edges: number; kept: number }>();
  const look = (one: number, other: number): void => {
    const [here, there] = [top[one] ?? PAPER, top[other] ?? PAPER];
    if (!here.isGlyph || here === there || !isSeen(here.ink, there.ink)) return;
    const share = shares.get(here) ?? { edges: 0, kept: 0 };
    shares.set(here, {
      edges: share.edges + 1,
      kept: share.kept + (black[one] === black[other] ? 0 : 1),
    });
  };
  for (let at = 0; at < top.length; at += 1) {
    const next = [...((at + 1) % COLUMNS > 0 ? [at + 1] : []), at + COLUMNS].filter((to) => to < top.length);
    for (const other of next) {
      look(at, other);
      look(other, at);
    }
  }
  return [...shares.values()].map(({ edges, kept }) => kept / edges);
}

const WORDS = ['回8', 'Ag', '深1', 'i.', '一-'] as const;
const x = fc.integer({ min: 0, max: 120 });
const y = fc.integer({ min: 0, max: 50 });
const someMarks: fc.Arbitrary<() => readonly Mark[]> = fc.oneof(
  fc
    .tuple(x, y, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 40 }), anyInk)
    .map((box) => () => [rect(...box)]),
  fc
    .tuple(x, y, x, fc.integer({ min: 1, max: 6 }), anyInk)
    .map(([from, level, to, width, ink]) => () => [line(from, level, to, level + 7, width, ink)]),
  fc
    .tuple(fc.constantFrom(...WORDS), fc.constantFrom(6, 9, 14, 30), x, y, anyInk)
    .map((words) => () => text(...words)),
);

describe('laws of inks', () => {
  test('each character of a label stands out as its colours do, or the label is refused', () => {
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(someMarks, { minLength: 2, maxLength: 5 }), (made) => {
        const marks = made.flatMap((make) => make());
        const scene = sceneOf(marks, COLUMNS, ROWS);
        const result = rasterise(scene, headGrid(scene, 203));
        if (!result.ok) {
          expect(result.problem.code).toMatch(/^raster-(text|line|area)-lost$/);
          return;
        }
        for (const share of seenOf(marks, picture(result.value))) expect(share).toBeGreaterThanOrEqual(0.75);
        drawn += 1;
      }),
      { numRuns: 60 },
    );
    expect(drawn).toBeGreaterThan(15);
  });

  test('a word on a box of any ink stands out, wherever the box ends', () => {
    fc.assert(
      fc.property(anyInk, anyInk, fc.integer({ min: 8, max: 150 }), (fill, ink, width) => {
        fc.pre(isSeen(ink, fill));
        const marks = [rect(4, 4, width, 50, fill), ...text('回Ag8深', 9, 12, 36, ink)];
        const scene = sceneOf(marks, COLUMNS, ROWS);
        const result = rasterise(scene, headGrid(scene, 203));
        // Where the box ends in a character, a white dot of it within is beside a white one of the paper.
        const isCut = width < 120;
        if (!result.ok) expect([isCut, result.problem.code]).toEqual([true, 'raster-text-lost']);
        else
          for (const share of seenOf(marks, picture(result.value)))
            expect(share).toBeGreaterThanOrEqual(isCut ? 0.75 : 1);
      }),
      { numRuns: 40 },
    );
  });

  test('inverse text can be read on its box', () => {
    fc.assert(
      fc.property(anyInk, (fill) => {
        fc.pre(contrast(fill, 'white') > 1.1);
        const marks = [rect(4, 4, 150, 50, fill), ...text('回Ag8深', 9, 12, 36, inkOver(fill))];
        const dots = draw(marks);
        const bare = draw([rect(4, 4, 150, 50, fill)]);
        expect(seenOf(marks, dots).length).toBe(5);
        expect(dots).not.toEqual(bare);
        // The box is black where the text is white, and only there.
        expect(bare[20]?.slice(4, 154) === '#'.repeat(150)).toBe(isDark(fill));
      }),
      { numRuns: 40 },
    );
  });

  test('black and white are themselves, whatever other ink is elsewhere', () => {
    const plain = fc.constantFrom<Ink>('black', 'white');
    fc.assert(
      fc.property(fc.array(fc.tuple(someMarks, plain), { minLength: 1, maxLength: 6 }), (made) => {
        const marks = made.flatMap(([make, ink]) => make().map((mark) => inked(mark, ink)));
        const speck = rect(152, 56, 8, 8, '#ff0000');
        const over = rect(152, 56, 8, 8, 'white');
        expect(draw([...marks, speck, over])).toEqual(draw([...marks, over]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is refused, and about where', () => {
  it('a text over a pale one of large letters', () => {
    const marks = [...text('回', 40, 10, 50, '#dddddd'), ...text('回Ag8深', 7, 14, 36, 'black')];
    const problem = { code: 'raster-text-lost', params: { ink: 'black', other: '#dddddd' } };
    expect(refusal(marks)).toMatchObject(problem);
    expect(refusal(marks)).toMatchObject({ params: { x: 2, y: 3 } });
  });

  it('a picture on a dark box, but not on a tint', () => {
    const pixels = { columns: 16, rows: 16, bits: new Uint8Array(32).fill(0xcc) };
    const image: ImageMark = { kind: 'image', x: mm(2), y: mm(2), dpi: 203, pixels };
    expect(refusal([rect(4, 4, 60, 50, '#333333'), image])).toMatchObject({ code: 'raster-picture-lost' });
    const dots = draw([rect(4, 4, 60, 50, '#999999'), image]);
    expect(dots[20]?.slice(15, 31)).toBe('.##..##..##..##.');
  });

  it('a dark area on another that it is told from, and a dark line', () => {
    const red = { ink: '#c00000', other: 'black' };
    const box = rect(0, 0, 120, 60, 'black');
    expect(refusal([box, rect(20, 20, 40, 20, '#c00000')])).toMatchObject({
      code: 'raster-area-lost',
      params: red,
    });
    expect(refusal([box, line(20, 20, 80, 20, 3, '#c00000')])).toMatchObject({
      code: 'raster-line-lost',
      params: red,
    });
  });

  it('not the dark outline of a dark box', () => {
    const fill = rect(10, 10, 100, 40, '#000080');
    const sides = [line(10, 10, 110, 10, 3, 'black'), line(10, 50, 110, 50, 3, 'black')];
    expect(draw([fill, ...sides])).toEqual(draw([inked(fill, 'black'), ...sides]));
  });
});

describe('drawings in a light ink', () => {
  /** A ring, as boxes have outlines. */
  const ring = (thick: number, fill: Ink): PathMark => ({
    kind: 'path',
    fill,
    subpaths: [0, thick].map((inset) => {
      const [near, far] = [mm((8 + inset) * DOT), mm((56 - inset) * DOT)];
      const corners = [
        { kind: 'line', x: far, y: near },
        { kind: 'line', x: far, y: far },
        { kind: 'line', x: near, y: far },
      ] as const;
      return { x: near, y: near, pieces: corners, closed: true };
    }),
  });

  it('are black where they are thinner than a tint can show, white on black, and tinted where they are not', () => {
    const solid = draw([ring(3, 'black')]);
    expect(draw([ring(3, '#cccccc')])).toEqual(solid);
    expect(draw([ring(12, '#cccccc')])).not.toEqual(draw([ring(12, 'black')]));
    const box = rect(0, 0, 100, 60, 'black');
    expect(draw([box, ring(3, '#cccccc')])).toEqual(draw([box, ring(3, 'white')]));
  });

  it('keep their white details', () => {
    const detail = rect(8, 30, 3, 6, 'white');
    expect(draw([ring(3, '#cccccc'), detail])).toEqual(draw([ring(3, 'black'), detail]));
  });
});
