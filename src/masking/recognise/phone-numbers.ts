import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** A number of any country, as the numbering plans of libphonenumber split it. Digits only. */
export interface WorldNumber {
  /** The country calling code. */
  readonly code: string;
  /** Without the 0 that is dialled at home. */
  readonly national: string;
  /** Of a length that the country has, and within its plan. */
  readonly isPossible: boolean;
  readonly isValid: boolean;
}

const COUNTRIES: ReadonlySet<string> = new Set(Object.keys(metadata.countries));
const LONGEST = 60;

/**
 * Splits a number: with `+` by its own code, else as one dials it in `country` (ISO 3166-1). Undefined for what is no
 * number there; never throws, and says nothing of the text. Slow (some 25 µs): ask it last.
 */
export function splitNumber(text: string, country?: string): WorldNumber | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const parsed =
      country !== undefined && isCountry(country)
        ? parsePhoneNumberFromString(text, { defaultCountry: country, extract: false }, metadata)
        : parsePhoneNumberFromString(text, { extract: false }, metadata);
    if (parsed === undefined) return undefined;
    return {
      code: parsed.countryCallingCode,
      national: parsed.nationalNumber,
      isPossible: parsed.isPossible(),
      isValid: parsed.isValid(),
    };
  } catch {
    // What the library cannot read is no number; its messages may quote the text.
    return undefined;
  }
}

function isCountry(code: string): code is CountryCode {
  return COUNTRIES.has(code);
}
