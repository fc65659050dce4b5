import { describe, expect, it } from 'vitest';
import { isKnownSurname, isRareSurname, surnameShare, UNKNOWN_SURNAME_SHARE } from './surname-shares.ts';
import { SURNAME_SHARES } from './surname-shares-data.ts';

const ENTRIES = [...SURNAME_SHARES.matchAll(/(\D+)(\d+)/g)].map(
  ([, surname = '', ppm]) => [surname, Number(ppm)] as const,
);

describe('shares of surnames', () => {
  it.each([
    ['王', 0.074862],
    ['罗', 0.009862],
    ['羅', 0.009862],
    ['欧阳', 0.000684],
    ['歐陽', 0.000684],
    ['諸葛', 0.000027],
    ['冰', 0.000001],
  ])('of %s is %f', (surname, share) => {
    expect(surnameShare(surname)).toBeCloseTo(share, 9);
  });

  it.each(['', '囧', 'Wang', '王小明', '欧阳某', 'constructor'])('of %j is the floor', (surname) => {
    expect(surnameShare(surname)).toBe(UNKNOWN_SURNAME_SHARE);
    expect(isKnownSurname(surname)).toBe(false);
  });

  it('are of distinct surnames, most people first, and add up to nearly all people', () => {
    expect(new Set(ENTRIES.map(([surname]) => surname)).size).toBe(ENTRIES.length);
    const shares = ENTRIES.map(([, ppm]) => ppm);
    expect([...shares].sort((one, other) => other - one)).toEqual(shares);
    const sum = shares.reduce((total, ppm) => total + ppm, 0) / 1e6;
    expect(sum).toBeGreaterThan(0.97);
    expect(sum).toBeLessThanOrEqual(1);
  });

  it('are all above the floor', () => {
    expect(Math.min(...ENTRIES.map(([surname]) => surnameShare(surname)))).toBeGreaterThan(
      UNKNOWN_SURNAME_SHARE,
    );
  });

  it.each([
    ['王', false],
    ['欧阳', false],
    ['上官', false],
    ['娜', false],
    ['步', false],
    ['贝', true],
    ['皇甫', true],
    ['诸葛', true],
    ['囧', true],
    ['', true],
  ])('%j is rare: %s', (surname, rare) => {
    expect(isRareSurname(surname)).toBe(rare);
  });
});
