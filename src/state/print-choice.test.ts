import { expect, test } from 'vitest';
import { PLAIN_PDF, TAG_CHOICES, documentOf } from './print-choice.ts';

test('what the PDF is as a document is asked for only where it is not as usual', () => {
  expect(documentOf(PLAIN_PDF)).toEqual({});
  expect(documentOf({ archive: true, outline: true, tags: 'no' })).toEqual({
    document: { archive: true, outline: 'orderNo', tagged: false },
  });
  expect(TAG_CHOICES.map((tags) => documentOf({ ...PLAIN_PDF, tags }).document?.tagged)).toEqual([
    undefined,
    true,
    false,
  ]);
});
