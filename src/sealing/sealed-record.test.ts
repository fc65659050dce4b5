import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGbText } from './gb-text.ts';
import { packRecord, unpackRecord } from './sealed-record.ts';
import type { RecordCoding, SealedRecord } from './sealed-record.ts';
import { nodeTextCoding } from './testing/seal-tools.ts';

const coding: RecordCoding = { ...nodeTextCoding, gb: createGbText(nodeTextCoding) };
const EXAMPLE: SealedRecord = {
  name: '欧阳示例',
  phone: '13800138000',
  address: ['广东省 深圳市 南山区', '示例街道示例园南区示例大道9988号示例科技中心3栋1单元2501室'],
  remark: '放丰巢',
};

describe('text in GB 18030', () => {
  it('has the 20,902 ideographs and ASCII, and comes back as it was', () => {
    const han = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(
      '',
    );
    const ascii = Array.from({ length: 128 }, (_, at) => String.fromCharCode(at)).join('');
    for (const text of [han, ascii, '（）、。，：；“”Ａ１＃']) {
      const bytes = coding.gb.encode(text);
      expect(bytes).toBeDefined();
      expect(coding.gb.decode(bytes ?? new Uint8Array())).toBe(text);
    }
  });

  it('writes what GB 2312 writes', () => {
    expect(coding.gb.encode('啊A')).toEqual(Uint8Array.of(0xb0, 0xa1, 0x41));
  });

  it.each(['𠮷', 'é', '·', '—', '한', '\ue000', '㐀', '〾'])('does not have %s', (text) => {
    expect(coding.gb.encode(text)).toBeUndefined();
  });

  it.each([
    ['a lone first byte', [0xb0]],
    ['a pair that is none', [0xb0, 0x20]],
    ['four bytes for one character', [0x81, 0x30, 0x81, 0x30]],
    ['a disputed dash', [0xa1, 0xaa]],
  ])('does not read %s', (_, bytes) => {
    expect(coding.gb.decode(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('a packed record', () => {
  it('is as long as its code holds, whatever is in it', () => {
    for (const record of [EXAMPLE, { name: '', phone: '', address: [], remark: '' }]) {
      const packed = packRecord(record, 139, coding);
      expect(packed.ok && packed.value.length).toBe(139);
    }
  });

  it('takes five bytes for a mobile number and two for a Chinese character', () => {
    const packed = packRecord({ ...EXAMPLE, address: [], remark: '' }, 20, coding);
    expect(packed.ok && Buffer.from(packed.value).toString('hex')).toBe(
      // Version, flags, 13800138000, 8 bytes of the name, no address, no remark, zeros.
      `010503368d651008${Buffer.from(coding.gb.encode('欧阳示例') ?? []).toString('hex')}0000${'00'.repeat(2)}`,
    );
  });

  it('fits a whole Chinese address into version 8', () => {
    const packed = packRecord(EXAMPLE, 111, coding);
    expect(packed.ok).toBe(true);
  });

  it('is refused, never cut, where it is a byte too long', () => {
    const record = { name: 'a'.repeat(30), phone: '', address: [], remark: '' };
    expect(packRecord(record, 35, coding).ok).toBe(true);
    expect(packRecord(record, 34, coding)).toEqual({
      ok: false,
      problem: { code: 'sealed-too-long', params: { most: 34 } },
    });
  });

  it.each([
    ['half of a pair', { ...EXAMPLE, name: '\ud842' }],
    ['a byte order mark', { ...EXAMPLE, remark: '\ufeffa' }],
    ['a line end within a line', { ...EXAMPLE, address: ['a\nb'] }],
    ['an empty line', { ...EXAMPLE, address: [''] }],
  ])('is refused with %s', (_, record) => {
    expect(packRecord(record, 243, coding)).toEqual({ ok: false, problem: { code: 'sealed-characters' } });
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'欧阳示例路号·—，é𠮷a1 '), maxLength: 12 }),
  );
  const clean = text.map((words) => words.replace(/[\n\ufeff]/gu, ''));
  const record = fc.record({
    name: clean,
    phone: fc.oneof(
      fc.constantFrom('', '13800138000', '10000000000', '17012345678-1234', '0571-88001234', '99999999999'),
      clean,
    ),
    address: fc.array(
      clean.filter((line) => line !== ''),
      { maxLength: 3 },
    ),
    remark: clean,
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(record, (given) => {
        const packed = packRecord(given, 243, coding);
        if (packed.ok) expect(unpackRecord(packed.value, coding)).toEqual(given);
        else expect(packed.problem.code).toBe('sealed-too-long');
      }),
    );
  });

  it('has no second way to be written: other bytes are another record or none', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, place, change) => {
        const packed = packRecord(given, 243, coding);
        if (!packed.ok) return;
        const bytes = Uint8Array.from(packed.value);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = unpackRecord(bytes, coding);
        if (read === undefined) return;
        const again = packRecord(read, 243, coding);
        expect(again.ok && again.value).toEqual(bytes);
        expect(read).not.toEqual(given);
      }),
    );
  });
});
