import { readFileSync } from 'node:fs';
import { readContact } from '../address/read-contact.ts';
import type { ContactReading } from '../address/read-chinese.ts';
import type { AddressCase, CaseFields, ReadFields } from './address-comparator.ts';
import type { WesternCase } from './western-comparator.ts';

const FOLDER = new URL('addresses/', import.meta.url);

/** The cases of one file of `addresses/`, in its order. */
export function loadCases(file: string, folder = FOLDER): readonly AddressCase[] {
  return linesOf(file, folder).map((line) => {
    const parsed: AddressCase = JSON.parse(line);
    return parsed;
  });
}

/** The cases abroad. */
export function loadWesternCases(
  file = 'address-western.public.jsonl',
  folder = FOLDER,
): readonly WesternCase[] {
  return linesOf(file, folder).map((line) => {
    const parsed: WesternCase = JSON.parse(line);
    return parsed;
  });
}

/** A paste of several people, and what each is. */
export interface SeveralCase {
  readonly input: string;
  readonly expect: readonly CaseFields[];
}

export function loadSeveral(file: string, folder = FOLDER): readonly SeveralCase[] {
  return linesOf(file, folder).map((line) => {
    const parsed: SeveralCase = JSON.parse(line);
    return parsed;
  });
}

function linesOf(file: string, folder: URL): readonly string[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/**
 * Every second case. Of the waybills, rules were made and weighed on the even half alone. The other files were read whole before: there the
 * halves only show that no row was fitted by itself.
 */
export function half<T>(cases: readonly T[], which: 'even' | 'odd'): readonly T[] {
  return cases.filter((_, index) => index % 2 === (which === 'even' ? 0 : 1));
}

/** What the reader gives, under the cases' names. */
export function fieldsOf({ values }: ContactReading): ReadFields {
  return {
    name: values['recipient.name'] ?? '',
    phone: values['recipient.phone'] ?? '',
    ext: values['recipient.extension'] ?? '',
    province: values['recipient.province'] ?? '',
    city: values['recipient.city'] ?? '',
    district: values['recipient.district'] ?? '',
    detail: values['recipient.detail'] ?? '',
    zip: values['recipient.postcode'] ?? '',
  };
}

export function readFields(input: string): ReadFields {
  return fieldsOf(readContact(input));
}
