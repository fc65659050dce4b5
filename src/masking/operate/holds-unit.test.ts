import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESSES_ABROAD } from '../testing/addresses-abroad.ts';
import { CHINESE_ADDRESSES } from '../testing/chinese-addresses.ts';
import { dropHouse, dropUnit, hideAddress, keepEstate, keepStreet } from './address.ts';
import { holdsUnit } from './holds-unit.ts';

describe('holdsUnit', () => {
  it.each([
    ['示例路99号3栋2501室', undefined],
    ['3单元201室', undefined],
    ['示例花园 (2501)', undefined],
    ['2501', undefined],
    ['310012 3栋2501室', undefined],
    ['123 Main St Apt 4', 'US'],
    ['Beispielstr. 12 EG', 'DE'],
    ['USA, Room 5', undefined],
  ])('%s (%s) names one', (text, country) => {
    expect(holdsUnit(text, country)).toBe(true);
  });

  it.each([
    ['', undefined],
    ['***', undefined],
    ['示例路99号示例花园7号楼***', undefined],
    ['中国', undefined],
    ['United States', undefined],
    ['PH', 'PH'],
    ['310012', undefined],
    ['94105-1234', 'US'],
    ['SW1A 1AA', 'GB'],
    ['K1A 0B1', 'CA'],
    ['1234 AB', 'NL'],
    ['1010', 'AT'],
    ['123-4567', 'JP'],
    ['123 Main St', 'US'],
  ])('%s (%s) names none', (text, country) => {
    expect(holdsUnit(text, country)).toBe(false);
  });

  it('no outcome of dropUnit or of a tighter operator does', () => {
    const addresses = [
      ...CHINESE_ADDRESSES.map(([raw]) => ['', raw] as const),
      ...ADDRESSES_ABROAD.map(([country, raw]) => [country, raw] as const),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...addresses),
        fc.constantFrom(dropUnit, keepEstate, dropHouse, keepStreet, hideAddress),
        ([country, raw], operator) => {
          expect(holdsUnit(operator(raw, country).text, country)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
