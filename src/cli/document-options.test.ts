import { describe, expect, it } from 'vitest';
import { documentOptions } from './document-options.ts';

describe('options of the PDF as a document', () => {
  it.each([
    [{}, { tagged: undefined, archive: false, outline: undefined }],
    [
      { pdfa: true, tags: 'no' },
      { tagged: false, archive: true, outline: undefined },
    ],
    [
      { outline: true, tags: 'yes' },
      { tagged: true, archive: false, outline: 'orderNo' },
    ],
  ] as const)('%o', (given, wanted) => {
    expect(documentOptions(given)).toEqual(wanted);
  });

  it('refuses anything but yes and no', () => {
    expect(() => documentOptions({ tags: 'maybe' })).toThrow('--tags takes yes or no');
  });
});
