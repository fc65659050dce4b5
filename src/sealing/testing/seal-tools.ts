import { webcrypto } from 'node:crypto';
import { textDecoding } from '../../room/text-decoding.ts';
import { webSealCrypto } from '../seal-crypto.ts';
import type { SealCrypto } from '../seal-crypto.ts';
import { readSealKey } from '../seal-key.ts';
import type { SealKey } from '../seal-key.ts';
import { Sealer } from '../sealer.ts';
import type { SealTools } from '../sealer.ts';
import type { TextCoding } from '../text-coding.ts';

export const nodeSealCrypto = webSealCrypto(webcrypto);
const encoder = new TextEncoder();
export const nodeTextCoding: TextCoding = {
  encode: (text) => encoder.encode(text),
  decode: (bytes, encoding, fatal) => textDecoding.decode(bytes, encoding, fatal),
};
export const SEAL_TOOLS: SealTools = { crypto: nodeSealCrypto, text: nodeTextCoding };

/** Random bytes that are the same each time: 0, 1, 2 … */
export function countingCrypto(): SealCrypto {
  let next = 0;
  return {
    ...nodeSealCrypto,
    random: (length) => Uint8Array.from({ length }, () => (next += 1) - 1),
  };
}

/** The key whose bytes are 0, 1, 2 … 31. */
export const KEY_LINE = 'HLK1:AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQTCQKRMFYYDENBWHA5DYPWGDONFE';

export async function testKey(line = KEY_LINE): Promise<SealKey> {
  const key = await readSealKey(line, nodeSealCrypto);
  if (!key.ok) throw new Error('not a key');
  return key.value;
}

export async function testSealer(tools: SealTools = SEAL_TOOLS, line = KEY_LINE): Promise<Sealer> {
  return new Sealer(await testKey(line), tools);
}
