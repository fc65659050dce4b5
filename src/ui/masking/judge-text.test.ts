import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../base/language.ts';
import { translator } from '../../i18n/i18n.ts';
import { FACTOR_SOURCES, estimate } from '../../masking/judge/factor.ts';
import { peopleThatFit } from '../../masking/judge/people-that-fit.ts';
import { PHONE_FACTORS, phonesThatFit } from '../../masking/judge/phones-that-fit.ts';
import { FIND_KINDS } from '../../masking/scrub/find.ts';
import { RULE_IDS, RULES } from '../../masking/rules.ts';
import { factorText, labelSentence, rounded } from './judge-text.ts';
import { findText, findTexts, placeNames, ruleName } from './rule-text.ts';

const t = translator('en');
const HANGZHOU = { level: 'district', province: '浙江省', city: '杭州市' } as const;
const NATIONAL = { kind: 'mobile', leading: '1', trailing: 4 } as const;

function told(phone: Parameters<typeof phonesThatFit>[0], surname = '', area: typeof HANGZHOU = HANGZHOU) {
  return {
    people: peopleThatFit({ surname, phone, area }),
    phones: phonesThatFit(phone, area),
    showsPhone: phone.kind !== 'nothing' && phone.kind !== 'virtual',
  };
}

describe('what a label still tells, in a sentence', () => {
  it.each([
    [
      'a surname and digits',
      told(NATIONAL, '王'),
      false,
      /^About 4 people in this district fit.*one of about [\d,]+\.$/u,
    ],
    ['a rare surname', told(NATIONAL, '亓官'), false, /^Hardly anybody else in this district/u],
    [
      'nothing',
      told({ kind: 'nothing' }),
      false,
      /^It shows nothing of name and phone: everybody in this district/u,
    ],
    ['a virtual number', told({ kind: 'virtual' }, '王'), true, /people in this district.*virtual number/u],
    [
      'all digits',
      told({ kind: 'mobile', leading: '13800138000', trailing: 0 }),
      false,
      /can be told from it\.$/u,
    ],
    ['a number abroad', told({ kind: 'foreign', trailing: 2 }), false, /of another country/u],
  ] as const)('%s', (_what, judgement, isVirtual, sentence) => {
    expect(labelSentence(t, judgement, isVirtual)).toMatch(sentence);
  });

  it.each([
    [3.96, 4],
    [0, 0],
    [1234, 1200],
    [49.2, 49],
  ])('%d is about %d', (count, about) => {
    expect(rounded(count)).toBe(about);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const say = translator(language);
  const plain = /^[^{}]*$/u;

  it('every factor and every source has words', () => {
    for (const source of FACTOR_SOURCES) {
      for (const code of PHONE_FACTORS) {
        const text = factorText(say, { code, value: 0.001, source });
        expect(text).toMatch(plain);
        expect(text).not.toContain(code);
        expect(text).toContain('1,000');
      }
    }
    const { basis } = estimate([{ code: 'people-of-city', value: 1234, source: 'planning' }]);
    expect(basis.map((factor) => factorText(say, factor)).join('')).toContain('1,234');
  });

  it('every rule that can be chosen has a short name', () => {
    const chosen = RULE_IDS.filter((id) => RULES[id].slot !== 'engine');
    expect(chosen.length).toBeGreaterThan(30);
    expect(chosen.filter((id) => ruleName(say, id) === id)).toEqual([]);
  });

  it('every kind of find has words, and goods are not told apart', () => {
    const said = FIND_KINDS.map((kind) => findText(say, 'items.3.name', kind));
    expect(new Set(said).size).toBe(FIND_KINDS.length);
    for (const text of said) expect(text).not.toMatch(/items|order\.|\{/u);
    expect(findText(say, 'items.0.name', 'phone')).toBe(findText(say, 'items.9.name', 'phone'));
  });
});

it('finds that would read alike are numbered, others are not', () => {
  const finds = [
    { field: 'items.0.name', kind: 'phone' },
    { field: 'remark', kind: 'phone' },
    { field: 'remark', kind: 'email' },
    { field: 'remark', kind: 'phone' },
    { field: 'items.1.name', kind: 'phone' },
  ];
  const [goods, first, email, second, more] = findTexts(t, finds);
  expect([first, second]).toEqual(['Phone number in Remark, 1 of 2', 'Phone number in Remark, 2 of 2']);
  expect(email).toBe(findText(t, 'remark', 'email'));
  expect([goods, more]).toEqual([1, 2].map((nth) => `${findText(t, 'items.0.name', 'phone')}, ${nth} of 2`));
  expect(findTexts(translator('zh-CN'), finds)[3]).toBe('备注中的电话号码（第 2 个，共 2 个）');
});

it('both sides of one kind of value are one place', () => {
  expect(placeNames(t, ['recipient.name', 'recipient.phone', 'sender.name'])).toBe(
    'Recipient and sender: Name, Recipient: Phone',
  );
});
