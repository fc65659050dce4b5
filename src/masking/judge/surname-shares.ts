import { simplifyHan } from '../fold/han-forms.ts';
import { SURNAME_SHARES } from './surname-shares-data.ts';

/** Of a surname that is not in the table: less than any in it. Foreign names and whole names are among them. */
export const UNKNOWN_SURNAME_SHARE = 5e-7;

/** A surname of fewer people than one in so many picks its bearer out of a district even without a phone digit. */
export const RARE_SURNAME_ONE_IN = 20_000;

let shares: ReadonlyMap<string, number> | undefined;

/** The share of people in China who bear a surname, above 0 and below 1; traditional forms count as the simplified ones. */
export function surnameShare(surname: string): number {
  return knownShare(surname) ?? UNKNOWN_SURNAME_SHARE;
}

export function isKnownSurname(surname: string): boolean {
  return knownShare(surname) !== undefined;
}

/** Whether a surname alone says too much: rarer than `RARE_SURNAME_ONE_IN`, or unknown. */
export function isRareSurname(surname: string): boolean {
  const share = knownShare(surname);
  return share === undefined || share < 1 / RARE_SURNAME_ONE_IN;
}

function knownShare(surname: string): number | undefined {
  shares ??= readShares();
  return shares.get(surname) ?? shares.get(simplifyHan(surname));
}

function readShares(): ReadonlyMap<string, number> {
  const entries = SURNAME_SHARES.matchAll(/(\p{Script=Han}{1,2})(\d{1,5})/gu);
  return new Map([...entries].map(([, surname = '', ppm]) => [surname, Number(ppm) / 1e6]));
}
