import type { Span } from '../fold/fold.ts';
import { estateName } from './estate.ts';
import { houseNumber } from './house-number.ts';
import { NUMERALS } from './room-token.ts';
import { streetEnd } from './street.ts';
import { unitStart } from './unit-part.ts';

/** Where each level of a Chinese address begins, as indices of the folded text; what it does not name is left out. */
export interface AddressParts {
  /** End of the street, the road or the village; 0 where none is named. */
  readonly street: number;
  readonly house?: Span;
  /** Name of the estate, the compound or the building. */
  readonly estate?: Span;
  /** Start of the building's number. */
  readonly building?: number;
  readonly unit?: number;
}

const BUILDING = new RegExp(
  `(?:第?(?:[a-z]?[0-9]{1,4}|[${NUMERALS}]{1,5}|[a-z甲乙丙丁戊东西南北中])\\s?(?:号楼|#楼|幢|栋|座|排)|[a-z]?[0-9]{1,4}\\s?#|(?<![0-9])[0-9]{1,2}-(?=$|[*]))`,
  'u',
);

/** Reads a Chinese address level by level; takes the folded text. */
export function addressParts(folded: string): AddressParts {
  const unit = unitStart(folded);
  return unit === undefined ? partsAboveUnit(folded) : { ...partsAboveUnit(folded.slice(0, unit)), unit };
}

/** The levels of a folded address whose unit has been cut off. */
export function partsAboveUnit(text: string): AddressParts {
  const street = streetEnd(text) ?? 0;
  const building = indexFrom(BUILDING, text, street);
  const stop = building ?? text.length;
  const house = houseNumber(text.slice(0, stop), street);
  const below = house?.end ?? street;
  const estate =
    (house !== undefined && house.start > street ? named(text, street, house.start) : undefined) ??
    estateName(text, below, nextNumber(text, below, stop));
  return {
    street,
    ...(house === undefined ? {} : { house }),
    ...(estate === undefined ? {} : { estate }),
    ...(building === undefined ? {} : { building }),
  };
}

/** Between street and house only what is surely a name counts: 示例路与样板街口5号. */
function named(text: string, from: number, to: number): Span | undefined {
  const estate = estateName(text, from, to);
  return estate !== undefined && /^[\s,、]*$/.test(text.slice(estate.end, to)) ? estate : undefined;
}

/** A house number behind a name is a building: 156弄示例苑8号. */
function nextNumber(text: string, from: number, to: number): number {
  const next = houseNumber(text.slice(0, to), from);
  return next === undefined ? to : next.start;
}

function indexFrom(pattern: RegExp, text: string, from: number): number | undefined {
  const match = pattern.exec(text.slice(from));
  return match === null ? undefined : from + match.index;
}
