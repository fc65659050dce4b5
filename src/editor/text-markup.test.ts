import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TextLine, TextRun } from '../template/template.ts';
import { readLines, typedLines } from './text-lines.ts';
import { readMarkup, writeMarkup } from './text-markup.ts';

describe('marks for parts of a line', () => {
  test.each([
    ['', ''],
    ['Fragile!', 'Fragile!'],
    ['a **b** c', ['a ', { weight: 'bold', text: 'b' }, ' c']],
    [
      '==收== {{recipient.name | default:"**"}}',
      [{ inverse: true, text: '收' }, ' {{recipient.name | default:"**"}}'],
    ],
    [
      '^^1.5:{{order.code}}^^ ~~x~~',
      [{ size: 1.5, text: '{{order.code}}' }, ' ', { weight: 'regular', text: 'x' }],
    ],
    [
      '**a ==b==**',
      [
        { weight: 'bold', text: 'a ' },
        { weight: 'bold', inverse: true, text: 'b' },
      ],
    ],
    ['No. #1, ##c40018:urgent##!', ['No. #1, ', { ink: '#c40018', text: 'urgent' }, '!']],
    ['##white:==a==##', [{ ink: 'white', inverse: true, text: 'a' }]],
    ['##red:a## ##c4001:b##', '##red:a## ##c4001:b##'],
    ['##c40018:a##c40018:b', [{ ink: '#c40018', text: 'a' }, 'c40018:b']],
    ['5 \\* 3 = 15 \\\\', '5 * 3 = 15 \\'],
    ['^^9:x^^', '^^9:x^^'],
    ['a * b = c ^ d', 'a * b = c ^ d'],
  ])('%s', (typed, line) => {
    const runs =
      typeof line === 'string' ? line : line.map((run) => (typeof run === 'string' ? { text: run } : run));
    expect(readMarkup(typed)).toEqual(runs);
  });

  it('says every line as it was typed', () => {
    const letter = fc.constantFrom('a', '收', '*', '=', '^', '~', '\\', ' ', '1', ':', '.', '{', '}', '#');
    const run: fc.Arbitrary<TextRun> = fc.record(
      {
        // A part that opens or closes a binding and does not do both is refused by the parser.
        text: fc.string({ unit: letter, minLength: 1 }).filter((text) => !/\{\{|\}\}/u.test(text)),
        weight: fc.constantFrom('bold', 'regular'),
        inverse: fc.constant(true),
        size: fc.constantFrom(0.5, 1.25, 2),
        ink: fc.constantFrom('#c40018', 'white', '#111111'),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        fc.pre(!/\{\{/u.test(runs.map(({ text }) => text).join('')));
        expect(looksOf(readMarkup(writeMarkup(runs)))).toEqual(looksOf(runs));
      }),
    );
  });
});

/** Every character with its style: how runs are cut makes no difference. */
function looksOf(line: TextLine): readonly string[] {
  const runs = typeof line === 'string' ? [{ text: line }] : line;
  return runs.flatMap(({ text, ...style }: TextRun) =>
    [...text].map((letter) => [letter, style.weight, style.inverse, style.size, style.ink].join(' ')),
  );
}

describe('what is typed as lines', () => {
  it('is refused with what is wrong', () => {
    const code = (typed: string) => {
      const read = readLines(typed);
      return read.ok ? undefined : [read.problem.code, read.problem.params?.['suggestion']];
    };
    expect(code('{{recipient.name}}\n**To** {{recipient.phone}}')).toBeUndefined();
    expect(code('{{recipient.nmae}}')).toEqual(['binding-unknown-field-near', 'recipient.name']);
    expect(code('**{{recipient.nmae}}**')).toEqual(['binding-unknown-field-near', 'recipient.name']);
    expect(code('{{qqqqq}}')?.[0]).toBe('binding-unknown-field');
    expect(code('{{order.code')?.[0]).toBe('binding-unclosed');
    expect(code('x'.repeat(300))?.[0]).toBe('line-too-long');
    expect(code('\n'.repeat(30))?.[0]).toBe('too-many-lines');
  });

  it('is typed as it was', () => {
    expect(typedLines(['a', [{ text: 'b', weight: 'bold' }, { text: 'c' }]])).toBe('a\n**b**c');
  });
});
