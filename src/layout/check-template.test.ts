import { expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { code, rule, text } from '../template/built-in/elements.ts';
import type { ImageElement, Template, TemplateElement } from '../template/template.ts';
import { checkTemplate } from './check-template.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
const found = (...elements: readonly TemplateElement[]) =>
  checkTemplate({ ...BUILT_IN, bands: [], elements } satisfies Template);
const BOX = [5, 5, 40, 6] as const;
/** A square picture in a box of 40 by 40 mm. */
function picture(pixels: number): ImageElement {
  return {
    ...{ kind: 'image' as const, id: 'one', x: mm(5), y: mm(5), width: mm(40), height: mm(40) },
    ...{ fit: 'contain' as const, dither: 'threshold' as const },
    picture: { width: pixels, height: pixels, gray: '' },
  };
}
const PLAIN = { size: 9, minSize: 6 };

it.each<[string, TemplateElement, object]>([
  ['a text that says nothing', text('one', BOX, [' ', ''], PLAIN), { code: 'element-empty' }],
  [
    'type below 5 points',
    text('one', BOX, ['x'], { size: 4.5, minSize: 4 }),
    { code: 'text-tiny', params: { size: 4.5, least: 5 } },
  ],
  [
    'a caption below 5 points',
    code('one', BOX, 'code128', 4),
    { code: 'text-tiny', params: { size: 4, least: 5 } },
  ],
  [
    'a picture of few pixels for its size',
    picture(100),
    { code: 'image-coarse', params: { dpi: 64, least: 150 } },
  ],
])('%s is said without any order', (_what, element, finding) => {
  expect(found(element)).toMatchObject([{ element: 'one', severity: 'warning', ...finding }]);
});

it.each<[string, TemplateElement]>([
  ['a text that binds a field', text('one', BOX, ['{{order.remark}}'], PLAIN)],
  ['a line', rule('one', [5, 5, 40, 1])],
  ['a code without a caption', { ...code('one', BOX, 'qr', undefined), captionSize: mm(4) as never }],
  ['an element that is not drawn', { ...text('one', BOX, [''], PLAIN), hidden: true }],
  ['a picture of as many pixels as print shows', picture(240)],
])('%s is not', (_what, element) => {
  expect(found(element)).toEqual([]);
});

it('the built-in templates have nothing to say of', () => {
  for (const template of BUILT_IN_TEMPLATES) expect(checkTemplate(template)).toEqual([]);
});
