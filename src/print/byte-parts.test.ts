import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteParts, digestPieces } from './byte-parts.ts';

it('law: pieces are what was added, none larger than asked, with the digest of the whole', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), (added, size) => {
      const parts = new ByteParts(size);
      for (const each of added) parts.add(each);
      const whole = Buffer.concat(added);
      const pieces = parts.pieces();
      expect(Buffer.concat(pieces).equals(whole)).toBe(true);
      expect(parts.length).toBe(whole.length);
      expect(pieces.every(({ length }) => length > 0 && length <= size)).toBe(true);
      expect(digestPieces(pieces)).toBe(createHash('sha256').update(whole).digest('hex'));
      // Each is moved between threads with all that it stands in.
      for (const { buffer, length } of pieces) expect(buffer.byteLength).toBe(length);
    }),
  );
});
