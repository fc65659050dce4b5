import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_TEMPLATES, builtInTemplate } from './built-in-templates.ts';
import { parseTemplate, parseTemplateDocument } from './parse-template.ts';
import { printTemplate } from './print-template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
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
  table: {
    columns: [{ field: 'item.name', title: '商品', share: 3, align: 'left' }],
    header: true,
    rules: true,
    size: 8,
    minSize: 6,
    lineHeight: 1.2,
    rows: 5,
    cellLines: 2,
    more: '等 {{n}} 件',
  },
  rect: { fill: 'black' },
  ellipse: { fill: 'none', stroke: 0.5 },
  line: { thickness: 0.25, style: 'solid' },
  icon: { icon: 'fragile' },
  checkbox: { tickIf: { match: 'any', tests: [{ field: 'order.remark', is: 'filled' }] } },
  image: { fit: 'contain', dither: 'atkinson', picture: { width: 2, height: 2, gray: 'AED//w==' } },
};

/** As many pixels as one picture may have. */
const LARGE = { width: 500, height: 600, gray: 'A'.repeat(400_000) };

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

const asks = (...tests: readonly unknown[]): Document => ({ match: 'any', tests });
const serial = { start: 1, step: 1, per: 'row' };
const COLUMN = { field: 'item.name', title: '', share: 1, align: 'left' };
const FILLED = { field: 'order.code', is: 'filled' };

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
    ...[
      '\u0000',
      '\u2028',
      '\u2029',
      '\u202e',
      '\u206a',
      '\u206f',
      '\ufff9',
      '\ufffb',
      '\ufffe',
      '\uffff',
      '\u{1fffe}',
      '\u{e0001}',
      '\u{e007f}',
    ].map(
      (character) =>
        [
          `the unplain character ${character.codePointAt(0)?.toString(16)}`,
          template({ name: { en: `a${character}`, 'zh-CN': 'b' } }),
          'template-type',
          'name.en',
        ] as const,
    ),
    [
      'half a surrogate pair',
      template({ name: { en: 'a\ud800', 'zh-CN': 'b' } }),
      'template-type',
      'name.en',
    ],
    ['a language that nobody speaks here', template({ language: 'fr' }), 'template-type', 'language'],
    ...(
      [
        ['that begin in between', { ...serial, start: 1.5 }, 'template-type', 'start'],
        ['that begin with a phone', { ...serial, start: 13_800_138_000 }, 'template-range', 'start'],
        ['that stand still', { ...serial, step: 0 }, 'template-range', 'step'],
        ['for each page', { ...serial, per: 'page' }, 'template-type', 'per'],
        [
          'for sheets of nobody knows how many',
          { ...serial, per: 'sheet' },
          'template-missing-key',
          'labels',
        ],
        ['for empty sheets', { ...serial, per: 'sheet', labels: 0 }, 'template-range', 'labels'],
        ['for rows of labels', { ...serial, labels: 3 }, 'template-unknown-key', 'labels'],
        ['with a format', { ...serial, format: '%d' }, 'template-unknown-key', 'format'],
      ] as const
    ).map(
      ([name, numbers, code, key]) =>
        [`serial numbers ${name}`, template({ serial: numbers }), code, `serial.${key}`] as const,
    ),
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
    [
      'a rectangle of nothing',
      withElement('rect', { fill: 'none' }),
      'template-missing-key',
      'elements[0].stroke',
    ],
    [
      'an ellipse of nothing',
      template({ elements: [without(element('ellipse'), 'stroke')] }),
      'template-missing-key',
      'elements[0].stroke',
    ],
    ['an outline too thick', withElement('ellipse', { stroke: 11 }), 'template-range', 'elements[0].stroke'],
    ['corners of no radius', withElement('rect', { radius: 0 }), 'template-range', 'elements[0].radius'],
    ['a round ellipse', withElement('ellipse', { radius: 1 }), 'template-unknown-key', 'elements[0].radius'],
    ['a wavy line', withElement('line', { style: 'wavy' }), 'template-type', 'elements[0].style'],
    [
      'a line that is dashed twice',
      withElement('line', { dashed: true }),
      'template-unknown-key',
      'elements[0].dashed',
    ],
    [
      'an icon that nobody drew',
      withElement('icon', { icon: 'unicorn' }),
      'template-type',
      'elements[0].icon',
    ],
    [
      'a tick on what does not exist',
      withElement('checkbox', { tickIf: { match: 'any', tests: [{ field: 'order.gift', is: 'filled' }] } }),
      'template-unknown-field',
      'elements[0].tickIf.tests[0].field',
    ],
    [
      'a turned text that grows',
      withElement('text', { overflow: 'grow', rotation: 90 }),
      'template-type',
      'elements[0].overflow',
    ],
    [
      'the most of a text that does not grow',
      withElement('text', { maxHeight: 20 }),
      'template-type',
      'elements[0].overflow',
    ],
    [
      'an endless text',
      withElement('text', { overflow: 'grow', maxHeight: 301 }),
      'template-range',
      'elements[0].maxHeight',
    ],
    ['a grey fill', withElement('rect', { fill: 'grey' }), 'template-type', 'elements[0].fill'],
    ...['#FF0000', '#f00', 'red', 'none', '#ff00000', 'url(#x)', 7, null].map(
      (ink) =>
        [`text in ${String(ink)}`, withElement('text', { ink }), 'template-type', 'elements[0].ink'] as const,
    ),
    ['a line in red', withElement('line', { ink: 'red' }), 'template-type', 'elements[0].ink'],
    [
      'a code in a colour',
      withElement('code', { ink: '#ff0000' }),
      'template-unknown-key',
      'elements[0].ink',
    ],
    [
      'a picture in a colour',
      withElement('image', { ink: '#ff0000' }),
      'template-unknown-key',
      'elements[0].ink',
    ],
    [
      'the ink of no outline',
      withElement('rect', { strokeInk: '#ff0000' }),
      'template-missing-key',
      'elements[0].stroke',
    ],
    [
      'a title in no colour',
      withElement('table', { headInk: 'none' }),
      'template-type',
      'elements[0].headInk',
    ],
    [
      'a part in no colour',
      withElement('text', { lines: [[{ text: 'x', ink: '#ggg000' }]] }),
      'template-type',
      'elements[0].lines[0][0].ink',
    ],
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
      'a pipe that does not exist',
      withElement('text', { lines: ['', '{{recipient.name | reveal}}'] }),
      'template-unknown-pipe',
      'elements[0].lines[1]',
    ],
    [
      'a pipe in a code without its argument',
      withElement('code', { content: '{{order.code | pad}}' }),
      'template-pipe-argument',
      'elements[0].content',
    ],
    [
      'a code with a binding that is not closed',
      withElement('code', { content: '{{order.code}}-{{x' }),
      'template-unclosed-binding',
      'elements[0].content',
    ],
    [
      'an unknown symbology',
      withElement('code', { symbology: 'code11' }),
      'template-type',
      'elements[0].symbology',
    ],
    ['a level that QR lacks', withElement('code', { level: '23' }), 'template-type', 'elements[0].level'],
    ['columns of a QR', withElement('code', { columns: 3 }), 'template-unknown-key', 'elements[0].columns'],
    [
      'a check digit of an EAN-13, which always has one',
      withElement('code', { symbology: 'ean13', checkDigit: 'none' }),
      'template-unknown-key',
      'elements[0].checkDigit',
    ],
    [
      'the check digit of another symbology',
      withElement('code', { symbology: 'code39', checkDigit: 'mod10' }),
      'template-type',
      'elements[0].checkDigit',
    ],
    [
      'more columns than PDF417 has',
      withElement('code', { symbology: 'pdf417', columns: 31 }),
      'template-range',
      'elements[0].columns',
    ],
    [
      'half a column',
      withElement('code', { symbology: 'pdf417', columns: 1.5 }),
      'template-type',
      'elements[0].columns',
    ],
    ['an empty code', withElement('code', { content: '' }), 'template-range', 'elements[0].content'],
    ...([0, -90, 360, 1e9] as const).map(
      (rotation) =>
        [
          `a rotation by ${rotation} degrees`,
          withElement('rect', { rotation }),
          'template-range',
          'elements[0].rotation',
        ] as const,
    ),
    [
      'a rotation finer than hundredths',
      withElement('rect', { rotation: 45.125 }),
      'template-type',
      'elements[0].rotation',
    ],
    [
      'a rotation beside hundredths by what a number can hold',
      withElement('rect', { rotation: 90.000000005 }),
      'template-type',
      'elements[0].rotation',
    ],
    ...[45, 89.99, 90.000000005].map(
      (rotation) =>
        [
          `a code turned by ${rotation} degrees`,
          withElement('code', { x: 30, y: 30, width: 20, height: 10, rotation }),
          'template-type',
          'elements[0].rotation',
        ] as const,
    ),
    ['a rotation as text', withElement('rect', { rotation: '90' }), 'template-type', 'elements[0].rotation'],
    [
      'an element on the slant that stretches',
      withElement('rect', { rotation: 45, stretches: true }),
      'template-type',
      'elements[0].rotation',
    ],
    [
      'an element that its turn takes over the edge',
      withElement('rect', { x: 0, y: 0, width: 40, height: 10, rotation: 90 }),
      'template-outside-label',
      'elements[0]',
    ],
    [
      'an element that no turn brings back',
      withElement('rect', { x: -20, y: 50, width: 40, height: 10, rotation: 180 }),
      'template-outside-label',
      'elements[0]',
    ],
    ...(
      [
        ['of no pixels', { width: 0 }, 'template-range', 'picture.width'],
        ['with half a pixel', { width: 1.5 }, 'template-type', 'picture.width'],
        ['with a long side', { width: 2001, height: 1 }, 'template-range', 'picture.width'],
        ['of too many pixels', { width: 600, height: 501 }, 'template-range', 'picture'],
        ['with a pixel too few', { gray: 'AED/' }, 'template-type', 'picture.gray'],
        ['with a pixel too many', { gray: 'AED//wA=' }, 'template-type', 'picture.gray'],
        ['with loose bits', { gray: 'AED//x==' }, 'template-type', 'picture.gray'],
        ['in an address', { gray: 'data:,AA' }, 'template-type', 'picture.gray'],
        ['of bytes as a list', { gray: [0, 1, 2, 3] }, 'template-type', 'picture.gray'],
        ['with a source', { src: 'https://example.com' }, 'template-unknown-key', 'picture.src'],
      ] as const
    ).map(
      ([name, changes, code, path]) =>
        [
          `a picture ${name}`,
          withElement('image', { picture: { width: 2, height: 2, gray: 'AED//w==', ...changes } }),
          code,
          `elements[0].${path}`,
        ] as const,
    ),
    ['no picture', withElement('image', { picture: null }), 'template-type', 'elements[0].picture'],
    ['an unknown fit', withElement('image', { fit: 'fill' }), 'template-type', 'elements[0].fit'],
    ['an unknown dither', withElement('image', { dither: 'noise' }), 'template-type', 'elements[0].dither'],
    [
      'a threshold beyond white',
      withElement('image', { threshold: 256 }),
      'template-range',
      'elements[0].threshold',
    ],
    [
      'a broken threshold',
      withElement('image', { threshold: 1.5 }),
      'template-type',
      'elements[0].threshold',
    ],
    [
      'an inversion that is off',
      withElement('image', { invert: false }),
      'template-type',
      'elements[0].invert',
    ],
    [
      'more pixels than all pictures may have',
      template({
        elements: [0, 1, 2].map((index) => element('image', { id: `p-${index}`, picture: LARGE })),
      }),
      'template-too-many-pictures',
      'elements[2]',
    ],
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
    [
      'a condition on no field',
      withElement('rect', { showIf: [] }),
      'template-range',
      'elements[0].showIf.tests',
    ],
    [
      'a condition on a field that does not exist',
      withElement('rect', { showIf: ['constructor'] }),
      'template-unknown-field',
      'elements[0].showIf.tests[0].field',
    ],
    [
      'a list for a condition in a new document',
      { ...withElement('rect', { showIf: ['order.code'] }), version: 2 },
      'template-type',
      'elements[0].showIf',
    ],
    ...(
      [
        ['without a match', without(asks(), 'match'), 'template-missing-key', 'match'],
        ['that matches some', { ...asks(), match: 'some' }, 'template-type', 'match'],
        ['of no test', asks(), 'template-range', 'tests'],
        ['of nine tests', asks(...Array<object>(9).fill(FILLED)), 'template-range', 'tests'],
        ['of a script', asks('1 + 1'), 'template-type', 'tests[0]'],
        ['of a field alone', asks({ field: 'order.code' }), 'template-missing-key', 'tests[0].is'],
        ['that matches a pattern', asks({ ...FILLED, is: 'matches' }), 'template-type', 'tests[0].is'],
        ['of a field that is no text', asks({ ...FILLED, field: [] }), 'template-type', 'tests[0].field'],
        [
          'that compares a filled field',
          asks({ ...FILLED, text: 'x' }),
          'template-unknown-key',
          'tests[0].text',
        ],
        [
          'that is equal to nothing',
          asks({ ...FILLED, is: 'equal' }),
          'template-missing-key',
          'tests[0].text',
        ],
        [
          'equal to an empty text',
          asks({ ...FILLED, is: 'equal', text: '' }),
          'template-range',
          'tests[0].text',
        ],
        ...(['equal', 'unequal', 'contains'] as const).map(
          (is) =>
            [
              `${is} blanks`,
              asks({ ...FILLED, is, text: ' \u3000\u00a0' }),
              'template-type',
              'tests[0].text',
            ] as const,
        ),
        [
          'that contains a long text',
          asks(FILLED, { ...FILLED, is: 'contains', text: 'x'.repeat(81) }),
          'template-range',
          'tests[1].text',
        ],
        ['above a text', asks({ ...FILLED, is: 'above', number: '5' }), 'template-type', 'tests[0].number'],
        [
          'below nothing there is',
          asks({ ...FILLED, is: 'below', number: -1e10 }),
          'template-range',
          'tests[0].number',
        ],
      ] as const
    ).map(
      ([name, showIf, code, path]) =>
        [`a condition ${name}`, withElement('code', { showIf }), code, `elements[0].showIf.${path}`] as const,
    ),
    [
      'a look of no condition',
      withElement('text', { looks: [{ inverse: true }] }),
      'template-missing-key',
      'elements[0].looks[0].when',
    ],
    [
      'a look that changes nothing',
      withElement('text', { looks: [{ when: asks(FILLED) }] }),
      'template-missing-key',
      'elements[0].looks[0].inverse',
    ],
    [
      'a look of another size',
      withElement('text', { looks: [{ when: asks(FILLED), inverse: true, size: 50 }] }),
      'template-unknown-key',
      'elements[0].looks[0].size',
    ],
    [
      'a look by no condition',
      withElement('text', { looks: [{ when: asks(), weight: 'bold' }] }),
      'template-range',
      'elements[0].looks[0].when.tests',
    ],
    [
      'text that runs over its neighbours',
      withElement('text', { overflow: 'visible' }),
      'template-type',
      'elements[0].overflow',
    ],
    ...(
      [
        ['no runs', [], 'template-range', ''],
        ['thirteen runs', Array<object>(13).fill({ text: 'x' }), 'template-range', ''],
        ['a run that is text', ['x'], 'template-type', '[0]'],
        ['a run of runs', [[{ text: 'x' }]], 'template-type', '[0]'],
        ['a run without text', [{ weight: 'bold' }], 'template-missing-key', '[0].text'],
        ['a long run', [{ text: '' }, { text: 'x'.repeat(201) }], 'template-range', '[1].text'],
        ['a run of markup', [{ text: 'x', html: true }], 'template-unknown-key', '[0].html'],
        ['a run thrice as large', [{ text: 'x', size: 3 }], 'template-range', '[0].size'],
        ['a run of less than 4 pt', [{ text: 'x', size: 0.6 }], 'template-range', '[0].size'],
        ['a run of an unknown field', [{ text: '{{x}}' }], 'template-unknown-field', '[0].text'],
        ['a heavy run', [{ text: 'x', weight: 900 }], 'template-type', '[0].weight'],
      ] as const
    ).map(
      ([name, runs, code, path]) =>
        [name, withElement('text', { lines: ['', runs] }), code, `elements[0].lines[1]${path}`] as const,
    ),
    ...(
      [
        ['of no columns', { columns: [] }, 'template-range', 'columns'],
        [
          'of a scripted column',
          { columns: [{ ...COLUMN, field: 'item.price' }] },
          'template-type',
          'columns[0].field',
        ],
        [
          'whose title binds',
          { columns: [{ ...COLUMN, title: '{{x}}' }] },
          'template-unclosed-binding',
          'columns[0].title',
        ],
        [
          'with a column of no width',
          { columns: [{ ...COLUMN, share: 0 }] },
          'template-range',
          'columns[0].share',
        ],
        ['of endless rows', { rows: 51 }, 'template-range', 'rows'],
        ['of half a row', { rows: 1.5 }, 'template-type', 'rows'],
        ['of endless cells', { cellLines: 11 }, 'template-range', 'cellLines'],
        ['that says nothing of what is left out', { more: 'and more' }, 'template-type', 'more'],
        ['that says it twice', { more: '{{n}}{{n}}' }, 'template-type', 'more'],
        ['whose last line binds', { more: '{{n}} {{order.remark}}' }, 'template-unclosed-binding', 'more'],
        ['in poster type', { size: 41 }, 'template-range', 'size'],
      ] as const
    ).map(
      ([name, changes, code, path]) =>
        [`a table ${name}`, withElement('table', changes), code, `elements[0].${path}`] as const,
    ),
    ['no looks', withElement('text', { looks: [] }), 'template-range', 'elements[0].looks'],
    ['looks of a code', withElement('code', { looks: [] }), 'template-unknown-key', 'elements[0].looks'],
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

  it('writes black and white by their names', () => {
    const parsed = parseTemplateDocument(
      template({
        elements: [
          element('rect', { fill: '#000000', stroke: 1, strokeInk: '#ffffff' }),
          element('icon', { id: 'other', ink: '#0b5394' }),
        ],
      }),
    );
    expect(parsed).toMatchObject({
      value: { elements: [{ fill: 'black', strokeInk: 'white' }, { ink: '#0b5394' }] },
    });
  });

  it('takes a long element that stands on its side, wherever it began', () => {
    const side = { x: -40, y: 60, width: 100, height: 8, rotation: 90 };
    expect(parseTemplateDocument(withElement('text', side)).ok).toBe(true);
    expect(parseTemplateDocument(withElement('rect', { ...side, stretches: true })).ok).toBe(true);
  });

  it('takes pictures up to their sum, as text as well', () => {
    const elements = [0, 1].map((index) => element('image', { id: `p-${index}`, picture: LARGE }));
    const parsed = parseTemplateDocument(template({ elements }));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(parseTemplate(printTemplate(parsed.value))).toEqual(parsed);
  });

  it('suggests the field that was meant', () => {
    const parsed = parseTemplateDocument(withElement('text', { lines: ['{{recipient.nmae}}'] }));
    expect(parsed).toMatchObject({ problem: { params: { suggestion: 'recipient.name' } } });
  });
});

test('a list of fields in an old document becomes a condition', () => {
  const old = withElement('rect', { showIf: ['order.code', 'order.remark'] });
  const parsed = parseTemplateDocument(old);
  const tests = ['order.code', 'order.remark'].map((field) => ({ field, is: 'filled' }));
  expect(parsed).toMatchObject({
    ok: true,
    value: { version: 2, elements: [{ showIf: { match: 'any', tests } }] },
  });
  const current = { ...withElement('rect', { showIf: { match: 'any', tests } }), version: 2 };
  expect(parseTemplateDocument(current)).toEqual(parsed);
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
