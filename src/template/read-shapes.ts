import type { Ink } from '../base/ink.ts';
import { mm } from '../base/length.ts';
import { refuse } from './document-reader.ts';
import type { ObjectReader } from './document-reader.ts';
import { ICON_NAMES } from './icons.ts';
import { readCondition } from './read-condition.ts';
import { LINE_STYLES } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type {
  CheckboxElement,
  ElementBox,
  EllipseElement,
  IconElement,
  LineElement,
  RectElement,
  ShapePaint,
} from './template.ts';

type Own<Element extends ElementBox & { readonly kind: string }> = Omit<Element, keyof ElementBox | 'kind'>;

const { thickness, radius } = TEMPLATE_LIMITS;

export function readRect(fields: ObjectReader): Own<RectElement> {
  return {
    ...readPaint(fields),
    ...(fields.has('radius') ? { radius: mm(fields.number('radius', radius.min, radius.max)) } : {}),
  };
}

export function readEllipse(fields: ObjectReader): Own<EllipseElement> {
  return readPaint(fields);
}

function readPaint(fields: ObjectReader): ShapePaint {
  const fill = fields.ink('fill', 'none');
  if (fields.has('stroke')) {
    const stroke = readThickness(fields, 'stroke');
    return { fill, stroke, ...(fields.has('strokeInk') ? { strokeInk: fields.ink('strokeInk') } : {}) };
  }
  // Neither inside nor outline: nothing would be drawn. An ink without an outline would not be seen either.
  return fill === 'none' || fields.has('strokeInk')
    ? refuse('template-missing-key', fields.at('stroke'))
    : { fill };
}

export function readLine(fields: ObjectReader): Own<LineElement> {
  return {
    thickness: readThickness(fields, 'thickness'),
    style: fields.oneOf('style', LINE_STYLES),
    ...readInk(fields),
  };
}

const readInk = (fields: ObjectReader): { readonly ink?: Ink } =>
  fields.has('ink') ? { ink: fields.ink('ink') } : {};

const readThickness = (fields: ObjectReader, key: string) =>
  mm(fields.number(key, thickness.min, thickness.max));

export function readIcon(fields: ObjectReader): Own<IconElement> {
  return { icon: fields.oneOf('icon', ICON_NAMES), ...readInk(fields) };
}

export function readCheckbox(fields: ObjectReader): Own<CheckboxElement> {
  return {
    ...(fields.has('tickIf') ? { tickIf: readCondition(fields.value('tickIf'), fields.at('tickIf')) } : {}),
    ...readInk(fields),
  };
}
