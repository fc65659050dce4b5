import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryBreaks, lineBreaks } from './line-breaks.ts';

/** The text with `|` where a line may end. */
function marked(text: string): string {
  const ends = [0, ...lineBreaks(text), text.length];
  return ends
    .slice(1)
    .map((end, index) => text.slice(ends[index], end))
    .join('|');
}

test.each([
  ['between Chinese characters', '西湖区', '西|湖|区'],
  ['not before Chinese punctuation', '东，西。', '东，|西。'],
  ['not after an opening bracket', '（东）门', '（东）|门'],
  ['a number stays whole', '路1,234.5千', '路|1,234.5|千'],
  ['a house number stays with its counter', '路88号12幢', '路|88号|12幢'],
  ['every counter of an address does', '3栋B座2501室9楼4单元', '3栋|B座|2501室|9楼|4单元'],
  ['a counter of two signs stays whole', '3号楼2單元1丁目', '3号楼|2單元|1丁目'],
  ['a Chinese number stays with its counter', '路二十三号楼', '路|二十三号楼'],
  ['a full-width number does too', '路１２号', '路|１２号'],
  ['a mask stays behind the counter', '路1号3幢***', '路|1号|3幢***'],
  ['a counter without a number is a word as any', '北门村口', '北|门|村|口'],
  ['a count of goods stays whole', '帆布袋2件', '帆|布|袋|2件'],
  ['Latin words stay whole', 'Sample Road', 'Sample |Road'],
  ['after a hyphen', 'North-East', 'North-|East'],
  ['a tracking number stays whole', 'SF1234567890123', 'SF1234567890123'],
  ['a masked number stays whole', '电话1******5678', '电|话|1******5678'],
  ['a mask stays with its text', '示例大厦***', '示|例|大|厦***'],
  ['a count stays with its goods', '帆布袋 ×1、帽', '帆|布|袋 ×1、|帽'],
  ['a character beyond the first plane is one', '𠮷𠮷', '𠮷|𠮷'],
  ['a mark stays with its letter', 'x\u0302 y', 'x\u0302 |y'],
  ['nothing in nothing', '', ''],
])('%s', (_name, text, broken) => {
  expect(marked(text)).toBe(broken);
});

test('the short way for plain text ends lines where the library does', () => {
  const character = fc.oneof(
    fc.constantFrom(...'09AZaz*×●'),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point)),
  );
  const word = fc.string({ unit: character, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...' 、。，'),
      (words, between) => {
        const text = words.join(between);
        expect(lineBreaks(text)).toEqual(libraryBreaks(text));
      },
    ),
    { numRuns: 500 },
  );
  for (let point = 0x4e00; point <= 0x9fff; point += 1) {
    const text = `a${String.fromCodePoint(point)}1 ${String.fromCodePoint(point)}`;
    if (point % 16 === 0) expect(lineBreaks(text)).toEqual(libraryBreaks(text));
  }
});

/** Work that grew with the square would run into the time limit of a test. */
test('a long run of one sign comes to an end, with breaks inside it only', () => {
  for (const piece of ['(', '" ', '$ ', '\u0301', ')  ', '1']) {
    const text = piece.repeat(8000 / piece.length);
    expect(lineBreaks(text).every((at) => at > 0 && at < text.length)).toBe(true);
  }
});
