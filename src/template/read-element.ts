import { isQuarterTurn } from '../base/turn.ts';
import { ObjectReader, refuse } from './document-reader.ts';
import { BOX_CHOICES, BOX_KEYS, readBox } from './read-box.ts';
import { readCode } from './read-code.ts';
import { readImage } from './read-image.ts';
import { readSealed } from './read-sealed.ts';
import { readCheckbox, readEllipse, readIcon, readLine, readRect } from './read-shapes.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { RIGID } from './rigid-kinds.ts';
import type { ElementBox, ElementKind, TemplateElement, TemplateField } from './template.ts';

interface ElementReader<Kind extends ElementKind> {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly read: (fields: ObjectReader) => Details<Kind>;
}
type Details<Kind extends ElementKind> = Omit<
  Extract<TemplateElement, { readonly kind: Kind }>,
  keyof ElementBox | 'kind'
>;

/** How each kind of element is read: one row for every kind that there is. */
const READERS: { readonly [Kind in ElementKind]: ElementReader<Kind> } = {
  text: {
    required: [
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
    optional: ['ink', 'overflow', 'maxHeight', 'looks'],
    read: readText,
  },
  code: {
    required: ['symbology', 'content', 'caption', 'captionSize'],
    optional: ['level', 'columns', 'checkDigit'],
    read: readCode,
  },
  sealed: { required: ['version', 'remark'], optional: ['module', 'boundTo'], read: readSealed },
  table: {
    required: ['columns', 'header', 'rules', 'size', 'minSize', 'lineHeight', 'rows', 'cellLines', 'more'],
    optional: ['headInk', 'headFill'],
    read: readTable,
  },
  rect: { required: ['fill'], optional: ['stroke', 'strokeInk', 'radius'], read: readRect },
  ellipse: { required: ['fill'], optional: ['stroke', 'strokeInk'], read: readEllipse },
  line: { required: ['thickness', 'style'], optional: ['ink'], read: readLine },
  icon: { required: ['icon'], optional: ['ink'], read: readIcon },
  checkbox: { required: [], optional: ['tickIf', 'ink'], read: readCheckbox },
  image: { required: ['fit', 'dither', 'picture'], optional: ['threshold', 'invert'], read: readImage },
};
const KINDS = Object.keys(READERS);

/** What is in a sealed code, whatever a policy shows of it. */
function isSealed(field: TemplateField): boolean {
  return field.startsWith('recipient.') || field === 'order.remark';
}

/** Takes one entry of a template's `elements`; refuses, with its path, what is no element. */
export function readElement(value: unknown, path: string): TemplateElement {
  const kind = kindOf(value, path);
  const { required, optional, read } = READERS[kind];
  const fields = new ObjectReader(value, path, [...BOX_KEYS, ...required], [...BOX_CHOICES, ...optional]);
  // The reader is the kind's own: TypeScript does not see that both come from one row.
  const element = { kind, ...readBox(fields), ...read(fields) } as TemplateElement;
  const { rotation } = element;
  if (RIGID.has(kind) && rotation !== undefined && !isQuarterTurn(rotation))
    refuse('template-type', fields.at('rotation'), { expected: '90 | 180 | 270' });
  if (kind === 'sealed' && element.showIf?.tests.some(({ field }) => isSealed(field)) === true)
    refuse('template-sealed-condition', fields.at('showIf'));
  return element;
}

function kindOf(value: unknown, path: string): ElementKind {
  const kind: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind')
      ? Reflect.get(value, 'kind')
      : undefined;
  return isKind(kind) ? kind : refuse('template-type', `${path}.kind`, { expected: KINDS.join(' | ') });
}

function isKind(kind: unknown): kind is ElementKind {
  return typeof kind === 'string' && Object.hasOwn(READERS, kind);
}
