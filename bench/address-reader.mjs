/** What the app ships for reading addresses: this file's bundle is what is weighed. */
export { readContact } from '../src/import/address/read-contact.ts';
