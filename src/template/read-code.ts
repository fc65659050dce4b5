import { pt } from '../base/length.ts';
import { checkBindings } from './check-bindings.ts';
import { refuse } from './document-reader.ts';
import type { ObjectReader } from './document-reader.ts';
import { TEMPLATE_LIMITS } from './template.ts';
import type { CodeElement, ElementBox } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;

export function readCode(fields: ObjectReader): Omit<CodeElement, keyof ElementBox | 'kind'> {
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
