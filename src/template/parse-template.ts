import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { mm, pt } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { parseBindings } from './bindings.ts';
import type { BindingPiece } from './bindings.ts';
import { DocumentRefused, ObjectReader, checkText, refuse } from './document-reader.ts';
import type { TemplateProblem } from './document-reader.ts';
import { migrate } from './migrations.ts';
import { TEMPLATE_FIELDS, TEMPLATE_LIMITS, TEMPLATE_VERSION } from './template.ts';
import type {
  Band,
  CodeElement,
  LineElement,
  RectElement,
  Template,
  TemplateElement,
  TextElement,
} from './template.ts';

const LIMITS = TEMPLATE_LIMITS;
const ID = /^[a-z0-9][a-z0-9-]*$/;
/** More are a number of something else. */
const MOST_VERSIONS = 1_000;
/** Boxes may end this far over the edge: decimal millimetres do not add up exactly. */
const ROUNDING = 1e-6;

/**
 * Takes a template as JSON text, from a file or storage, of this or an earlier version; gives it checked. Refuses,
 * with the path of the first thing that is wrong, whatever is not exactly a template: see `TEMPLATE_PROBLEMS`.
 * `parseTemplate(printTemplate(x))` is `x`.
 */
export function parseTemplate(text: string): Result<Template, TemplateProblem> {
  if (text.length > LIMITS.documentLength) {
    return failure({ code: 'template-too-large', params: { limit: LIMITS.documentLength } });
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The engine's message quotes the text.
    return failure({ code: 'template-not-json' });
  }
  return parseTemplateDocument(document);
}

/** The same for a document that is JSON already, such as one out of a store. */
export function parseTemplateDocument(document: unknown): Result<Template, TemplateProblem> {
  try {
    return success(readTemplate(currentVersion(document)));
  } catch (error) {
    if (error instanceof DocumentRefused) return failure(error.problem);
    throw error;
  }
}

function currentVersion(document: unknown): unknown {
  const fields = new Map(
    typeof document === 'object' && document !== null
      ? Object.entries(document)
      : refuse('template-schema', ''),
  );
  const version: unknown = fields.get('version');
  if (fields.get('schema') !== 'hushlabel/template') refuse('template-schema', 'schema');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > MOST_VERSIONS)
    refuse('template-schema', 'version');
  if (version > TEMPLATE_VERSION) refuse('template-newer', 'version', { version, newest: TEMPLATE_VERSION });
  return version === TEMPLATE_VERSION ? document : migrate(Object.fromEntries(fields), version);
}

const TEMPLATE_KEYS = ['schema', 'version', 'id', 'name', 'width', 'height', 'elements'];

function readTemplate(document: unknown): Template {
  const fields = new ObjectReader(document, '', TEMPLATE_KEYS, ['bands']);
  const names = new ObjectReader(fields.value('name'), 'name', LANGUAGES);
  const width = fields.number('width', LIMITS.side.min, LIMITS.side.max);
  const height = fields.number('height', LIMITS.side.min, LIMITS.side.max);
  const ids = new Set<string>();
  const elements = fields.list('elements', 0, LIMITS.elements, (value, path) => {
    const element = readElement(value, path);
    if (ids.has(element.id)) refuse('template-duplicate-id', `${path}.id`);
    ids.add(element.id);
    const inside =
      element.x + element.width <= width + ROUNDING && element.y + element.height <= height + ROUNDING;
    return inside ? element : refuse('template-outside-label', path);
  });
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id: readId(fields),
    name: { en: readName(names, 'en'), 'zh-CN': readName(names, 'zh-CN') },
    width: mm(width),
    height: mm(height),
    elements,
    ...(fields.has('bands') ? { bands: readBands(fields, height) } : {}),
  };
}

/** What can be seen and told from others. */
function readName(names: ObjectReader, language: Language): string {
  const name = names.text(language, 1, LIMITS.nameLength);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name)
    ? name
    : refuse('template-type', names.at(language), { expected: 'visible-text' });
}

/** Bands in order from top to bottom, each beginning where the one before ends or below. */
function readBands(template: ObjectReader, height: number): readonly Band[] {
  const ids = new Set<string>();
  let free = 0;
  return template.list('bands', 1, LIMITS.bands, (value, path) => {
    const fields = new ObjectReader(value, path, ['id', 'y', 'height', 'collapses', 'grows']);
    const id = readId(fields);
    if (ids.has(id)) refuse('template-duplicate-id', fields.at('id'));
    ids.add(id);
    const y = fields.number('y', Math.max(0, free - ROUNDING), height);
    const tall = fields.number('height', LIMITS.thickness.min, height - y + ROUNDING);
    free = y + tall;
    return {
      id,
      y: mm(y),
      height: mm(tall),
      collapses: fields.boolean('collapses'),
      grows: fields.number('grows', LIMITS.grows.min, LIMITS.grows.max),
    };
  });
}

const BOX_KEYS = ['kind', 'id', 'x', 'y', 'width', 'height'];
const ELEMENT_KEYS = {
  text: [
    'lines',
    'weight',
    'size',
    'minSize',
    'lineHeight',
    'keepWords',
    'align',
    'verticalAlign',
    'inverse',
  ],
  code: ['symbology', 'content', 'caption', 'captionSize'],
  rect: ['fill'],
  line: ['thickness', 'dashed'],
} as const;
const KINDS = ['text', 'code', 'rect', 'line'] as const;

function readElement(value: unknown, path: string): TemplateElement {
  const kind = kindOf(value, path);
  const fields = new ObjectReader(value, path, [...BOX_KEYS, ...ELEMENT_KEYS[kind]], ['showIf', 'stretches']);
  switch (kind) {
    case 'text':
      return { kind, ...readBox(fields), ...readText(fields) };
    case 'code':
      return { kind, ...readBox(fields), ...readCode(fields) };
    case 'rect':
      return {
        kind,
        ...readBox(fields),
        fill: fields.oneOf('fill', ['black', 'white']),
      } satisfies RectElement;
    case 'line':
      return {
        kind,
        ...readBox(fields),
        thickness: mm(fields.number('thickness', LIMITS.thickness.min, LIMITS.thickness.max)),
        dashed: fields.boolean('dashed'),
      } satisfies LineElement;
  }
}

function kindOf(value: unknown, path: string): (typeof KINDS)[number] {
  const kind: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind')
      ? Reflect.get(value, 'kind')
      : undefined;
  return (
    KINDS.find((known) => known === kind) ??
    refuse('template-type', `${path}.kind`, { expected: KINDS.join(' | ') })
  );
}

function readId(fields: ObjectReader): string {
  const id = fields.text('id', 1, LIMITS.idLength);
  return ID.test(id) ? id : refuse('template-type', fields.at('id'), { expected: 'id' });
}

type Box = Pick<TemplateElement, 'id' | 'x' | 'y' | 'width' | 'height' | 'showIf' | 'stretches'>;

function readBox(fields: ObjectReader): Box {
  const box = {
    id: readId(fields),
    x: mm(fields.number('x', 0, LIMITS.side.max)),
    y: mm(fields.number('y', 0, LIMITS.side.max)),
    width: mm(fields.number('width', LIMITS.thickness.min, LIMITS.side.max)),
    height: mm(fields.number('height', LIMITS.thickness.min, LIMITS.side.max)),
  };
  const stretches = fields.has('stretches') ? { stretches: readTrue(fields, 'stretches') } : {};
  if (!fields.has('showIf')) return { ...box, ...stretches };
  const showIf = fields.list(
    'showIf',
    1,
    LIMITS.showIf,
    (value, path) =>
      TEMPLATE_FIELDS.find((field) => field === value) ?? refuse('template-unknown-field', path),
  );
  return { ...box, ...stretches, showIf };
}

/** A mark that is there or not: `false` would be a second way to say that it is not. */
function readTrue(fields: ObjectReader, key: string): true {
  return fields.boolean(key) ? true : refuse('template-type', fields.at(key), { expected: 'true' });
}

function readText(fields: ObjectReader): Omit<TextElement, keyof Box | 'kind'> {
  const size = fields.number('size', LIMITS.typeSize.min, LIMITS.typeSize.max);
  return {
    lines: fields.list('lines', 1, LIMITS.lines, (value, path) => {
      const line = checkText(value, path, 0, LIMITS.lineLength);
      checkBindings(line, path);
      return line;
    }),
    weight: fields.oneOf('weight', ['regular', 'bold']),
    size: pt(size),
    minSize: pt(fields.number('minSize', LIMITS.typeSize.min, size)),
    lineHeight: fields.number('lineHeight', LIMITS.lineHeight.min, LIMITS.lineHeight.max),
    keepWords: fields.boolean('keepWords'),
    align: fields.oneOf('align', ['left', 'center', 'right']),
    verticalAlign: fields.oneOf('verticalAlign', ['top', 'middle', 'bottom']),
    inverse: fields.boolean('inverse'),
  };
}

function readCode(fields: ObjectReader): Omit<CodeElement, keyof Box | 'kind'> {
  const content = fields.text('content', 1, LIMITS.lineLength);
  if (checkBindings(content, fields.at('content')).length !== 1) {
    refuse('template-type', fields.at('content'), { expected: 'one binding or fixed text' });
  }
  return {
    symbology: fields.oneOf('symbology', ['code128', 'qr']),
    content,
    caption: fields.boolean('caption'),
    captionSize: pt(fields.number('captionSize', LIMITS.typeSize.min, LIMITS.typeSize.max)),
  };
}

function checkBindings(line: string, path: string): readonly BindingPiece[] {
  const parsed = parseBindings(line);
  if (parsed.ok) return parsed.value;
  if (parsed.problem.code === 'binding-unclosed') refuse('template-unclosed-binding', path);
  refuse('template-unknown-field', path, parsed.problem.params);
}
