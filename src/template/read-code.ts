import { pt } from '../base/length.ts';
import { CODE_OPTIONS, SYMBOLOGIES } from '../base/symbology.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import { checkBindings } from './check-bindings.ts';
import { refuse } from './document-reader.ts';
import type { ObjectReader } from './document-reader.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { CodeElement, ElementBox } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;

export function readCode(fields: ObjectReader): Omit<CodeElement, keyof ElementBox | 'kind'> {
  const content = fields.text('content', 1, LIMITS.lineLength);
  checkBindings(content, fields.at('content'));
  const symbology = fields.oneOf('symbology', SYMBOLOGIES);
  return {
    symbology,
    content,
    caption: fields.boolean('caption'),
    captionSize: pt(fields.number('captionSize', LIMITS.typeSize.min, LIMITS.typeSize.max)),
    ...readChoices(fields, symbology),
  };
}

/** A choice that the symbology does not have is a key that does not belong there. */
function readChoices(fields: ObjectReader, symbology: Symbology): CodeChoices {
  const { level, columns, checkDigit } = CODE_OPTIONS[symbology];
  const isGiven = (key: keyof CodeChoices, option: object | undefined): boolean => {
    if (!fields.has(key)) return false;
    return option === undefined ? refuse('template-unknown-key', fields.at(key)) : true;
  };
  return {
    ...(isGiven('level', level) ? { level: fields.oneOf('level', level ?? []) } : {}),
    ...(isGiven('columns', columns) ? { columns: readColumns(fields, columns) } : {}),
    ...(isGiven('checkDigit', checkDigit)
      ? { checkDigit: fields.oneOf('checkDigit', checkDigit ?? []) }
      : {}),
  };
}

function readColumns(fields: ObjectReader, { min, max } = { min: 0, max: 0 }): number {
  const columns = fields.number('columns', min, max);
  return Number.isInteger(columns)
    ? columns
    : refuse('template-type', fields.at('columns'), { expected: 'whole-number' });
}
