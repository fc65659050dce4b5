import { describe, expect, it } from 'vitest';
import { makeSealKey, readSealKey, sealKeyFileName } from './seal-key.ts';
import { countingCrypto, KEY_LINE, nodeSealCrypto } from './testing/seal-tools.ts';

describe('a key', () => {
  it('is one line, whose id is the start of the hash of the key', async () => {
    const { key, line } = await makeSealKey(countingCrypto());
    expect(line).toBe(KEY_LINE);
    // SHA-256 of the bytes 0 to 31 is 630dcd29…
    expect(key.id).toBe('630dcd29');
    expect(sealKeyFileName(key.id)).toBe('hushlabel-key-630dcd29.txt');
  });

  it('is another each time', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => makeSealKey(nodeSealCrypto)));
    expect(new Set(made.map(({ key }) => key.id)).size).toBe(20);
    for (const { key, line } of made) {
      const read = await readSealKey(line, nodeSealCrypto);
      expect(read.ok && read.value.id).toBe(key.id);
    }
  });

  it('is read with the line end that its file has', async () => {
    const read = await readSealKey(`${KEY_LINE}\r\n`, nodeSealCrypto);
    expect(read.ok && read.value.id).toBe('630dcd29');
  });

  it('gives its bytes to nobody who looks at it', async () => {
    const { key } = await makeSealKey(countingCrypto());
    expect(JSON.stringify(key)).toBe('{"id":"630dcd29","cipher":{}}');
  });

  it.each([
    ['', 'seal-key-format'],
    ['a letter to somebody', 'seal-key-format'],
    [KEY_LINE.toLowerCase(), 'seal-key-format'],
    [KEY_LINE.slice(0, -1), 'seal-key-format'],
    [`${KEY_LINE}A`, 'seal-key-format'],
    [`${KEY_LINE}\n${KEY_LINE}`, 'seal-key-format'],
    [' '.repeat(1000) + KEY_LINE, 'seal-key-format'],
    [KEY_LINE.replace('AAAQ', 'AAAR'), 'seal-key-mistyped'],
    [`${KEY_LINE.slice(0, -2)}GE`, 'seal-key-mistyped'],
    [KEY_LINE.replace('HLK1', 'HLK2'), 'seal-key-newer'],
  ])('is not %s', async (text, code) => {
    expect(await readSealKey(text, nodeSealCrypto)).toEqual({ ok: false, problem: { code } });
  });

  it('is not one in which any character is another', async () => {
    for (let at = 5; at < KEY_LINE.length; at += 1) {
      const other = KEY_LINE.charAt(at) === 'A' ? 'B' : 'A';
      const changed = KEY_LINE.slice(0, at) + other + KEY_LINE.slice(at + 1);
      expect((await readSealKey(changed, nodeSealCrypto)).ok).toBe(false);
    }
  });
});
