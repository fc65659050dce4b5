import { endsOf } from './decide/strictness.ts';
import type { PartyPolicy } from './policy.ts';
import type { Phone } from './recognise/phone.ts';
import type { PartNumber } from './scrub/own-values.ts';

/** The numbers of an order's people that the policy hides. */

const SHORTEST_PHONE = 7;

/** Each number whose digits the policy hides, and how many of its digits the field shows at either end. */
export function partNumbers(
  phones: readonly Phone[],
  shown: string,
  policy: PartyPolicy,
): readonly PartNumber[] {
  if (policy.phone.rule === 'phone.keep') return [];
  const texts = endsOf(policy.phone) === undefined ? [] : shown.split('/');
  return phones.flatMap((phone, index) => {
    if (phone.kind === 'virtual' && policy.virtual.rule === 'virtual.keep') return [];
    const { whole } = digitsOf(phone);
    if (whole === '') return [];
    const text = texts[index] ?? '';
    const first = /^[0-9-]*/.exec(text)?.[0].replaceAll('-', '').length ?? 0;
    const last = /[0-9]*$/.exec(text)?.[0].length ?? 0;
    return [{ digits: whole, first, last }];
  });
}

/** A phone number as digits. */
export interface HiddenNumber {
  readonly whole: string;
  /** Without the code of a city or a country, which is no secret. */
  readonly telling: string;
}

/** Every number whose digits the policy hides. */
export function hiddenNumbers(phones: readonly Phone[], policy: PartyPolicy): readonly HiddenNumber[] {
  if (policy.phone.rule === 'phone.keep') return [];
  const keepsVirtual = policy.virtual.rule === 'virtual.keep';
  return numbersOf(
    keepsVirtual && phones.some(({ kind }) => kind === 'virtual')
      ? phones.filter(({ kind }) => kind !== 'virtual')
      : phones,
  );
}

/** The numbers that are long enough to tell. */
export function numbersOf(phones: readonly Phone[]): readonly HiddenNumber[] {
  return phones.map(digitsOf).filter(({ telling }) => telling.length >= SHORTEST_PHONE);
}

function digitsOf(phone: Phone): HiddenNumber {
  switch (phone.kind) {
    case 'mobile':
    case 'virtual':
    case 'other':
      return { whole: phone.digits, telling: phone.digits };
    case 'landline':
      return { whole: phone.area + phone.local, telling: phone.local };
    case 'foreign':
      return { whole: phone.national, telling: phone.national };
    case 'masked':
    case 'unreadable':
      return { whole: '', telling: '' };
  }
}
