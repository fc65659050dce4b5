import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentId } from './content-id.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('contentId', () => {
  it.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])(
    'hashes the hashes of the mebibytes of %i bytes',
    (length) => {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 255);
      const parts: string[] = [];
      for (let at = 0; at < length; at += 1 << 20) parts.push(sha(bytes.subarray(at, at + (1 << 20))));
      expect(contentId(bytes)).toBe(sha(Buffer.from(parts.join(''))).slice(0, 32));
    },
  );

  it('differs where one bit does', () => {
    const bytes = new Uint8Array(100);
    const before = contentId(bytes);
    bytes[50] = 1;
    expect(contentId(bytes)).not.toBe(before);
  });
});
