import { webcrypto } from 'node:crypto';
import { open } from 'node:fs/promises';
import { textDecoding } from '../room/text-decoding.ts';
import { webSealCrypto } from '../sealing/seal-crypto.ts';
import { readSealKey } from '../sealing/seal-key.ts';
import { Sealer } from '../sealing/sealer.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';

export const SEAL_KEY_HELP = `
  --seal-key FILE       the key of sealed codes, as 'hushlabel seal-key' writes it; a template with a sealed code needs one`;

export const nodeSealCrypto = webSealCrypto(webcrypto);
const encoder = new TextEncoder();

/** Seals and opens with the key of a file. What is wrong with it is said without any of it. */
export async function readSealer(path: string): Promise<Sealer> {
  if (path === '-') throw new UsageError('--seal-key takes a file');
  const key = await readSealKey(await readText(path), nodeSealCrypto);
  if (!key.ok) throw new UsageError(`${path}: ${sentence(key.problem)}`);
  return new Sealer(key.value, {
    crypto: nodeSealCrypto,
    text: {
      encode: (text) => encoder.encode(text),
      decode: (bytes, encoding, fatal) => textDecoding.decode(bytes, encoding, fatal),
    },
  });
}

/** Writes a file that only its owner may read, and never over another: a key that is gone is gone. */
export async function writeKeyFile(path: string, line: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${line}\n`);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') throw new UsageError(`${path} exists; a key is not written over a file`);
    throw new UsageError(`${path} cannot be written${code === '' ? '' : ` (${code})`}`);
  }
}
