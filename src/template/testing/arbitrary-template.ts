import fc from 'fast-check';
import { CODE_OPTIONS, SYMBOLOGIES } from '../../base/symbology.ts';
import { TEMPLATE_FIELDS, TEMPLATE_VERSION } from '../template.ts';

const WIDTH = 100;
const HEIGHT = 150;

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const binding = fc.constantFrom(...TEMPLATE_FIELDS).map((field) => `{{${field}}}`);
const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{Cc}\p{Cs}{}]/u.test(text));
const line = fc.array(fc.oneof(words, binding), { maxLength: 4 }).map((pieces) => pieces.join(' '));

const box = fc
  .tuple(hundredths(0, WIDTH - 1), hundredths(0, HEIGHT - 1), hundredths(1, WIDTH), hundredths(1, HEIGHT))
  .map(([x, y, width, height]) => ({
    x,
    y,
    width: Math.min(width, WIDTH - x),
    height: Math.min(height, HEIGHT - y),
  }));

const text = fc.record({
  kind: fc.constant('text'),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  weight: fc.constantFrom('regular', 'bold'),
  size: fc.integer({ min: 20, max: 400 }).map((half) => half / 2),
  minSize: fc.double({ min: 4, max: 10, noNaN: true }),
  lineHeight: fc.double({ min: 1, max: 3, noNaN: true }),
  keepWords: fc.boolean(),
  align: fc.constantFrom('left', 'center', 'right'),
  verticalAlign: fc.constantFrom('top', 'middle', 'bottom'),
  inverse: fc.boolean(),
});
const code = fc
  .constantFrom(...SYMBOLOGIES)
  .chain((symbology) => {
    const { level = [], columns, checkDigit = [] } = CODE_OPTIONS[symbology];
    return fc.record({
      kind: fc.constant('code'),
      symbology: fc.constant(symbology),
      content: fc.oneof(
        binding,
        fc.constant('SF1234567890123'),
        fc.tuple(binding, binding).map(([a, b]) => `${a}-1${b}`),
      ),
      caption: fc.boolean(),
      captionSize: fc.integer({ min: 4, max: 20 }),
      choices: fc.record(
        {
          ...(level.length > 0 ? { level: fc.constantFrom(...level) } : {}),
          ...(columns === undefined ? {} : { columns: fc.integer(columns) }),
          ...(checkDigit.length > 0 ? { checkDigit: fc.constantFrom(...checkDigit) } : {}),
        },
        { requiredKeys: [] },
      ),
    });
  })
  .map(({ choices, ...details }) => ({ ...details, ...choices }));
const rect = fc.record({ kind: fc.constant('rect'), fill: fc.constantFrom('black', 'white') });
const rule = fc.record({ kind: fc.constant('line'), thickness: hundredths(1, 2), dashed: fc.boolean() });
const condition = fc.record(
  {
    showIf: fc.array(fc.constantFrom(...TEMPLATE_FIELDS), { minLength: 1, maxLength: 8 }),
    stretches: fc.constant(true),
    name: words.map((text) => `n${text}`),
    locked: fc.constant(true),
    hidden: fc.constant(true),
    groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c-1'), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const element = fc
  .tuple(fc.oneof(text, code, rect, rule), box, condition)
  .map(([details, place, shown]) => ({ ...place, ...shown, ...details }));

/** Bands of whole millimetres, the next beginning where the one before ends. */
const bands = fc
  .array(fc.record({ height: fc.integer({ min: 1, max: 20 }), collapses: fc.boolean(), grows: fc.nat(9) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((list) =>
    list.map((band, index) => ({
      ...band,
      id: `band-${index}`,
      y: list.slice(0, index).reduce((sum, { height }) => sum + height, 0),
    })),
  );

const guides = fc.array(fc.record({ axis: fc.constantFrom('x', 'y'), at: hundredths(0, WIDTH) }), {
  minLength: 1,
  maxLength: 9,
});

/** Documents that are templates, as plain JSON values with their keys in an order of their own. */
export const arbitraryTemplateDocument: fc.Arbitrary<object> = fc
  .tuple(fc.array(element, { maxLength: 12 }), words, fc.option(bands), fc.option(guides))
  .map(([elements, name, strips, lines]) => ({
    ...(strips === null ? {} : { bands: strips }),
    ...(lines === null ? {} : { guides: lines, margin: lines.length }),
    elements: elements.map((each, index) => ({ ...each, id: `element-${index}` })),
    name: { 'zh-CN': `模板${name}`, en: `x${name}` },
    height: HEIGHT,
    width: WIDTH,
    id: 'made-up',
    version: TEMPLATE_VERSION,
    schema: 'hushlabel/template',
  }));
