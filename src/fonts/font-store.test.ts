import { beforeAll, describe, expect, it } from 'vitest';
import type { FontFile, FontWeight, ShapedText } from './font-set.ts';
import { createFontStore } from './font-store.ts';
import type { FontStore } from './font-store.ts';
import { openHarfBuzz } from './harfbuzz.ts';
import type { HarfBuzzFont } from './harfbuzz.ts';
import { loadNodeFont, nodeFontStore, nodeFontTools } from './testing/node-fonts.ts';

let store: FontStore;
const shape = (text: string, weight: FontWeight = 'regular'): ShapedText =>
  store.fonts.shaper.shape(text, weight);
const fontsOf = (text: string): string =>
  shape(text)
    .runs.map((run) => `${run.font.replace('-regular', '')}:${text.slice(run.start, run.end)}`)
    .join('|');

beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  await store.ensure('', 'bold');
}, 60_000);

describe('choosing a font', () => {
  it.each([
    ['欧阳建国 138****5678', 'chinese:欧阳建国|latin: 138****5678'],
    ['Łukasz 王', 'latin:Łukasz |chinese:王'],
    ['你好，世界。', 'chinese:你好，世界。'],
    ['“你好”', 'chinese:“你好”'],
    ['“hello”', 'latin:“hello”'],
    ['Nguyễn Thị Hường', 'latin:Nguyễn Thị Hường'],
    ['Αθήνα Москва', 'latin:Αθήνα Москва'],
    ['3号楼－Ａ', 'latin:3|chinese:号楼－Ａ'],
    ['カタカナ', 'chinese:カタカナ'],
    ['①中', 'chinese:①中'],
  ])('sets %s as %s', (text, runs) => {
    expect(fontsOf(text)).toBe(runs);
    expect(shape(text).missing).toEqual([]);
  });

  it('names the characters that no font has, each once', () => {
    expect(shape('A\u{1F600}B\u{1F600}\u0e01').missing).toEqual([0x1f600, 0xe01]);
  });

  it('refuses text that was lost in decoding', () => {
    expect(shape('a\uFFFDb').missing).toEqual([0xfffd]);
  });

  it('refuses text of nothing but invisible characters, and carries them otherwise', () => {
    expect(shape('\u200d').missing).toEqual([0x200d]);
    expect(shape('葛\u{E0100}城').missing).toEqual([]);
    expect(
      shape('葛\u{E0100}城').runs.flatMap((run) => run.glyphs.map(({ start, end }) => [start, end])),
    ).toEqual([
      [0, 3],
      [3, 4],
    ]);
  });
});

describe('shaping', () => {
  const texts = [
    'fiffl AVATAR To.',
    'e\u0323\u0302x\u0302',
    'å Ng\u00adhe',
    'a\u200db',
    '王\u3099小 か\u3099',
    'Ŀl ǆ ŉ',
    '\u200d王a',
    'ệ ợ Ữ đ',
    'x̂ ẹ ị q̃ ọ',
  ];

  it.each(texts)('covers the text of %j with its glyphs, in order', (text) => {
    const { runs, missing } = shape(text);
    expect(missing).toEqual([]);
    let at = 0;
    let x = 0;
    for (const run of runs) {
      expect(run.start).toBe(at);
      expect(run.x).toBeCloseTo(x, 9);
      for (const glyph of run.glyphs) {
        expect(glyph.start).toBe(at);
        expect(glyph.end).toBeGreaterThan(at);
        at = glyph.end;
      }
      expect(run.end).toBe(at);
      x += run.width;
    }
    expect(at).toBe(text.length);
    expect(shape(text).width).toBeCloseTo(x, 9);
  });

  it('kerns and makes no ligatures', () => {
    expect(shape('AV').width).toBeLessThan(shape('A').width + shape('V').width);
    expect(shape('ffi').runs[0]?.glyphs).toHaveLength(3);
  });

  it('puts a mark over its letter', () => {
    const glyphs = shape('x\u0302').runs[0]?.glyphs ?? [];
    expect(glyphs).toHaveLength(2);
    expect(glyphs[1]?.x).toBeGreaterThan(0);
    expect(glyphs[1]?.x).toBeLessThan(shape('x').width);
  });

  it('gives each character of the Latin file a glyph that stands for text', async () => {
    const engine = await openHarfBuzz((await nodeFontTools()).shapingWasm);
    const font = engine.openFont(await loadNodeFont('latin-regular'));
    const split = font.codePoints().filter((point) => {
      const text = String.fromCodePoint(point);
      const result = shape(text);
      return (
        result.missing.length === 0 && result.runs[0]?.glyphs.some(({ start, end }) => start === end) === true
      );
    });
    expect(split).toEqual([]);
  });

  it('sets printable ASCII as HarfBuzz would, whatever stands together', async () => {
    const engine = await openHarfBuzz((await nodeFontTools()).shapingWasm);
    const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
    // Every pair, and every character between any two of a spread of others: kerning that looks further would show.
    const spread = [...' 07*-.,AFLTVWYafjrtvy'];
    const lines = ascii.flatMap((one) => [
      ascii.map((other) => one + other).join(''),
      spread.map((before) => spread.map((after) => before + one + after).join('')).join(''),
    ]);
    for (const weight of ['regular', 'bold'] as const) {
      const font = engine.openFont(await loadNodeFont(`latin-${weight}`));
      for (const line of lines) {
        let pen = 0;
        const expected = font.shape(line, true).map(({ id, advance, offsetX, offsetY }) => {
          const placed = [id, Math.round(pen + offsetX), offsetY];
          pen += advance;
          return placed;
        });
        const shaped = shape(line, weight);
        const given = shaped.runs.flatMap((run) =>
          run.glyphs.map((glyph) => [glyph.id, Math.round(glyph.x * font.unitsPerEm), glyph.y]),
        );
        expect(given).toEqual(expected);
        expect(shaped.width * font.unitsPerEm).toBeCloseTo(pen, 6);
      }
    }
  });

  it('sets common Chinese as HarfBuzz would', async () => {
    const engine = await openHarfBuzz((await nodeFontTools()).shapingWasm);
    const font: HarfBuzzFont = engine.openFont(await loadNodeFont('chinese-regular-common'));
    const points = font.codePoints().filter((point) => point >= 0x2e80);
    expect(points.length).toBeGreaterThan(6900);
    for (let from = 0; from < points.length; from += 50) {
      const text = String.fromCodePoint(...points.slice(from, from + 50));
      const asked = font.shape(text, true);
      let x = 0;
      const expected = asked.map((glyph) => {
        const placed = { id: glyph.id, x: (x + glyph.offsetX) / 1000, y: glyph.offsetY / 1000 };
        x += glyph.advance;
        return placed;
      });
      const given = shape(text).runs.flatMap((run) =>
        run.glyphs.map(({ id, x: left, y }) => ({ id, x: run.x + left, y })),
      );
      if (!shape(text).runs.every((run) => run.font === 'chinese-regular')) continue;
      expect(given.map(({ id, y }) => [id, y])).toEqual(expected.map(({ id, y }) => [id, y]));
      given.forEach(({ x: left }, index) => {
        expect(left).toBeCloseTo(expected[index]?.x ?? -1, 6);
      });
    }
  });
});

describe('loading', () => {
  it('fetches the whole Chinese font only for a character beyond the common ones', async () => {
    const asked: FontFile[] = [];
    const tools = await nodeFontTools((file) => {
      asked.push(file);
      return loadNodeFont(file);
    });
    const own = await createFontStore(tools);
    expect(own.fonts.shaper.missingFiles('王', 'regular')).toEqual([
      'latin-regular',
      'chinese-regular-common',
    ]);
    await own.ensure(['欧阳建国', 'Nguyễn'], 'regular');
    expect(asked).toEqual(['latin-regular', 'chinese-regular-common']);
    expect(own.fonts.shaper.missingFiles('𠳐龘', 'regular')).toEqual(['chinese-regular-whole']);
    expect(own.fonts.shaper.shape('𠳐龘', 'regular').missing).toEqual([0x20cd0, 0x9f98]);
    await Promise.all([own.ensure('龘', 'regular'), own.ensure(new Set(['𠳐龘']), 'regular')]);
    expect(asked).toEqual(['latin-regular', 'chinese-regular-common', 'chinese-regular-whole']);
    expect(own.fonts.shaper.shape('𠳐龘', 'regular').missing).toEqual([]);
  });

  it('asks again for a file that could not be had', async () => {
    let fail = true;
    const own = await createFontStore(
      await nodeFontTools((file) => (fail ? Promise.reject(new Error('offline')) : loadNodeFont(file))),
    );
    await expect(own.ensure('a', 'regular')).rejects.toThrow('offline');
    fail = false;
    await own.ensure('a', 'regular');
    expect(own.fonts.shaper.shape('a', 'regular').missing).toEqual([]);
  });

  it('uses one set of glyph ids for the common and the whole file', async () => {
    const engine = await openHarfBuzz((await nodeFontTools()).shapingWasm);
    for (const weight of ['regular', 'bold'] as const) {
      const common = engine.openFont(await loadNodeFont(`chinese-${weight}-common`));
      const whole = engine.openFont(await loadNodeFont(`chinese-${weight}-whole`));
      const points = common.codePoints();
      expect(points.length).toBeGreaterThan(7000);
      for (const point of points) expect(common.nominalGlyph(point)).toBe(whole.nominalGlyph(point));
      for (const point of points.slice(0, 400)) {
        const glyph = whole.nominalGlyph(point);
        expect(common.path(glyph)).toBe(whole.path(glyph));
        expect(common.advance(glyph)).toBe(whole.advance(glyph));
      }
    }
  });
});

describe('cutting fonts', () => {
  const glyphsOf = (text: string): Set<number> =>
    new Set(shape(text).runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id)));

  it('gives the same bytes whether or not the whole font had been loaded before', async () => {
    const fresh = await nodeFontStore();
    await fresh.ensure('', 'regular');
    const glyphs = glyphsOf('欧阳建国龙岗区');
    const before = fresh.fonts.subsetter.subset('chinese-regular', glyphs);
    await fresh.ensure('龘', 'regular');
    expect(fresh.fonts.subsetter.subset('chinese-regular', glyphs)).toEqual(before);
    expect(before.length).toBeLessThan(600_000);
  });

  it('gives the same bytes a hundred times, whatever was cut in between, in bounded memory', () => {
    const { subsetter } = store.fonts;
    const first = subsetter.subset('latin-bold', new Set([5, 40, 41]));
    for (let times = 0; times < 100; times++) subsetter.subset('chinese-bold', glyphsOf('深圳市'));
    expect(subsetter.subset('latin-bold', new Set([41, 5, 40]))).toEqual(first);
  });

  it('keeps the outline and the place of a glyph and drops the others', async () => {
    const engine = await openHarfBuzz((await nodeFontTools()).shapingWasm);
    const [kept] = glyphsOf('国');
    const [dropped] = glyphsOf('家');
    const cut = engine.openFont(store.fonts.subsetter.subset('chinese-regular', glyphsOf('国')));
    expect(kept !== undefined && cut.path(kept)).toBe(
      store.fonts.outlines.path('chinese-regular', kept ?? 0),
    );
    expect(cut.path(kept ?? 0)).toMatch(/^M[-\d. MLQZ]+Z$/);
    expect(cut.path(dropped ?? 0)).toBe('');
    expect(cut.codePoints()).toEqual([]);
  });
});

describe('measures', () => {
  it('knows the heights of each font', () => {
    for (const font of ['latin-regular', 'chinese-bold'] as const) {
      const metrics = store.fonts.metrics(font);
      expect(metrics.ascent).toBeGreaterThan(0.8);
      expect(metrics.descent).toBeGreaterThan(0.2);
      expect(metrics.capHeight).toBeGreaterThan(0.65);
      expect(metrics.capHeight).toBeLessThan(0.8);
    }
    expect(store.fonts.subsetter.advance('chinese-regular', shape('国').runs[0]?.glyphs[0]?.id ?? 0)).toBe(
      1000,
    );
  });
});
