import fc from 'fast-check';
import { parseInk } from '../../base/ink.ts';
import { SEALED_VERSIONS } from '../../base/sealed-slot.ts';
import { CODE_OPTIONS, SYMBOLOGIES } from '../../base/symbology.ts';
import { ICON_NAMES } from '../icons.ts';
import { LINE_STYLES, SEAL_BINDINGS, TABLE_FIELDS, TEMPLATE_FIELDS, TEMPLATE_VERSION } from '../template.ts';

const WIDTH = 100;
const HEIGHT = 150;

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const pipe = fc.constantFrom('upper', 'trim', 'pad:6', 'first:3', 'last:4', 'group:4', 'default:"—"');
const binding = fc
  .tuple(fc.constantFrom(...TEMPLATE_FIELDS), fc.array(pipe, { maxLength: 3 }))
  .map(([field, pipes]) => `{{${[field, ...pipes].join(' | ')}}}`);
const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter(
    (text) =>
      !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb{}\u{e0000}-\u{e007f}]/u.test(
        text,
      ),
  );
const line = fc.array(fc.oneof(words, binding), { maxLength: 4 }).map((pieces) => pieces.join(' '));

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => {
  const written = `#${value.toString(16).padStart(6, '0')}`;
  return parseInk(written) ?? written;
});
const ink = fc.oneof(fc.constantFrom('black', 'white'), colour);

const run = fc.record(
  {
    text: line,
    weight: fc.constantFrom('regular', 'bold'),
    size: hundredths(1, 2),
    inverse: fc.boolean(),
    ink,
  },
  { requiredKeys: ['text'] },
);
const anyLine = fc.oneof(line, fc.array(run, { minLength: 1, maxLength: 4 }));

const upright = fc
  .tuple(hundredths(0, WIDTH - 1), hundredths(0, HEIGHT - 1), hundredths(1, WIDTH), hundredths(1, HEIGHT))
  .map(([x, y, width, height]) => ({
    x,
    y,
    width: Math.min(width, WIDTH - x),
    height: Math.min(height, HEIGHT - y),
  }));

/** Its middle is the label's, and half a side keeps it inside however it is turned. */
const turned = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 35_999 }),
  )
  .map(([width, height, degrees]) => ({
    x: (WIDTH - width) / 2,
    y: (HEIGHT - height) / 2,
    width,
    height,
    rotation: degrees / 100,
  }));
/** Longer than the label is wide: it begins, as it stood before its turn, beyond the edge. */
const onItsSide = fc
  .constantFrom(90, 270)
  .map((rotation) => ({ x: -20, y: 70, width: 140, height: 8, rotation }));
const box = fc.oneof({ weight: 4, arbitrary: upright }, turned, onItsSide);

/** Codes and pictures turn by whole quarters. */
function straightened(degrees: number): number {
  return degrees < 120 ? 90 : degrees < 240 ? 180 : 270;
}

const field = fc.constantFrom(...TEMPLATE_FIELDS);
const test = fc.oneof(
  fc.record({ field, is: fc.constantFrom('filled', 'empty') }),
  fc.record({
    field,
    is: fc.constantFrom('equal', 'unequal', 'contains'),
    text: words.map((one) => `w${one}`),
  }),
  fc.record({ field, is: fc.constantFrom('above', 'below'), number: hundredths(-99, 99) }),
);
const asked = fc.record({
  match: fc.constantFrom('any', 'all'),
  tests: fc.array(test, { minLength: 1, maxLength: 8 }),
});
const changes = { inverse: fc.boolean(), weight: fc.constantFrom('regular', 'bold'), ink };
const look = fc
  .tuple(asked, fc.record(changes, { requiredKeys: [] }))
  .map(([when, changed]) =>
    Object.keys(changed).length === 0 ? { when, ink: 'white' } : { when, ...changed },
  );
/** Texts that grow stand upright. */
const grow = fc.record(
  { overflow: fc.constant('grow'), maxHeight: hundredths(1, HEIGHT) },
  { requiredKeys: ['overflow'] },
);
const looks = fc.record(
  {
    looks: fc.array(look, { minLength: 1, maxLength: 4 }),
    overflow: fc.constantFrom('fit', 'ellipsis'),
    ink,
    grow,
  },
  { requiredKeys: [] },
);

const plainText = fc.record({
  kind: fc.constant('text'),
  lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
  weight: fc.constantFrom('regular', 'bold'),
  size: fc.integer({ min: 20, max: 400 }).map((half) => half / 2),
  minSize: fc.double({ min: 4, max: 10, noNaN: true }),
  lineHeight: fc.double({ min: 1, max: 3, noNaN: true }),
  keepWords: fc.boolean(),
  align: fc.constantFrom('left', 'center', 'right'),
  verticalAlign: fc.constantFrom('top', 'middle', 'bottom'),
  inverse: fc.boolean(),
});
const text = fc.tuple(plainText, looks).map(([plain, more]) => ({ ...plain, ...more }));
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
const sealed = fc.record(
  {
    kind: fc.constant('sealed'),
    version: fc.constantFrom(...SEALED_VERSIONS),
    remark: fc.boolean(),
    module: hundredths(0.25, 0.8),
    boundTo: fc.constantFrom(...SEAL_BINDINGS),
  },
  { requiredKeys: ['kind', 'version', 'remark'] },
);
const column = fc.record({
  field: fc.constantFrom(...TABLE_FIELDS),
  title: words,
  share: hundredths(1, 100),
  align: fc.constantFrom('left', 'center', 'right'),
});
const plainTable = fc.record({
  kind: fc.constant('table'),
  columns: fc.array(column, { minLength: 1, maxLength: 6 }),
  header: fc.boolean(),
  rules: fc.boolean(),
  size: fc.integer({ min: 10, max: 40 }),
  minSize: fc.integer({ min: 4, max: 10 }),
  lineHeight: hundredths(1, 3),
  rows: fc.integer({ min: 1, max: 50 }),
  cellLines: fc.integer({ min: 1, max: 10 }),
  more: words.map((text) => `${text}{{n}}`),
});
const head = fc.record({ headInk: ink, headFill: ink }, { requiredKeys: [] });
const table = fc.tuple(plainTable, head).map(([plain, inks]) => ({ ...plain, ...inks }));
const outlined = fc.record(
  { fill: fc.oneof(ink, fc.constant('none')), stroke: hundredths(1, 2), strokeInk: ink },
  { requiredKeys: ['fill', 'stroke'] },
);
const filled = fc.record({ fill: ink });

const rounded = fc.record({ radius: hundredths(1, 9) }, { requiredKeys: [] });
const rect = fc
  .tuple(fc.oneof(outlined, filled), rounded)
  .map(([paint, corners]) => ({ kind: 'rect', ...paint, ...corners }));
const ellipse = fc.oneof(outlined, filled).map((paint) => ({ kind: 'ellipse', ...paint }));
const rule = fc.record(
  { kind: fc.constant('line'), thickness: hundredths(1, 2), style: fc.constantFrom(...LINE_STYLES), ink },
  { requiredKeys: ['kind', 'thickness', 'style'] },
);
const icon = fc.record(
  { kind: fc.constant('icon'), icon: fc.constantFrom(...ICON_NAMES), ink },
  { requiredKeys: ['kind', 'icon'] },
);
const checkbox = fc.record({ kind: fc.constant('checkbox'), tickIf: asked, ink }, { requiredKeys: ['kind'] });
const pixels = fc
  .uint8Array({ minLength: 6, maxLength: 6 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));
const image = fc.record(
  {
    kind: fc.constant('image'),
    fit: fc.constantFrom('contain', 'cover', 'stretch'),
    dither: fc.constantFrom('floyd-steinberg', 'atkinson', 'ordered', 'threshold'),
    picture: pixels.map((gray) => ({ width: 2, height: 3, gray })),
    threshold: fc.nat(255),
    invert: fc.constant(true),
  },
  { requiredKeys: ['kind', 'fit', 'dither', 'picture'] },
);
const condition = fc.record(
  {
    showIf: asked,
    stretches: fc.constant(true),
    name: words.map((text) => `n${text}`),
    locked: fc.constant(true),
    hidden: fc.constant(true),
    groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c-1'), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const RIGID: ReadonlySet<string> = new Set(['code', 'sealed', 'image']);

const element = fc
  .tuple(fc.oneof(text, code, sealed, table, rect, ellipse, rule, icon, checkbox, image), box, condition)
  .map(([details, place, shown]) => {
    const { kind } = details as { readonly kind: string };
    // Whether a sealed code is there must not tell what is in it.
    const conditions = kind === 'sealed' ? without(shown, 'showIf') : shown;
    const { stretches, ...rest } = conditions;
    const isRigid = RIGID.has(kind);
    const turnedBox =
      isRigid && 'rotation' in place ? { ...place, rotation: straightened(place.rotation) } : place;
    const isSlanted = !isRigid && 'rotation' in place && place.rotation % 90 !== 0;
    // Pictures are not to fill the label twice.
    const size = kind === 'image' ? smaller(place) : {};
    const { grow, ...own } = { grow: undefined, ...details };
    return {
      ...turnedBox,
      ...size,
      ...(stretches === undefined || isSlanted ? rest : conditions),
      ...own,
      ...('rotation' in place ? {} : grow),
    };
  });

function without<Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> {
  const rest = { ...value };
  Reflect.deleteProperty(rest, key);
  return rest;
}

/** A box about the same middle, a quarter as wide and as high. */
function smaller({ x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>) {
  return { x: x + (width * 3) / 8, y: y + (height * 3) / 8, width: width / 4, height: height / 4 };
}

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

const language = fc.record(
  {
    language: fc.constantFrom('en', 'zh-CN'),
    serial: fc
      .record({
        start: fc.nat(999_999),
        step: fc.integer({ min: 1, max: 1_000 }),
        per: fc.constantFrom('row', 'copy', 'sheet'),
        labels: fc.integer({ min: 1, max: 1_000 }),
      })
      .map(({ labels, ...serial }) => (serial.per === 'sheet' ? { ...serial, labels } : serial)),
  },
  { requiredKeys: [] },
);

/** Documents that are templates, as plain JSON values with their keys in an order of their own. */
export const arbitraryTemplateDocument: fc.Arbitrary<object> = fc
  .tuple(fc.array(element, { maxLength: 12 }), words, fc.option(bands), fc.option(guides), language)
  .map(([elements, name, strips, lines, spoken]) => ({
    ...spoken,
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
