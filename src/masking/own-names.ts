import { cleanText } from './clean-text.ts';
import { foldText } from './fold/fold.ts';
import { graphemes } from './graphemes.ts';
import { JAPANESE_PAIRS, JAPANESE_TRIPLES } from './recognise/japanese-surnames.ts';
import type { Name } from './recognise/name.ts';
import type { Person } from './recognise/people.ts';
import { tighten } from './scrub/forms.ts';
import { latinForms } from './scrub/name-spellings.ts';
import type { Needles } from './scrub/own-values.ts';

/** The names of an order's people, as needles: in the forms in which free text is searched for them. */

const SHORTEST_LATIN_NAME = 3;
const HAN_TEXT = /^[\u4e00-\u9fff]*$/;

type Names = NameParts & Pick<Needles, 'names'>;

/** Whole names and parts of names, of everybody. */
export function namesOf(people: readonly Person[]): Names {
  const [first] = people;
  const parts = people.length === 1 && first !== undefined ? partsOfName(first.name) : joinParts(people);
  return {
    names: wholeNames(people),
    ...parts,
  };
}

/** The whole names of people, tight. */
export function wholeNames(people: readonly Person[]): readonly string[] {
  const needles: string[] = [];
  for (const { text, name } of people) {
    for (const full of fullNames(text, name)) {
      // Nothing to spell otherwise and nothing to tighten.
      const forms = HAN_TEXT.test(full) ? [foldText(full).text] : latinForms(full).map(tighten);
      for (const form of forms) if (isNameLong(form)) needles.push(form);
    }
  }
  return needles;
}

function joinParts(people: readonly Person[]): NameParts {
  const parts = people.map(({ name }) => partsOfName(name));
  return {
    givenNames: parts.flatMap(({ givenNames }) => givenNames),
    givenCharacters: parts.flatMap(({ givenCharacters }) => givenCharacters),
    titledNames: parts.flatMap(({ titledNames }) => titledNames),
  };
}

export function familiesOf(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ name }) =>
    name.kind === 'family-first' && name.surname !== '' ? [tighten(name.surname)] : [],
  );
}

/** What is longer is found by its beginning. */
const LONGEST_WHOLE = 200;

/** The name without title and bracket; with its title where it is no more than a surname: 赵老板. */
export function fullNames(raw: string, name: Name): readonly string[] {
  switch (name.kind) {
    case 'family-first':
      if (name.given !== '') return [(name.surname + name.given).slice(0, LONGEST_WHOLE)];
      return name.surname === '' ? [] : [cleanText(raw).slice(0, LONGEST_WHOLE)];
    case 'words':
      return [...new Set([cleanText(raw), name.words.join(' ')].map((text) => text.slice(0, LONGEST_WHOLE)))];
    case 'organisation':
    case 'other':
      return [cleanText(raw).slice(0, LONGEST_WHOLE)];
    case 'empty':
    case 'masked':
      return [];
  }
}

function isNameLong(needle: string): boolean {
  return needle.length >= (/^[\p{Script=Latin}\p{N}]/u.test(needle) ? SHORTEST_LATIN_NAME : 2);
}

const DOTS = /[·•‧・．.∙⋅]/u;
/** Characters of a given name that is longer than this are not what one is called by. */
const LONGEST_CALLED = 2;
/** More is a cell of something else; its beginning is the name. */
const LONGEST_NAME = 40;
/** A family name of one character and a given name of two: of a longer name, any two characters may be a name. */
const USUAL_NAME = 3;

type NameParts = Pick<Needles, 'givenNames' | 'givenCharacters' | 'titledNames'>;
const NO_PARTS: NameParts = { givenNames: [], givenCharacters: [], titledNames: [] };

/** Given names and parts of names that can be told from a word, as needles. */
function partsOfName(name: Name): NameParts {
  if (name.kind !== 'family-first' || name.given === '') return NO_PARTS;
  const whole = (name.surname + name.given).slice(0, LONGEST_NAME);
  if (DOTS.test(whole)) {
    const parts = whole.split(DOTS).map((part) => tighten(part));
    return { ...NO_PARTS, givenNames: parts.filter((part) => graphemes(part).length >= 2) };
  }
  const characters = graphemes(tighten(whole));
  const family = graphemes(name.surname).length;
  const given = characters.slice(family);
  const hasUsualFamily = family === 1;
  return {
    givenNames: [
      ...(given.length >= 2 ? [given.join('')] : []),
      ...(hasUsualFamily && characters.length > USUAL_NAME ? pairsOf(characters) : []),
      ...(characters.length >= USUAL_NAME ? [characters.toReversed().join('')] : []),
    ],
    givenCharacters: given.length <= LONGEST_CALLED ? given.filter(({ length }) => length === 1) : [],
    titledNames: hasUsualFamily ? [characters.slice(0, 2).join('')] : japaneseSurname(name.surname),
  };
}

/** 山田様 names one person more surely than 张先生 does: rarer, and what Japanese call everybody by. */
function japaneseSurname(surname: string): readonly string[] {
  return JAPANESE_PAIRS.has(surname) || JAPANESE_TRIPLES.has(surname) ? [surname] : [];
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
