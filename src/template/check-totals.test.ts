import { describe, expect, it } from 'vitest';
import { parseTemplateDocument } from './parse-template.ts';

const STYLE = {
  ...{ weight: 'regular', size: 8, minSize: 4, lineHeight: 1.2, keepWords: false },
  ...{ align: 'left', verticalAlign: 'top', inverse: false },
};
const PLACE = { x: 0, y: 0, width: 100, height: 100 };
const PICTURE = { width: 1, height: 1, gray: 'AA==' };

function problemOf(count: number, element: object) {
  const read = parseTemplateDocument({
    ...{ schema: 'hushlabel/template', version: 2, id: 'many', name: { en: 'Many', 'zh-CN': '许多' } },
    ...{ width: 100, height: 100 },
    elements: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, ...PLACE, ...element })),
  });
  return read.ok ? undefined : read.problem;
}

const words = (lines: readonly unknown[]) => ({ kind: 'text', lines, ...STYLE });
const code = (content: string) => ({
  kind: 'code',
  ...{ symbology: 'aztec', content, caption: false, captionSize: 6 },
});
const image = { kind: 'image', fit: 'stretch', dither: 'atkinson', picture: PICTURE };

// Each of these kept a drawing at work for more than ten seconds before there were totals.
describe('what is small by itself and much together', () => {
  it.each<[string, number, object, string, string]>([
    [
      'characters of text',
      6,
      words(Array.from({ length: 20 }, () => 'x'.repeat(200))),
      'template-too-many-words',
      'elements[5]',
    ],
    [
      'parts of lines',
      9,
      words(Array.from({ length: 20 }, () => Array.from({ length: 12 }, () => ({ text: 'x' })))),
      'template-too-many-words',
      'elements[8]',
    ],
    ['characters of codes', 11, code('x'.repeat(200)), 'template-too-many-codes', 'elements[10]'],
    ['codes', 61, code('x'), 'template-too-many-codes', 'elements[60]'],
    ['pictures', 3, image, 'template-too-many-pictures', 'elements[2]'],
  ])('%s is refused at the element that goes beyond', (_what, count, element, problem, path) => {
    expect(problemOf(count, element)).toEqual({ code: problem, params: { path } });
    expect(problemOf(count - 1, element)).toBeUndefined();
  });
});
