import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Gives the same code for the same value, and nothing that leads back to it without the key. */
export type Tokenizer = (kind: 'name' | 'phone', value: string) => string;

/** Crockford's base 32: no letter that is read as a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGN_BITS = 5;
const GROUP = 4;
const TOKEN_SIGNS = 8;

/** What tokens look like: `#7K3F-9QXA`. 40 bits: among 100,000 people two share one by a chance of one in 200. */
export const TOKEN = new RegExp(`^#[${SIGNS}]{${GROUP}}-[${SIGNS}]{${GROUP}}$`);

/**
 * Tokens by a key (HMAC-SHA-256). Who has the key can try all phone numbers, so it stays where the orders are or in the
 * seller's own browser; 16 bytes and more.
 */
export function createTokenizer(key: Uint8Array): Tokenizer {
  const keyed = hmac.create(sha256, key);
  return (kind, value) => {
    const mac = keyed
      .clone()
      .update(utf8ToBytes(`${kind}\u0000${value}`))
      .digest();
    let bits = 0;
    let held = 0;
    let at = 0;
    let signs = '';
    while (signs.length < TOKEN_SIGNS) {
      if (held < SIGN_BITS) {
        bits = (bits << 8) | (mac[at] ?? 0);
        held += 8;
        at += 1;
      }
      held -= SIGN_BITS;
      signs += SIGNS.charAt((bits >> held) & 31);
      bits &= (1 << held) - 1;
    }
    return `#${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
  };
}
