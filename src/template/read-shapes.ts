import { mm } from '../base/length.ts';
import type { ObjectReader } from './document-reader.ts';
import { TEMPLATE_LIMITS } from './template.ts';
import type { ElementBox, LineElement, RectElement } from './template.ts';

const { thickness } = TEMPLATE_LIMITS;

export function readRect(fields: ObjectReader): Omit<RectElement, keyof ElementBox | 'kind'> {
  return { fill: fields.oneOf('fill', ['black', 'white']) };
}

export function readLine(fields: ObjectReader): Omit<LineElement, keyof ElementBox | 'kind'> {
  return {
    thickness: mm(fields.number('thickness', thickness.min, thickness.max)),
    dashed: fields.boolean('dashed'),
  };
}
