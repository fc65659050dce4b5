import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pt, ptToMm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { fitText, sizes } from './fit-text.ts';
import { emFonts } from './testing/em-fonts.ts';

/** Room for so many ems and lines at 10 pt. */
function fit(
  texts: readonly string[],
  ems: number,
  lines: number,
  more: { keepWords?: boolean; minSize?: number; ellipsis?: string } = {},
) {
  const em = ptToMm(pt(10));
  return fitText(
    texts.map(mintMaskedText),
    {
      weight: 'regular',
      size: pt(10),
      minSize: pt(more.minSize ?? 5),
      lineHeight: 1.2,
      keepWords: more.keepWords ?? false,
      width: ems * em,
      height: lines * 1.2 * em,
      ...(more.ellipsis === undefined ? {} : { ellipsis: mintMaskedText(more.ellipsis) }),
    },
    emFonts.shaper,
  );
}

describe('text that ends in an ellipsis', () => {
  const cut = (texts: readonly string[], ems: number, lines: number, keepWords = false) => {
    const fitted = fit(texts, ems, lines, { keepWords, ellipsis: '⋯' });
    return 'code' in fitted
      ? fitted.code
      : `${fitted.size} ${fitted.lines.map(({ text }) => text.text).join('/')}`;
  };

  test.each([
    ['is whole where it fits', ['西湖区文三'], 5, 1, '10 西湖区文三'],
    ['is wrapped where that fits', ['西湖区文三'], 3, 2, '10 西湖区/文三'],
    ['keeps its size and loses its end', ['西湖区文三路'], 4, 1, '10 西湖区⋯'],
    ['on the last line', ['西湖区文三路百货'], 3, 2, '10 西湖区/文三⋯'],
    ['never ends in a blank and an ellipsis', ['aaaa bbbb'], 3, 1, '10 aaaa⋯'],
    ['takes the ellipsis up to the line before', ['西湖', '文三路'], 3, 1, '10 西湖⋯'],
    ['a word too long for a line is broken', ['aaaaaaaaaaaa'], 2, 2, '10 aaaa/aaa⋯'],
    ['is refused where not one character and the ellipsis fit', ['西湖'], 0.4, 1, 'text-overflow'],
    ['is refused where there is no room for a line', ['西湖'], 9, 0.5, 'text-overflow'],
  ])('%s', (_name, texts, ems, lines, expected) => {
    expect(cut(texts, ems, lines)).toBe(expected);
  });

  it('fits, begins as the text does and ends in an ellipsis, whatever the text', () => {
    const unit = fc.constantFrom(...Array.from('西湖，ab 12*'), 'e\u0301');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (texts, ems, lines) => {
          const fitted = fit(texts, ems, lines, { ellipsis: '⋯' });
          if ('code' in fitted) throw new Error(fitted.code);
          expect(fitted.size).toBe(10);
          expect(fitted.lines.length).toBeLessThanOrEqual(lines);
          for (const { shaped } of fitted.lines) expect(shaped.width).toBeLessThanOrEqual(ems + 1e-6);
          const bare = (text: string) => text.replaceAll(' ', '');
          const said = bare(fitted.lines.map(({ text }) => text.text).join(''));
          const whole = bare(texts.join(''));
          if (said !== whole) expect(said.endsWith('⋯') && whole.startsWith(said.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('fitText', () => {
  test.each([
    ['what fits stays on its line', ['西湖区'], 3, 1, {}, '10 西湖区'],
    ['what does not is wrapped', ['西湖区文三路'], 3, 2, {}, '10 西湖区/文三路'],
    ['lines are as full as they can be', ['西湖区文三路'], 4, 2, {}, '10 西湖区文/三路'],
    ['blanks at the end of a line take no room', ['aaaa bbbb'], 2, 2, {}, '10 aaaa/bbbb'],
    ['wide blanks neither', ['西湖　文三'], 2, 2, {}, '10 西湖/文三'],
    ['punctuation does not begin a line', ['西湖区，文三路'], 3, 3, {}, '10 西湖/区，文/三路'],
    ['what then does not fit shrinks by half points', ['西湖区文三路'], 3, 1, {}, '5 西湖区文三路'],
    ['to the largest size that fits', ['西湖区文三'], 4, 1, {}, '8 西湖区文三'],
    ['a smaller line height is not asked for', ['西湖区文三'], 4, 1.9, {}, '9.5 西湖区文/三'],
    [
      'words are kept where that fits at some size',
      ['西湖区 文三路'],
      4,
      2,
      { keepWords: true },
      '10 西湖区/文三路',
    ],
    ['for a smaller size too', ['西湖 文三路百'], 3, 2, { keepWords: true }, '7.5 西湖/文三路百'],
    ['without that they are wrapped anywhere', ['西湖 文三路百'], 3, 3, {}, '10 西湖/文三路/百'],
    [
      'and also where no size keeps them',
      ['西湖区文三路百货'],
      3,
      3,
      { keepWords: true },
      '10 西湖区/文三路/百货',
    ],
    ['a long word shrinks before it is broken', ['aaaaaaaa'], 2, 2, {}, '5 aaaaaaaa'],
    ['a word too long for any size is broken', ['aaaaaaaaaaaa'], 2, 3, {}, '10 aaaa/aaaa/aaaa'],
    ['only where it must be', ['bb aaaaaaaaaaaa'], 2, 4, {}, '10 bb/aaaa/aaaa/aaaa'],
    [
      'never before a mark of its letter',
      ['aaax\u0302'.repeat(3)],
      2,
      4,
      {},
      '10 aaa/x\u0302aa/ax\u0302a/aax\u0302',
    ],
    ['paragraphs begin on their own lines', ['西湖', '文三'], 9, 2, {}, '10 西湖/文三'],
    ['an empty paragraph is an empty line', ['西', '', '湖'], 9, 3, {}, '10 西//湖'],
  ])('%s', (_name, texts, ems, lines, more, expected) => {
    const fitted = fit(texts, ems, lines, more);
    if ('code' in fitted) throw new Error(fitted.code);
    expect(`${fitted.size} ${fitted.lines.map(({ text }) => text.text).join('/')}`).toBe(expected);
  });

  test.each([
    ['text that is too long at the smallest size', ['西湖区文三路百货'.repeat(9)], 3, 2],
    ['a character wider than the box', ['西'], 0.4, 5],
    ['a line higher than the box', ['西'], 5, 0.4],
    ['more text than any label holds', ['西'.repeat(8001)], 1000, 1000],
  ])('%s overflows', (_name, texts, ems, lines) => {
    expect(fit(texts, ems, lines)).toEqual({ code: 'text-overflow' });
  });

  it('names every character that no font has, once, in order', () => {
    expect(fit(['西\u{20bb7}\ue000', '\ue000'], 9, 9)).toEqual({
      code: 'missing-glyph',
      codePoints: [0xe000, 0x20bb7],
    });
  });

  test('lines say the text again, and none is wider or lower than its room', () => {
    const text = fc
      .array(fc.constantFrom('西', '湖', '，', ' ', 'a', '1', '（', '*', '-'), { maxLength: 40 })
      .map((characters) => characters.join('').trim().replaceAll(/ +/g, ' '));
    fc.assert(
      fc.property(
        text,
        fc.double({ min: 0.6, max: 12, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (given, ems, lines, keepWords) => {
          const fitted = fit([given], ems, lines, { keepWords });
          if ('code' in fitted) return;
          const scale = fitted.size / 10;
          expect(
            fitted.lines
              .map((line) => line.text.text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(given.replaceAll(' ', ''));
          expect(fitted.lines.length * scale).toBeLessThanOrEqual(lines + 1e-6);
          for (const line of fitted.lines) expect(line.shaped.width * scale).toBeLessThanOrEqual(ems + 1e-5);
        },
      ),
    );
  });
});

test.each([
  [10, 10, [10]],
  [10, 8.5, [10, 9.5, 9, 8.5]],
  [10, 9.3, [10, 9.5, 9.3]],
  [6.3, 5, [6.3, 5.8, 5.3, 5]],
])('sizes from %d to %d', (largest, smallest, steps) => {
  expect([...sizes(pt(largest), pt(smallest))].map((size) => Math.round(size * 100) / 100)).toEqual(steps);
});
