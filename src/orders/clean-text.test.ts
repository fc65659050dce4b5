import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNumberText, cleanText } from './clean-text.ts';

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '1',
    '-',
    '张',
    '一',
    ' ',
    '\t',
    '\n',
    '\u3000',
    '１',
    '（',
    '\u200b',
    '\0',
    '‐',
    '㐂',
    '𠮷',
    '·',
  ),
  maxLength: 12,
});

describe('cleaned text', () => {
  it('is one line, without invisible characters or white space to spare', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const clean = cleanText(typed);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(/ {2}|[\t\n\u3000\u200b\0]/u);
        expect(clean.replaceAll(' ', '')).toBe(typed.replace(/[\s\u3000\u200b\0]/gu, ''));
      }),
    );
  });

  it('cleans as a number just as it would letter by letter', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(cleanNumberText(typed)).toBe(cleanText(typed.normalize('NFKC')).replaceAll('‐', '-'));
      }),
    );
  });

  it.each([
    ['张三', '张三'],
    ['Max  Sample', 'Max Sample'],
    [' 张三', '张三'],
    ['张三 ', '张三'],
    [' ', ''],
    ['a b', 'a b'],
  ])('of %j is %j', (typed, clean) => expect(cleanText(typed)).toBe(clean));
});
