import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pt, ptToMm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { fitRuns } from './fit-runs.ts';
import { fitText } from './fit-text.ts';
import type { StyledText } from './run-paragraph.ts';
import { emFonts } from './testing/em-fonts.ts';
import { tidyRuns } from './tidy-runs.ts';

const styled = (text: string, factor = 1, inverse = false): StyledText => ({
  text: mintMaskedText(text),
  weight: 'regular',
  factor,
  inverse,
});

/** Room for so many ems and lines at 10 pt. */
function room(ems: number, lines: number, minSize: number, ellipsis?: string) {
  const em = ptToMm(pt(10));
  return {
    size: pt(10),
    minSize: pt(minSize),
    lineHeight: 1.2,
    keepWords: false,
    width: ems * em,
    height: lines * 1.2 * em,
    ...(ellipsis === undefined ? {} : { ellipsis: mintMaskedText(ellipsis) }),
  };
}

/** Size and lines, runs apart by `|`. */
function said(
  runs: readonly StyledText[],
  ems: number,
  lines: number,
  minSize = 5,
  ellipsis?: string,
): string {
  const fitted = fitRuns([runs], room(ems, lines, minSize, ellipsis), emFonts.shaper);
  if ('code' in fitted) return fitted.code;
  const texts = fitted.lines.map(({ pieces }) => pieces.map(({ text }) => text.text).join('|'));
  return `${fitted.size} ${texts.join('/')}`;
}

describe('fitRuns', () => {
  test.each([
    ['sets what fits on one line', [styled('西湖'), styled('区', 2)], 4, 2, '10 西湖|区'],
    ['shrinks all runs where the largest is too high', [styled('西湖'), styled('区', 2)], 4, 1, '5 西湖|区'],
    ['breaks within a run', [styled('西'), styled('湖区文', 2)], 5, 4, '10 西|湖区/文'],
    ['breaks between runs by the text of both', [styled('西湖'), styled('，文三')], 2, 3, '10 西/湖|，/文三'],
    ['counts the room of a box', [styled('西湖', 1, true)], 2, 1, '8.5 西湖'],
    ['never breaks a number between runs', [styled('12'), styled('3456')], 2, 3, '6.5 12|3456'],
    ['refuses what does not fit', [styled('西湖区', 2)], 2, 1, 'text-overflow'],
  ] as const)('%s', (_name, runs, ems, lines, expected) => {
    expect(said(runs, ems, lines)).toBe(expected);
  });

  it('cuts runs at one size, in the style of what is cut', () => {
    expect(said([styled('西湖'), styled('区文三路')], 4, 1, 5, '⋯')).toBe('10 西湖|区⋯');
    expect(said([styled('西湖区'), styled('文三路')], 4, 1, 5, '⋯')).toBe('10 西湖区⋯');
  });

  it('refuses characters that no font has', () => {
    const fitted = fitRuns([[styled('a'), styled('\ue000')]], room(9, 1, 5), emFonts.shaper);
    expect(fitted).toEqual({ code: 'missing-glyph', codePoints: [0xe000] });
  });

  const words = fc.string({
    unit: fc.constantFrom(...Array.from('西湖，ab 12*')),
    minLength: 1,
    maxLength: 30,
  });

  it('of one plain run sets what fitText sets', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (text, ems, lines) => {
          const plain = fitText(
            [mintMaskedText(text)],
            { ...room(ems, lines, 5), weight: 'regular' },
            emFonts.shaper,
          );
          const expected =
            'code' in plain
              ? plain.code
              : `${plain.size} ${plain.lines.map((line) => line.text.text).join('/')}`;
          expect(said([styled(text)], ems, lines)).toBe(expected);
        },
      ),
    );
  });

  it('stays within the room and says every character but blanks, whatever the runs', () => {
    const run = fc.tuple(words, fc.constantFrom(0.5, 1, 1.5, 2), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (made, ems, lines) => {
          const runs = made.map(([text, factor, inverse]) => styled(text, factor, inverse));
          const given = room(ems, lines, 5);
          const fitted = fitRuns([runs], given, emFonts.shaper);
          if ('code' in fitted) return;
          const em = ptToMm(fitted.size);
          const height = fitted.lines.reduce((sum, line) => sum + line.height * em * given.lineHeight, 0);
          expect(height).toBeLessThanOrEqual(given.height + 1e-5);
          for (const { width } of fitted.lines) expect(width * em).toBeLessThanOrEqual(given.width + 1e-5);
          const bare = (text: string) => text.replaceAll(' ', '');
          const shown = fitted.lines.flatMap(({ pieces }) => pieces.map(({ text }) => text.text));
          expect(bare(shown.join(''))).toBe(bare(made.map(([text]) => text).join('')));
        },
      ),
    );
  });
});

describe('tidyRuns', () => {
  const tidy = (...runs: readonly StyledText[]) =>
    tidyRuns(runs, mintMaskedText(' ')).map(({ text }) => text.text);

  test.each([
    [
      [styled(' a '), styled(' b ')],
      ['a', ' b'],
    ],
    [
      [styled('a'), styled('b')],
      ['a', 'b'],
    ],
    [
      [styled('a '), styled(''), styled('b')],
      ['a', ' b'],
    ],
    [
      [styled('a '), styled('b', 1, true), styled(' c')],
      ['a ', 'b', ' c'],
    ],
    [[styled('a\nb'), styled('\u200b')], ['a b']],
    [[styled(' '), styled('')], ['']],
  ] as const)('%#', (runs, expected) => {
    expect(tidy(...runs)).toEqual(expected);
  });
});
