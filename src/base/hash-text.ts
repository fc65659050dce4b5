const FIRST = 0x2d35_8dcc;
const OTHER = 0x8bb8_4b93;
const FACTOR = 0x85eb_ca6b;
const OTHER_FACTOR = 0xc2b2_ae35;
/** Stands in no clean text. */
const SEPARATOR = 1;

/**
 * A number of 53 bits for a text, to compare texts by without keeping or comparing all of them. Equal texts have equal
 * numbers; what must be certain compares the texts too. (Two 32-bit multiplicative hashes, as in MurmurHash's
 * finaliser.) Never 0.
 */
export function hashText(text: string): number {
  let one = FIRST;
  let other = OTHER;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, FACTOR);
    other = Math.imul(other ^ code, OTHER_FACTOR);
  }
  return mixed(one, other);
}

/** The same of several texts, one after the other. */
export function hashTexts(texts: readonly string[]): number {
  let one = FIRST;
  let other = OTHER;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      one = Math.imul(one ^ code, FACTOR);
      other = Math.imul(other ^ code, OTHER_FACTOR);
    }
    one = Math.imul(one ^ SEPARATOR, FACTOR);
    other = Math.imul(other ^ SEPARATOR, OTHER_FACTOR);
  }
  return mixed(one, other);
}

function mixed(one: number, other: number): number {
  one = Math.imul(one ^ (one >>> 16), 0x7feb_352d) ^ Math.imul(other ^ (other >>> 13), 0x846c_a68b);
  other = Math.imul(other ^ (other >>> 16), 0x7feb_352d) ^ Math.imul(one ^ (one >>> 13), 0x846c_a68b);
  return 1 + (other >>> 0) + (one & 0x1f_ffff) * 2 ** 32;
}
