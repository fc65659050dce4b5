import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseName } from '../recognise/name.ts';
import { maySpell, spellingsOf, syllablesOf } from './name-spellings.ts';

const CHINESE = fc
  .array(fc.constantFrom(...'王李张欧阳诸葛单仇查曾盖乐小明丹晓娜雅婷重乐行长沈朴金陳龍'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((characters) => characters.join(''));
const KOREAN = fc
  .array(fc.constantFrom(...'김이박최홍길동지수민'), { minLength: 2, maxLength: 4 })
  .map((characters) => characters.join(''));

it('law: what a name is spelled with begins as is said beforehand', () => {
  fc.assert(
    fc.property(fc.oneof(CHINESE, KOREAN), (written) => {
      const name = recogniseName(written);
      const { words, short, withDigits } = spellingsOf(name);
      const syllables = syllablesOf(name);
      for (const spelled of [...words, ...short, ...withDigits])
        expect(syllables === undefined || maySpell(syllables, spelled.slice(0, 2)), spelled).toBe(true);
    }),
  );
});

it('says no to what no spelling begins with', () => {
  const syllables = syllablesOf(recogniseName('李晓娜')) ?? [];
  expect(['li', 'xi', 'na', 'lx', 'nl', 'xn'].every((letters) => maySpell(syllables, letters))).toBe(true);
  expect(['ip', 'pr', 'lz', 'xa', 'nn'].some((letters) => maySpell(syllables, letters))).toBe(false);
});
