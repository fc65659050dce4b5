import type { Translate } from '../../i18n/messages.ts';
import type { Factor } from '../../masking/judge/factor.ts';
import type { OrderJudgement } from '../../masking/judge/judgement.ts';
import type { AreaFactor } from '../../masking/judge/populations.ts';
import type { PeopleFactor } from '../../masking/judge/people-that-fit.ts';
import type { PhoneFactor } from '../../masking/judge/phones-that-fit.ts';

/** Two figures are all that such estimates are good for; of people there are whole ones. */
export function rounded(count: number): number {
  return Math.round(Number(count.toPrecision(2)));
}

type Told = Pick<OrderJudgement, 'people' | 'phones' | 'showsPhone'>;

/** What a label still tells, in a sentence or two. */
export function labelSentence(t: Translate, judgement: Told, isVirtual: boolean): string {
  return t('judge.sentence.both', {
    people: peopleSentence(t, judgement),
    phones: phoneSentence(t, judgement, isVirtual),
  });
}

function peopleSentence(t: Translate, { people, showsPhone }: Told): string {
  const { count, basis } = people;
  const area = areaOf(t, basis);
  // Nothing narrows down who lives there.
  if (basis.length === 1 && !showsPhone) return t('judge.sentence.nothing', { area, count: rounded(count) });
  if (count < 1) return t('judge.sentence.one', { area });
  return t('judge.sentence.people', { area, count: rounded(count) });
}

function phoneSentence(t: Translate, { phones, showsPhone }: Told, isVirtual: boolean): string {
  if (isVirtual) return t('judge.sentence.phoneVirtual');
  if (!showsPhone) return t('judge.sentence.phoneNone');
  const count = rounded(phones.count);
  if (count < 2) return t('judge.sentence.phoneWhole');
  return phones.basis.some(({ code }) => code === 'hidden-foreign-digits')
    ? t('judge.sentence.phoneAbroad', { count })
    : t('judge.sentence.phone', { count });
}

const AREAS = {
  'people-of-country': 'country',
  'people-of-province': 'province',
  'people-of-city': 'city',
  'people-of-district': 'district',
  'people-of-street': 'street',
  'people-of-estate': 'estate',
  'people-of-building': 'building',
  'people-of-room': 'room',
} as const satisfies Readonly<Record<AreaFactor, string>>;

function areaOf(t: Translate, basis: readonly Factor<PeopleFactor>[]): string {
  const code = basis[0]?.code;
  return t(`judge.area.${isArea(code) ? AREAS[code] : 'country'}`);
}

function isArea(code: PeopleFactor | undefined): code is AreaFactor {
  return code !== undefined && Object.hasOwn(AREAS, code);
}

/** A factor with its number and where that is from. */
export function factorText(
  t: Translate,
  { code, value, source }: Factor<PeopleFactor> | Factor<PhoneFactor>,
): string {
  return t('judge.factorLine', {
    what: t(`judge.factor.${code}`),
    value:
      value < 1
        ? t('judge.share', { count: rounded(1 / value) })
        : t('judge.count', { count: Math.round(value) }),
    source: t(`judge.source.${source}`),
  });
}

/** A number of people or phones as text. */
export function countText(t: Translate, count: number): string {
  return count < 1 ? t('judge.under') : t('judge.count', { count: rounded(count) });
}
