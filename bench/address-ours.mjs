/** Our address reader for the bench, with the comparator of its tests; bundled from their TypeScript by `address.mjs`. */
export { readAbroad } from '../src/import/address/abroad/read-abroad.ts';
export { readContact } from '../src/import/address/read-contact.ts';
export { isWithoutPerson, percent, scoreAddresses } from '../src/import/testing/address-comparator.ts';
export { fieldsOf, half, loadCases, loadWesternCases } from '../src/import/testing/address-cases.ts';
export { isWesternRight } from '../src/import/testing/western-comparator.ts';
