import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { mm } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { checkTotals } from './check-totals.ts';
import { DocumentRefused, ObjectReader, refuse } from './document-reader.ts';
import type { TemplateProblem } from './document-reader.ts';
import { migrate } from './migrations.ts';
import { readId } from './read-box.ts';
import { readElement } from './read-element.ts';
import { TEMPLATE_VERSION, SERIAL_PERS } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { Band, Guide, SerialNumbers, Template } from './template.ts';
import { boxOnLabel } from './turned-box.ts';

const LIMITS = TEMPLATE_LIMITS;
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
  const fields = new ObjectReader(document, '', TEMPLATE_KEYS, [
    'language',
    'serial',
    'bands',
    'guides',
    'margin',
  ]);
  const names = new ObjectReader(fields.value('name'), 'name', LANGUAGES);
  const width = fields.number('width', LIMITS.side.min, LIMITS.side.max);
  const height = fields.number('height', LIMITS.side.min, LIMITS.side.max);
  const ids = new Set<string>();
  const elements = fields.list('elements', 0, LIMITS.elements, (value, path) => {
    const element = readElement(value, path);
    if (ids.has(element.id)) refuse('template-duplicate-id', `${path}.id`);
    ids.add(element.id);
    const box = boxOnLabel(element);
    const begins = box.x >= -ROUNDING && box.y >= -ROUNDING;
    const ends = box.x + box.width <= width + ROUNDING && box.y + box.height <= height + ROUNDING;
    return begins && ends ? element : refuse('template-outside-label', path);
  });
  checkTotals({ width: mm(width), height: mm(height), elements });
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id: readId(fields),
    name: { en: readName(names, 'en'), 'zh-CN': readName(names, 'zh-CN') },
    width: mm(width),
    height: mm(height),
    ...(fields.has('language') ? { language: fields.oneOf('language', LANGUAGES) } : {}),
    ...(fields.has('serial') ? { serial: readSerial(fields) } : {}),
    elements,
    ...(fields.has('bands') ? { bands: readBands(fields, height) } : {}),
    ...(fields.has('guides') ? { guides: readGuides(fields, width, height) } : {}),
    ...(fields.has('margin') ? { margin: mm(fields.number('margin', 0, Math.min(width, height) / 2)) } : {}),
  };
}

/** What can be seen and told from others. */
function readName(names: ObjectReader, language: Language): string {
  const name = names.text(language, 1, LIMITS.nameLength);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name)
    ? name
    : refuse('template-type', names.at(language), { expected: 'visible-text' });
}

function readSerial(template: ObjectReader): SerialNumbers {
  const fields = new ObjectReader(template.value('serial'), 'serial', ['start', 'step', 'per'], ['labels']);
  const per = fields.oneOf('per', SERIAL_PERS);
  if (per !== 'sheet' && fields.has('labels')) refuse('template-unknown-key', fields.at('labels'));
  if (per === 'sheet' && !fields.has('labels')) refuse('template-missing-key', fields.at('labels'));
  return {
    start: fields.whole('start', LIMITS.serialStart.min, LIMITS.serialStart.max),
    step: fields.whole('step', LIMITS.serialStep.min, LIMITS.serialStep.max),
    per,
    ...(per === 'sheet'
      ? { labels: fields.whole('labels', LIMITS.labelsOnSheet.min, LIMITS.labelsOnSheet.max) }
      : {}),
  };
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

/** Straight lines across the label to align to; an axis of `x` is a line from top to bottom. */
function readGuides(template: ObjectReader, width: number, height: number): readonly Guide[] {
  return template.list('guides', 1, LIMITS.guides, (value, path) => {
    const fields = new ObjectReader(value, path, ['axis', 'at']);
    const axis = fields.oneOf('axis', ['x', 'y']);
    return { axis, at: mm(fields.number('at', 0, axis === 'x' ? width : height)) };
  });
}
