import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_OWN_VALUES } from './own-values.ts';
import { scrubText } from './scrub.ts';
import { TEXT_PLACES } from './text-place.ts';

const RAW = '打13911112222或13933334444，微信 sample01';
const scrub = (raw: string, allowed: readonly { readonly start: number; readonly end: number }[]) =>
  scrubText(raw, NO_OWN_VALUES, 'remark', allowed);

describe('a find that a person allowed', () => {
  it('stays, and all others go', () => {
    expect(scrub(RAW, [{ start: 1, end: 12 }]).text).toBe('打13911112222或***，微信 ***');
  });

  it.each([
    ['one digit less', { start: 1, end: 11 }],
    ['one sign more', { start: 0, end: 12 }],
    ['a part in the middle', { start: 4, end: 8 }],
    ['the whole text', { start: 0, end: RAW.length }],
    ['nothing', { start: 1, end: 1 }],
  ])('goes all the same if what is allowed is %s', (_what, span) => {
    expect(scrub(RAW, [span])).toEqual(scrub(RAW, []));
  });

  it('does not stay in a text that never comes to rest', () => {
    const raw = 'apt 4b '.repeat(400);
    const whole = { start: 0, end: raw.length };
    expect(scrub(raw, [])).toMatchObject({ text: '***', finds: [whole] });
    expect(scrub(raw, [whole]).text).toBe('***');
  });

  const text = fc
    .array(
      fc.constantFrom(
        ...[
          '13911112222',
          '139',
          '1111',
          '2222',
          ' ',
          '，',
          '微信',
          'sample01',
          '@',
          'qq.com',
          '3栋1801',
          '请',
        ],
        ...['11010519491231002X', '京A12345', '-', '1', '\u200b', '①', 'l'],
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join(''));
  const place = fc.constantFrom(...TEXT_PLACES);
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it('law: allowing takes away the finds of exactly those places and changes no other', () => {
    fc.assert(
      fc.property(
        text,
        place,
        fc.array(span, { maxLength: 3 }),
        fc.array(fc.nat(5)),
        (raw, where, spans, chosen) => {
          const { finds } = scrubText(raw, NO_OWN_VALUES, where);
          const allowed = [...spans, ...chosen.flatMap((index) => finds[index] ?? [])];
          const isAllowed = ({ start, end }: { readonly start: number; readonly end: number }) =>
            allowed.some((one) => one.start === start && one.end === end);
          expect(scrubText(raw, NO_OWN_VALUES, where, allowed).finds).toEqual(
            finds.filter((find) => !isAllowed(find)),
          );
        },
      ),
    );
  });

  it('law: all allowed is the raw text, none allowed is the scrubbed one', () => {
    fc.assert(
      fc.property(text, place, (raw, where) => {
        const { finds, text: scrubbed } = scrubText(raw, NO_OWN_VALUES, where);
        expect(scrubText(raw, NO_OWN_VALUES, where, finds)).toEqual({ text: raw, finds: [] });
        expect(scrubText(raw, NO_OWN_VALUES, where, []).text).toBe(scrubbed);
      }),
    );
  });
});
