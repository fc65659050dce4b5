import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from './graphemes.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

describe('graphemes', () => {
  it.each([
    ['王小明', 3],
    ['さとうカー', 5],
    ['김민수', 3],
    ['𠮷野', 2],
    ['A\u0301lvaro', 6],
    ['👩\u200d👩\u200d👧', 1],
    ['🇩🇪🇫🇷', 2],
    ['', 0],
  ])('%s has %i', (text, expected) => {
    expect(graphemes(text)).toHaveLength(expected);
  });

  it('are those of Unicode, however long the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '王',
        'カ',
        '\u3099',
        '김',
        'ᆨ',
        'é',
        'a\u0301',
        '\u0301',
        '👩',
        '\u200d',
        '🇩',
        '\u0600',
      ),
      fc.constantFrom('क', '्', 'ष', '\r', '\n', '\ud83d', '🏽', 'ก', 'ำ'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (parts, times) => {
        const text = parts.join('').repeat(times);
        const expected = Array.from(segmenter.segment(text), ({ segment }) => segment);
        expect(graphemes(text)).toEqual(expected);
      }),
    );
  });

  it('are those of Unicode where a long text has halves of pairs', () => {
    const text = ['क', '王', '\ud83d', '🏽', '王', '王', '🏽'].join('').repeat(45);
    expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
  });

  it.each(['カ', 'é', '😀', 'a\u0301', 'a\u0301-王'])('of a long text of %s are told in time', (text) => {
    const start = performance.now();
    graphemes(text.repeat(80_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('of one character without end are told in time', () => {
    const start = performance.now();
    expect(graphemes(`e${'\u0301'.repeat(80_000)}`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
