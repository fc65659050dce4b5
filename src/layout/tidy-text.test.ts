import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mintMaskedText } from '../privacy/minting.ts';
import { tidyText } from './tidy-text.ts';

const tidy = (text: string): readonly string[] =>
  tidyText(mintMaskedText(text), mintMaskedText(' ')).map((line) => line.text);

describe('tidyText', () => {
  test.each([
    ['plain text stays', '文三路 88号', ['文三路 88号']],
    ['nothing is one empty paragraph', '', ['']],
    ['blanks at the ends go', '  张三\t', ['张三']],
    ['blanks run together', 'a \t\u00a0 b', ['a b']],
    ['one wide blank stays', '张三　138', ['张三　138']],
    ['wide blanks run together', '张三　　138', ['张三 138']],
    ['wide blanks at the ends go', '　张三　', ['张三']],
    ['a tab is a space', 'a\tb', ['a b']],
    ['line ends make paragraphs', 'a\nb\r\nc\u2028d', ['a', 'b', 'c', 'd']],
    ['an empty paragraph stays', 'a\n\nb', ['a', '', 'b']],
    ['controls are blanks', 'a\u0000b\u009fc', ['a b c']],
    ['what reorders text goes', 'a\u202eb\u2066c\u200fd', ['abcd']],
    ['what hides between letters goes', 'a\u200bb\ufeffc\u00add', ['abcd']],
    ['fillers that look like nothing are blanks', 'a\u3164b', ['a b']],
    ['text is composed', 'e\u0301', ['\u00e9']],
    ['text is composed beside blanks', ' e\u0301  x', ['\u00e9 x']],
    ['joiners stay', 'क्\u200dष', ['क्\u200dष']],
  ])('%s', (_name, text, paragraphs) => {
    expect(tidy(text)).toEqual(paragraphs);
  });

  it('leaves visible ASCII, common Han and their signs as they are, which are composed already', () => {
    const ranges = [
      [0x21, 0x7e],
      [0x3001, 0x3029],
      [0x4e00, 0x9fff],
      [0xff01, 0xff5e],
    ] as const;
    for (const [first, last] of ranges) {
      for (let point = first; point <= last; point += 1) {
        const text = String.fromCodePoint(point);
        expect([text.normalize('NFC'), ...tidy(`a${text}`)]).toEqual([text, `a${text}`]);
      }
    }
  });

  test('tidying twice equals tidying once', () => {
    const untidy = fc.array(
      fc.constantFrom(' ', '　', '\t', '\n', '\u200b', '\u202e', 'e\u0301', '张', 'x', '\u00a0'),
    );
    fc.assert(
      fc.property(untidy, (characters) => {
        const once = tidy(characters.join(''));
        expect(once.flatMap(tidy)).toEqual(once);
      }),
    );
  });

  it('keeps every letter, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const letters = (from: string): string => from.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(tidy(text).join(''))).toBe(letters(text).replaceAll(/[\u3164\uffa0]/g, ''));
      }),
    );
  });
});
