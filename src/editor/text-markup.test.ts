import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
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
    ['5 \\* 3 = 15 \\\\', '5 * 3 = 15 \\'],
    ['^^9:x^^', '^^9:x^^'],
    ['a * b = c ^ d', 'a * b = c ^ d'],
  ])('%s', (typed, line) => {
    const runs =
      typeof line === 'string' ? line : line.map((run) => (typeof run === 'string' ? { text: run } : run));
    expect(readMarkup(typed)).toEqual(runs);
  });

  it('says every line as it was typed', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '收', '*', '=', '^', '~', '\\', ' ', '1', ':', '.', '{', '}'),
      minLength: 1,
    });
    const style = fc.record(
      {
        weight: fc.constantFrom('bold' as const, 'regular' as const),
        inverse: fc.constant(true as const),
        size: fc.constantFrom(0.5, 1.25, 2),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, style), { minLength: 1, maxLength: 5 }), (parts) => {
        const runs = parts.map(([words, looks]) => ({ text: words, ...looks }));
        const joined = (line: ReturnType<typeof readMarkup>) =>
          // Neighbours in one style are one run.
          JSON.stringify(
            (typeof line === 'string' ? [{ text: line }] : line).reduce<(typeof runs)[number][]>(
              (all, run) => {
                const { text: words, ...looks } = run as (typeof runs)[number];
                const last = all.at(-1);
                const { text: before = '', ...lastLooks } = last ?? { text: '' };
                const isSame =
                  last !== undefined &&
                  looks.weight === lastLooks.weight &&
                  looks.inverse === lastLooks.inverse &&
                  looks.size === lastLooks.size;
                return isSame
                  ? [...all.slice(0, -1), { ...last, text: before + words }]
                  : [...all, { text: words, ...sorted(looks) }];
              },
              [],
            ),
          );
        const sorted = ({
          weight,
          inverse,
          size,
        }: {
          weight?: 'bold' | 'regular';
          inverse?: true;
          size?: number;
        }) => ({
          ...(weight === undefined ? {} : { weight }),
          ...(inverse === undefined ? {} : { inverse }),
          ...(size === undefined ? {} : { size }),
        });
        expect(joined(readMarkup(writeMarkup(runs)))).toBe(joined(runs));
      }),
    );
  });
});

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
