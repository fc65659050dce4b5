/**
 * A number of 53 bits for a text, to compare rows by without keeping their texts. Equal texts have equal numbers; what
 * must be certain compares the texts too. (Two 32-bit multiplicative hashes, as in MurmurHash's finaliser.) Never 0.
 */
export function hashText(text: string): number {
  let one = 0x2d35_8dcc;
  let other = 0x8bb8_4b93;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x85eb_ca6b);
    other = Math.imul(other ^ code, 0xc2b2_ae35);
  }
  one = Math.imul(one ^ (one >>> 16), 0x7feb_352d) ^ Math.imul(other ^ (other >>> 13), 0x846c_a68b);
  other = Math.imul(other ^ (other >>> 16), 0x7feb_352d) ^ Math.imul(one ^ (one >>> 13), 0x846c_a68b);
  return 1 + (other >>> 0) + (one & 0x1f_ffff) * 2 ** 32;
}
