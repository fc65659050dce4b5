import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFault } from './fault.ts';
import { Lexer, PdfWord } from './lexer.ts';
import { PdfDict, PdfName, PdfRef, PdfString } from './objects.ts';

const lexer = (text: string, references = true): Lexer =>
  new Lexer(new Uint8Array(Buffer.from(text, 'latin1')), 0, undefined, references);
const read = (text: string): unknown => lexer(text).next();
const string = (value: unknown): string =>
  value instanceof PdfString ? Buffer.from(value.bytes).toString('latin1') : '?';

describe('lexer', () => {
  it.each([
    ['0', 0],
    ['-12', -12],
    ['+7', 7],
    ['3.25', 3.25],
    ['-.5', -0.5],
    ['4.', 4],
    ['true', true],
    ['null', null],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['(plain)', 'plain'],
    ['(a(b)c)', 'a(b)c'],
    ['(\\(\\)\\\\\\n\\101\\7x)', '()\\\nA\x07x'],
    ['(a\\\nb)', 'ab'],
    ['(a\r\nb)', 'a\nb'],
    ['<48 65 6C6c 6F>', 'Hello'],
    ['<4>', '@'],
    ['<>', ''],
  ])('reads the string %s', (text, value) => {
    expect(string(read(text))).toBe(value);
  });

  it('reads names with escapes, arrays, dictionaries and references', () => {
    const dict = lexer('<< /A#20B [1 (x) /N 2 0 R] /C <<>> >>').value();
    expect(dict).toBeInstanceOf(PdfDict);
    if (!(dict instanceof PdfDict)) return;
    expect([...dict.entries.keys()]).toEqual(['A B', 'C']);
    expect(dict.get('A B')).toEqual([
      1,
      new PdfString(Uint8Array.of(0x78)),
      new PdfName('N'),
      new PdfRef(2, 0),
    ]);
  });

  it('knows no references in content, and stops them at the end of the word', () => {
    expect(lexer('1 0 R', false).next()).toBe(1);
    expect(lexer('1 0 RG').next()).toBe(1);
  });

  it('counts comments and tells keys that are given twice, the first value kept', () => {
    const source = lexer('% note\n<</A 1 /A 2>>');
    const dict = source.next();
    expect(source.comments).toBe(1);
    expect(dict instanceof PdfDict && [dict.repeated, dict.get('A'), dict.overwritten]).toEqual([
      true,
      2,
      [1],
    ]);
  });

  it.each(['(open', '<<', '<< /A >>', '[1 2', '<zz>', '<</A 1 2>>'])('faults on %s', (text) => {
    expect(() => lexer(text).value()).toThrow(PdfFault);
  });

  it('faults on nesting too deep for the stack', () => {
    expect(() => lexer('['.repeat(100_000)).value()).toThrow(PdfFault);
  });

  it('law: any bytes are read to the end in steps that move on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const source = new Lexer(bytes);
        let steps = 0;
        try {
          for (let token = source.next(); token !== undefined; token = source.next()) {
            steps += 1;
            expect(token instanceof PdfWord ? token.word.length : 1).toBeGreaterThanOrEqual(0);
            expect(steps).toBeLessThanOrEqual(bytes.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFault);
        }
      }),
    );
  });
});
