import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEALED_VERSIONS, sealedBytes } from '../base/sealed-slot.ts';
import { encodeQr } from '../symbols/qr.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { makeSealKey } from './seal-key.ts';
import type { SealedRecord } from './sealed-record.ts';
import { labelIdOf, scannedText, Sealer } from './sealer.ts';
import {
  countingCrypto,
  nodeSealCrypto,
  nodeTextCoding,
  SEAL_TOOLS,
  testSealer,
} from './testing/seal-tools.ts';

const RECORD: SealedRecord = {
  name: '欧阳示例',
  phone: '13800138000',
  address: ['浙江省 杭州市 西湖区', '示例路99号示例花园7号楼3单元201室'],
  remark: '',
};
const FOR = { version: 9, labelId: 'SF1234567890123' } as const;

const KNOWN =
  '01630dcd29000102030405060708090a0b4602d75ac5e5c21b8d41978bb1e9786d83d68734f07b5f7c3867e5851d6900b2' +
  '0110aefcafc1129874a47fed88872838ee59608d5ad6a3da3f972a1918e3f5eef03cc67ad3d126611c54aa6eef8f0ee8' +
  '388ac9a8f76c0481eca32288be37b3e5dd74a7';

async function sealed(record: SealedRecord = RECORD, slot: Parameters<Sealer['seal']>[1] = FOR) {
  const text = await (await testSealer()).seal(record, slot);
  if (!text.ok) throw new Error(text.problem.code);
  return text.value.text;
}

async function codeOf(text: string, labelId?: string) {
  const opened = await (await testSealer()).open(text, labelId);
  return opened.ok ? 'opened' : opened.problem.code;
}

describe('a sealed code', () => {
  it('is the same bytes for the same key, IV and record', async () => {
    const crypto = countingCrypto();
    const sealer = await testSealer({ crypto, text: nodeTextCoding });
    const text = await sealer.seal({ name: 'A', phone: '', address: [], remark: '' }, { version: 7 });
    // AES-256-GCM of 01 00 01 41 and zeros, computed apart from this code, by Python's cryptography package.
    expect(text.ok && Buffer.from(decodeBase45(text.value.text.slice(4)) ?? []).toString('hex')).toBe(KNOWN);
  });

  it.each(SEALED_VERSIONS)('fills version %i to the last character that fits', async (version) => {
    const text = await sealed({ ...RECORD, address: [] }, { version });
    expect(decodeBase45(text.slice(4))?.length).toBe(sealedBytes(version));
    const modules = encodeQr(text, 'M', version);
    expect(modules.ok && modules.value.columns).toBe(17 + 4 * version);
    expect(encodeQr(`${text}00`, 'M', version).ok).toBe(false);
    // Nor would a smaller version hold it.
    expect(encodeQr(text, 'M', version - 1).ok).toBe(false);
  });

  it('opens to what was sealed', async () => {
    const sealer = await testSealer();
    expect(await sealer.open(await sealed(), 'SF1234567890123')).toEqual({ ok: true, value: RECORD });
    expect(await sealer.open(await sealed(RECORD, { version: 8 }))).toEqual({ ok: true, value: RECORD });
  });

  it('opens with its label number, which blanks and small letters do not change', async () => {
    const text = await sealed();
    expect(await codeOf(text, ' sf 1234567890123')).toBe('opened');
    expect(labelIdOf('ｓｆ １２')).toBe('SF12');
  });

  it.each([
    ['without its label', async () => codeOf(await sealed()), 'sealed-needs-id'],
    ['with blanks for a label', async () => codeOf(await sealed(), '  '), 'sealed-needs-id'],
    ['on another label', async () => codeOf(await sealed(), 'SF1234567890124'), 'sealed-moved'],
    ['cut short', async () => codeOf((await sealed()).slice(0, -3), FOR.labelId), 'sealed-cut'],
    ['with more behind it', async () => codeOf(`${await sealed()}BB8`, FOR.labelId), 'sealed-cut'],
    [
      'of a later version',
      async () => codeOf((await sealed()).replace('HL1', 'HL2'), FOR.labelId),
      'sealed-newer',
    ],
    ['in small letters', async () => codeOf((await sealed()).toLowerCase(), FOR.labelId), 'sealed-not-code'],
    ['as an address', async () => codeOf('https://example.org'), 'sealed-not-code'],
    ['as nothing', async () => codeOf(''), 'sealed-not-code'],
    [
      'of a later suite',
      async () => {
        const bytes = decodeBase45((await sealed()).slice(4)) ?? new Uint8Array();
        bytes[0] = 2;
        return codeOf(`HL1:${encodeBase45(bytes)}`);
      },
      'sealed-newer',
    ],
  ])('is refused %s', async (_, code, expected) => {
    expect(await code()).toBe(expected);
  });

  it('is read as a scanner types it, with caps lock on too', async () => {
    const text = await sealed();
    for (const typed of [text, `${text}\n`, `${text}\r\n`, `\t${text}\t`, text.toLowerCase()]) {
      expect(scannedText(typed)).toBe(text);
    }
    expect(scannedText('A  B')).toBe('A  B');
    expect(scannedText('a'.repeat(1_000_000)).length).toBe(2_000);
  });

  it('names both keys where it is another’s', async () => {
    const { key } = await makeSealKey(nodeSealCrypto);
    const opened = await new Sealer(key, SEAL_TOOLS).open(await sealed(), FOR.labelId);
    expect(opened).toEqual({
      ok: false,
      problem: { code: 'sealed-other-key', params: { key: '630dcd29', have: key.id } },
    });
  });

  it('is refused where any bit of it is another', async () => {
    const bytes = decodeBase45((await sealed()).slice(4)) ?? new Uint8Array();
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await codeOf(`HL1:${encodeBase45(changed)}`, FOR.labelId)).not.toBe('opened');
    }
  });

  it('is as long for every record, and opens to it', async () => {
    const sealer = await testSealer();
    const texts = fc.string({ unit: fc.constantFrom(...'欧阳示例路号a1 é'), maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        texts,
        fc.constantFrom(...SEALED_VERSIONS.slice(2)),
        async (name, remark, version) => {
          const record = { ...RECORD, address: [], name, remark };
          const text = await sealer.seal(record, { version });
          expect(text.ok && text.value.text.length).toBe(
            4 + encodeBase45(new Uint8Array(sealedBytes(version))).length,
          );
          expect(await sealer.open(text.ok ? text.value.text : '')).toEqual({ ok: true, value: record });
        },
      ),
    );
  });

  it('never has an IV twice, nor the same text', async () => {
    const sealer = await testSealer();
    const ivs = new Set<string>();
    for (let count = 0; count < 5_000; count += 1) {
      const text = await sealer.seal(RECORD, FOR);
      const bytes = decodeBase45(text.ok ? text.value.text.slice(4) : '') ?? new Uint8Array();
      ivs.add(Buffer.from(bytes.subarray(5, 17)).toString('hex'));
    }
    expect(ivs.size).toBe(5_000);
  });

  it('holds nothing of the record that could be read without the key', async () => {
    const bytes = Buffer.from(decodeBase45((await sealed()).slice(4)) ?? []);
    for (const part of [RECORD.name, RECORD.phone, '示例路']) {
      expect(bytes.includes(Buffer.from(part))).toBe(false);
    }
    expect(bytes.includes(Buffer.from('03368d6510', 'hex'))).toBe(false);
  });
});
