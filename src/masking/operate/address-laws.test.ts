/** Laws of the operators on addresses, over invented addresses of many countries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { addressParts } from '../recognise/address-parts.ts';
import { pickupPlaceIn } from '../recognise/pickup-place.ts';
import { unitStart } from '../recognise/unit-part.ts';
import { japaneseParts } from '../recognise/units-abroad/japan.ts';
import { leadingUnit, unitAbroad } from '../recognise/units-abroad/unit-abroad.ts';
import { UNIT_WORDS } from '../recognise/units-abroad/unit-words.ts';
import { westernStreet } from '../recognise/street.ts';
import { ADDRESSES_ABROAD } from '../testing/addresses-abroad.ts';
import { CHINESE_ADDRESSES } from '../testing/chinese-addresses.ts';
import {
  dropHouse,
  dropUnit,
  hideAddress,
  keepAddress,
  keepEstate,
  keepFirst,
  keepStreet,
} from './address.ts';
import type { AddressOutcome } from './address.ts';

type Operator = (raw: string, country?: string) => AddressOutcome;

const OPERATORS: Readonly<Record<string, Operator>> = {
  keepAddress,
  dropUnit,
  keepEstate,
  dropHouse,
  keepStreet,
  hideAddress,
  keepFirst: (raw, country) => keepFirst(raw, 9, country),
};

const operator = fc.constantFrom(...Object.keys(OPERATORS));
const COUNTRIES = [...new Set(UNIT_WORDS.flatMap(({ countries }) => countries.split(' '))), 'JP', 'KR', 'CN'];
const country = fc.constantFrom('', ...COUNTRIES);

function apply(name: string, raw: string, code: string): AddressOutcome {
  const chosen = OPERATORS[name];
  if (chosen === undefined) throw new Error('no such operator');
  return chosen(raw, code);
}

const PARTS = [
  ...[
    '12',
    '5',
    '301',
    '3B',
    '12-14',
    '2/15',
    '1203',
    '94105',
    '310012',
    '-',
    '/',
    '#',
    ',',
    ', ',
    ' ',
    '. ',
    '***',
  ],
  ...[
    'High Street',
    'Apt 4',
    'Flat',
    'Beispielstraße',
    'Whg',
    'Top',
    'rue',
    'bis',
    'étage',
    '3º',
    'B',
    'piso',
    'int.',
  ],
  ...[
    'hs',
    'lgh',
    'tv',
    'ul. 3 Maja',
    'm.',
    'д. 12',
    'кв.',
    'No:5',
    'Daire',
    'شقة',
    'דירה',
    'ห้อง',
    '동',
    '호',
    '예시로',
  ],
  ...[
    '示例路',
    '号',
    '示例花园',
    '3栋',
    '2单元',
    '室',
    '組',
    '楼',
    '丁目',
    'マンション',
    '丰巢',
    '3号柜',
    '菜鸟驿站',
    '信箱',
  ],
  ...['PO Box', 'Packstation', '12345678', 'c/o', '(', ')', '张三', '之', '座', 'A', 'SW1A 1AA', '〒', '第'],
];
const assembled = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 7 })
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));
const written = fc.constantFrom(
  ...CHINESE_ADDRESSES.map(([raw]) => raw),
  ...ADDRESSES_ABROAD.map(([, raw]) => raw),
);
const anyAddress = fc.oneof(assembled, written, fc.string({ unit: 'grapheme', maxLength: 20 }));

/** An address up to its house, and units of it, of which a number may have any digits. */
const HOUSES: readonly (readonly [string, string, readonly string[]])[] = [
  ['', '示例路99号示例花园7号楼', ['3单元N室', 'N室', '三单元', '-N', '2单元N', 'N', 'N房', '12层N户']],
  ['', '示例路99号', ['3单元N室', 'N室', '3楼', '12楼之N', '2单元N']],
  ['', '示例路9号示例医院', ['3病区N床', 'N床', 'N号床', '三病区N床']],
  ['US', '123 Main St', [' Apt N', ', Unit N', ' #N', ' NB', ', Floor N', ' Ste N', ' N']],
  ['GB', '12 High Street', [', Flat N', ' Flat N', ', Nrd Floor', ' Unit N']],
  ['DE', 'Beispielstraße 5', [', Whg N', ' Wohnung N', '/N', ', N. OG', ', c/o N']],
  ['AT', 'Beispielgasse 12', ['/N', '/3/N', ' Top N', ', Stiege N']],
  ['FR', "12 rue de l'Exemple", [' Appt N', ', Bât N', ', Esc. N', ', Ne étage']],
  ['ES', 'Calle Ejemplo 12', [', Nº B', ' piso N', ', puerta N', ' N-1', ', esc. N']],
  ['BR', 'Rua Exemplo 12', [', apto N', ' bloco N', ', sala N']],
  ['IT', 'Via Esempio 12', [' int. N', ', scala N', ', piano N', '/N']],
  ['NL', 'Voorbeeldstraat 12', ['-N', '/N', ' A N', ', Ne verdieping'].filter((form) => form !== ' A N')],
  ['DK', 'Eksempelvej 12', [', N. tv', ', N. sal', ', N. th']],
  ['PL', 'ul. Przykładowa 12', [' m. N', '/N', ' lok. N', ' m N']],
  ['RU', 'ул. Примерная, д. 12', [', кв. N', ', корп. N', '-N', ', N', ' этаж N']],
  ['TR', 'Örnek Sokak No:5', [' Daire N', '/N', ' D:N', ' Kat N']],
  ['IL', 'רחוב הדוגמה 12', [' דירה N', '/N', ', קומה N']],
  ['JP', '見本町1-2-3 見本マンション', ['N号室', 'N', 'N階']],
  ['KR', '예시로 12', [' N동 1203호', ' N호', ', N층']],
  ['SG', '9 Example Blvd', [' #N-12', ' Unit N']],
];
const digits = fc.integer({ min: 1, max: 9_999 }).map(String);
const twoUnits = fc.constantFrom(...HOUSES).chain(([code, house, units]) =>
  fc
    .tuple(fc.constantFrom(...units), digits, fc.constantFrom(...units), digits)
    .map(([formA, a, formB, b]) => ({
      code,
      a: house + formA.replace('N', a),
      b: house + formB.replace('N', b),
    })),
);

/** From the loosest to the tightest. */
const LEVELS = ['keepAddress', 'dropUnit', 'keepEstate', 'dropHouse', 'keepStreet', 'hideAddress'];

/** The pieces of a masked address between its masks. */
function pieces(text: string): readonly string[] {
  return text
    .split('***')
    .map((piece) => piece.replace(/^[\s,，-]+|[\s,，-]+$/gu, ''))
    .filter((piece) => piece !== '');
}

describe('laws of the operators on addresses', () => {
  it('an operator applied to its own outcome changes nothing, in every country', () => {
    fc.assert(
      fc.property(anyAddress, operator, country, (raw, name, code) => {
        const once = apply(name, raw, code).text;
        expect(apply(name, once, code).text).toBe(once);
      }),
      { numRuns: 4_000 },
    );
  });

  it('what is hidden does not matter, nor its form, nor its length', () => {
    fc.assert(
      fc.property(twoUnits, operator, ({ code, a, b }, name) => {
        if (name === 'keepAddress') return;
        expect(apply(name, a, code).text).toBe(apply(name, b, code).text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the unit is never shown below keepAddress, and its house is by dropUnit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOUSES), fc.nat(), ([code, house, units], pick) => {
        const raw = house + (units[pick % units.length] ?? '').replace('N', '7777');
        expect(dropUnit(raw, code).text.replace(/ ?\*\*\*$/, '')).toBe(house);
        for (const name of LEVELS.slice(1)) expect(apply(name, raw, code).text).not.toContain('7777');
      }),
    );
  });

  it('a looser operator shows whatever a tighter one shows', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          written,
          twoUnits.map(({ a }) => a),
        ),
        country,
        (raw, code) => {
          for (let tight = 1; tight < LEVELS.length; tight += 1) {
            const loose = apply(LEVELS[tight - 1] ?? '', raw, code).text;
            for (const piece of pieces(apply(LEVELS[tight] ?? '', raw, code).text)) {
              // A postcode that was dropped leaves two pieces as one.
              if (tight > 1 || cleanText(raw).includes(piece)) expect(loose).toContain(piece);
            }
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('keepFirst shows a beginning of what dropUnit shows, and always ends in a mask', () => {
    fc.assert(
      fc.property(anyAddress, fc.integer({ min: 0, max: 30 }), country, (raw, count, code) => {
        const { text, state } = keepFirst(raw, count, code);
        if (state === 'empty') return;
        expect(text.endsWith('***')).toBe(true);
        const [first = ''] = pieces(text);
        expect(dropUnit(raw, code).text).toContain(first);
      }),
      { numRuns: 1_000 },
    );
  });

  it('what an outcome shows and hides are parts of the address', () => {
    fc.assert(
      fc.property(anyAddress, operator, country, (raw, name, code) => {
        const { text, before, shown, after, state } = apply(name, raw, code);
        if (state === 'empty') expect(text).toBe('');
        else expect(text).toBe(shown === '' ? '***' : before + shown + after);
      }),
    );
  });
});

describe('cells of ten thousand characters', () => {
  it.each([
    ...[
      '1',
      '12-',
      '3/',
      '12 ',
      'a1',
      '#',
      '一',
      '1号',
      '路1',
      '花园',
      'b 5, ',
      'кв. ',
      '1-2-3',
      'p o box ',
      '驿站(',
      ' , ',
    ],
    ...['丰巢', 'apt', '동1', 'po', 'calle 7 # ', '12 de ', '1 2 ', '第1', 'st ', '信箱1'],
  ])('of %s are read in linear time', (part) => {
    const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
    const started = performance.now();
    unitStart(text);
    addressParts(text);
    pickupPlaceIn(text);
    japaneseParts(text);
    for (const code of ['', 'DE', 'CO', 'RU']) unitAbroad(text, code);
    leadingUnit(text, '');
    westernStreet(text);
    for (const name of Object.keys(OPERATORS)) apply(name, text, '');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
