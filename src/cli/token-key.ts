import { randomBytes } from 'node:crypto';
import { createTokenizer } from '../masking/token.ts';
import type { Tokenizer } from '../masking/token.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';

export const TOKEN_HELP = `
  --token-key FILE      32 hexadecimal digits: the key of the codes that some policies put in place of names and phones; without
                        it the codes are others in each run`;

const KEY = /^[0-9a-f]{32}$/i;

/** Makes the codes of policies that ask for them: with the key of a file, or with one for this run. */
export async function readTokenKey(path: string | undefined): Promise<Tokenizer> {
  if (path === undefined) return createTokenizer(new Uint8Array(randomBytes(16)));
  const key = (await readText(path)).trim();
  if (!KEY.test(key)) throw new UsageError(`${path} must hold 32 hexadecimal digits`);
  return createTokenizer(new Uint8Array(Buffer.from(key, 'hex')));
}
