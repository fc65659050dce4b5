import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_TEMPLATES, builtInTemplate } from './built-in-templates.ts';
import { parseTemplate, parseTemplateDocument } from './parse-template.ts';
import { printTemplate } from './print-template.ts';
import { TEMPLATE_LIMITS } from './template.ts';
import { arbitraryTemplateDocument } from './testing/arbitrary-template.ts';

describe('parseTemplate', () => {
  test('parse(print(x)) = x for every template', () => {
    fc.assert(
      fc.property(arbitraryTemplateDocument, (document) => {
        const first = parseTemplateDocument(document);
        if (!first.ok) throw new Error(JSON.stringify(first.problem));
        expect(parseTemplate(printTemplate(first.value))).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('print(parse(x)) = x for what was printed', () => {
    for (const template of BUILT_IN_TEMPLATES) {
      const text = printTemplate(template);
      const parsed = parseTemplate(text);
      expect(parsed).toEqual({ ok: true, value: template });
      if (parsed.ok) expect(parseTemplate(printTemplate(parsed.value))).toEqual(parsed);
    }
  });

  it('never throws, whatever the document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseTemplateDocument(value).ok).toBe(false);
      }),
    );
  });
});

type Document = Record<string, unknown>;
const DETAILS: Readonly<Record<string, Document>> = {
  text: {
    lines: ['{{recipient.name}}'],
    weight: 'bold',
    size: 12,
    minSize: 6,
    lineHeight: 1.2,
    keepWords: false,
    align: 'left',
    verticalAlign: 'top',
    inverse: false,
  },
  code: { symbology: 'qr', content: '{{order.code}}', caption: false, captionSize: 8 },
  rect: { fill: 'black' },
  line: { thickness: 0.25, dashed: false },
};

function element(kind: string, changes: Document = {}): Document {
  return { kind, id: 'it', x: 5, y: 5, width: 40, height: 20, ...DETAILS[kind], ...changes };
}
function template(changes: Document): Document {
  const names = { en: 'Mine', 'zh-CN': '我的' };
  const document = {
    schema: 'hushlabel/template',
    version: 1,
    id: 'mine',
    name: names,
    width: 76,
    height: 130,
  };
  return { ...document, elements: [], ...changes };
}
const strip = (changes: Document): Document => ({
  ...{ id: 'strip', y: 10, height: 10, collapses: true, grows: 0 },
  ...changes,
});
const withElement = (kind: string, changes: Document = {}): Document =>
  template({ elements: [element(kind, changes)] });
const without = (document: Document, key: string): Document =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

describe('what is no template is refused with the path of what is wrong', () => {
  const cases: readonly (readonly [string, unknown, string, string?])[] = [
    ['a list', [], 'template-schema', 'schema'],
    ['no band', template({ bands: [] }), 'template-range', 'bands'],
    [
      'a band over another',
      template({ bands: [strip({ id: 'a' }), strip({ y: 15 })] }),
      'template-range',
      'bands[1].y',
    ],
    [
      'a band over the edge',
      template({ bands: [strip({ height: 121 })] }),
      'template-range',
      'bands[0].height',
    ],
    [
      'two bands of one id',
      template({ bands: [strip({}), strip({ y: 30 })] }),
      'template-duplicate-id',
      'bands[1].id',
    ],
    ['a band that shrinks', template({ bands: [strip({ grows: -1 })] }), 'template-range', 'bands[0].grows'],
    [
      'an element that says it does not stretch',
      withElement('rect', { stretches: false }),
      'template-type',
      'elements[0].stretches',
    ],
    ['nothing', null, 'template-schema', ''],
    ['another document', template({ schema: 'hushlabel/policy' }), 'template-schema', 'schema'],
    ['no version', without(template({}), 'version'), 'template-schema', 'version'],
    ['version 0', template({ version: 0 }), 'template-schema', 'version'],
    ['a later version', template({ version: 3 }), 'template-newer', 'version'],
    ['an unknown key', template({ author: 'x' }), 'template-unknown-key', 'author'],
    ['a key that is no name', template({ '<script>': 1 }), 'template-unknown-key', '?'],
    ['no elements', without(template({}), 'elements'), 'template-missing-key', 'elements'],
    ['elements as an object', template({ elements: {} }), 'template-type', 'elements'],
    ['an id with a space', template({ id: 'my label' }), 'template-type', 'id'],
    ['a name in one language', template({ name: { en: 'Mine' } }), 'template-missing-key', 'name.zh-CN'],
    [
      'a name in a third language',
      template({ name: { en: 'a', 'zh-CN': 'b', fr: 'c' } }),
      'template-unknown-key',
      'name.fr',
    ],
    [
      'an endless name',
      template({ name: { en: 'x'.repeat(81), 'zh-CN': 'b' } }),
      'template-range',
      'name.en',
    ],
    ['a control character', template({ name: { en: 'a\u0000', 'zh-CN': 'b' } }), 'template-type', 'name.en'],
    [
      'half a surrogate pair',
      template({ name: { en: 'a\ud800', 'zh-CN': 'b' } }),
      'template-type',
      'name.en',
    ],
    ['too narrow', template({ width: 9.9 }), 'template-range', 'width'],
    ['too tall', template({ height: 300.1 }), 'template-range', 'height'],
    ['a width as text', template({ width: '76' }), 'template-type', 'width'],
    ['a width that is no number', template({ width: NaN }), 'template-type', 'width'],
    ['an endless height', template({ height: Infinity }), 'template-type', 'height'],
    [
      'too many elements',
      template({ elements: Array(201).fill(element('rect')) }),
      'template-range',
      'elements',
    ],
    ['a hole in the list', template({ elements: Array(3) }), 'template-type', 'elements[0].kind'],
    ['an element of no kind', template({ elements: [{}] }), 'template-type', 'elements[0].kind'],
    ['an unknown kind', withElement('html'), 'template-type', 'elements[0].kind'],
    [
      'a key of another kind',
      withElement('rect', { lines: [] }),
      'template-unknown-key',
      'elements[0].lines',
    ],
    [
      'two elements with one id',
      template({ elements: [element('rect'), element('line')] }),
      'template-duplicate-id',
      'elements[1].id',
    ],
    ['an element left of the label', withElement('rect', { x: -0.1 }), 'template-range', 'elements[0].x'],
    ['an element without width', withElement('rect', { width: 0 }), 'template-range', 'elements[0].width'],
    [
      'an element over the right edge',
      withElement('rect', { x: 36.1 }),
      'template-outside-label',
      'elements[0]',
    ],
    [
      'an element over the bottom edge',
      withElement('rect', { y: 110.1 }),
      'template-outside-label',
      'elements[0]',
    ],
    ['a grey fill', withElement('rect', { fill: 'grey' }), 'template-type', 'elements[0].fill'],
    ['no lines', withElement('text', { lines: [] }), 'template-range', 'elements[0].lines'],
    ['a line that is no text', withElement('text', { lines: [7] }), 'template-type', 'elements[0].lines[0]'],
    [
      'a long line',
      withElement('text', { lines: ['x'.repeat(201)] }),
      'template-range',
      'elements[0].lines[0]',
    ],
    ['type too small', withElement('text', { minSize: 3.9 }), 'template-range', 'elements[0].minSize'],
    [
      'a smallest size above the size',
      withElement('text', { minSize: 13 }),
      'template-range',
      'elements[0].minSize',
    ],
    [
      'a field that does not exist',
      withElement('text', { lines: ['{{recipient.nmae}}'] }),
      'template-unknown-field',
      'elements[0].lines[0]',
    ],
    [
      'an open binding',
      withElement('text', { lines: ['{{recipient.name'] }),
      'template-unclosed-binding',
      'elements[0].lines[0]',
    ],
    [
      'two bindings in a code',
      withElement('code', { content: '{{order.code}}{{order.number}}' }),
      'template-type',
      'elements[0].content',
    ],
    ['an empty code', withElement('code', { content: '' }), 'template-range', 'elements[0].content'],
    ['a lock that is off', withElement('rect', { locked: false }), 'template-type', 'elements[0].locked'],
    [
      'a group that is no id',
      withElement('rect', { groups: ['A b'] }),
      'template-type',
      'elements[0].groups[0]',
    ],
    ['a group in itself', withElement('rect', { groups: ['a', 'a'] }), 'template-type', 'elements[0].groups'],
    [
      'groups too deep',
      withElement('rect', { groups: [...'abcdefghi'] }),
      'template-range',
      'elements[0].groups',
    ],
    [
      'a guide beside the label',
      template({ guides: [{ axis: 'x', at: 77 }] }),
      'template-range',
      'guides[0].at',
    ],
    ['a margin that leaves nothing', template({ margin: 39 }), 'template-range', 'margin'],
    ['a condition on no field', withElement('rect', { showIf: [] }), 'template-range', 'elements[0].showIf'],
    [
      'a condition on a field that does not exist',
      withElement('rect', { showIf: ['constructor'] }),
      'template-unknown-field',
      'elements[0].showIf[0]',
    ],
    [
      'an inherited element',
      template({ elements: [Object.create(element('rect'))] }),
      'template-type',
      'elements[0].kind',
    ],
  ];

  test.each(cases)('%s', (_name, document, code, path) => {
    const parsed = parseTemplateDocument(document);
    expect(parsed).toMatchObject({ ok: false, problem: { code, params: { path } } });
  });

  it('takes the documents that the refused ones were made from', () => {
    for (const kind of Object.keys(DETAILS)) expect(parseTemplateDocument(withElement(kind)).ok).toBe(true);
  });

  it('suggests the field that was meant', () => {
    const parsed = parseTemplateDocument(withElement('text', { lines: ['{{recipient.nmae}}'] }));
    expect(parsed).toMatchObject({ problem: { params: { suggestion: 'recipient.name' } } });
  });
});

describe('hostile text', () => {
  const base = printTemplate(BUILT_IN_TEMPLATES[0]);

  test.each([
    ['no JSON', '{', 'template-not-json'],
    ['a prototype', base.replace('"id"', '"__proto__": {"width": 5}, "id"'), 'template-unknown-key'],
    ['a prototype of an element', base.replace('"kind"', '"__proto__": {}, "kind"'), 'template-unknown-key'],
    ['a constructor', base.replace('"id"', '"constructor": {}, "id"'), 'template-unknown-key'],
    [
      'a deep document',
      `{"schema":"hushlabel/template","version":1,"x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'template-unknown-key',
    ],
    [
      'more text than a template has',
      `${base}${' '.repeat(TEMPLATE_LIMITS.documentLength)}`,
      'template-too-large',
    ],
  ])('%s is refused', (_name, text, code) => {
    expect(parseTemplate(text)).toMatchObject({ ok: false, problem: { code } });
    expect(Object.hasOwn(Object.prototype, 'width')).toBe(false);
  });
});

describe('the built-in templates', () => {
  it('are more than forty, each with an id of its own, the default first', () => {
    const ids = BUILT_IN_TEMPLATES.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['waybill-76x130', 'waybill-100x150', 'waybill-4x6']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
    expect(builtInTemplate('waybill-4x6')).toBe(BUILT_IN_TEMPLATES[2]);
    expect(builtInTemplate('no-such')).toBeUndefined();
  });

  it('keep three millimetres free at every edge, small labels two', () => {
    for (const { id, width, height, elements } of BUILT_IN_TEMPLATES) {
      const free = Math.min(width, height) > 35 ? 3 : 2;
      for (const box of elements) {
        const name = `${id} ${box.id}`;
        expect(Math.min(box.x, width - box.x - box.width), name).toBeGreaterThanOrEqual(free - 1e-9);
        expect(Math.min(box.y, height - box.y - box.height), name).toBeGreaterThanOrEqual(free - 1e-9);
      }
    }
  });
});
