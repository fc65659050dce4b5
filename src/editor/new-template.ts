import type { LocalText } from '../base/language.ts';
import { mm } from '../base/length.ts';
import { TEMPLATE_VERSION } from '../template/template.ts';
import type { Template } from '../template/template.ts';
import type { Size } from './transform.ts';

/** The commonest roll of small sellers. */
export const NEW_SIZE = { id: '100x150', width: 100, height: 150 } as const;
const MARGIN = mm(2);

/** A label with nothing on it; its size is in millimetres. */
export function newTemplate(id: string, name: LocalText, size: Size = NEW_SIZE): Template {
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id,
    name,
    width: mm(size.width),
    height: mm(size.height),
    elements: [],
    margin: MARGIN,
  };
}
