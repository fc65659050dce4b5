import { expect, test } from 'vitest';
import { lineBreaks } from './line-breaks.ts';

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
  ['a number stays whole', '路1,234.5号', '路|1,234.5|号'],
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

test('the work grows with the text, not with its square', () => {
  for (const piece of ['(', '" ', '$ ', '\u0301', ')  ', '1']) {
    const started = performance.now();
    lineBreaks(piece.repeat(8000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
