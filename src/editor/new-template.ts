import type { LocalText } from '../base/language.ts';
import { mm } from '../base/length.ts';
import { TEMPLATE_VERSION } from '../template/template.ts';
import type { Template } from '../template/template.ts';

/** The commonest roll of small sellers; its size is the first thing that is changed. */
const SIZE = { width: mm(100), height: mm(150) };
const MARGIN = mm(2);

/** A label with nothing on it. */
export function newTemplate(id: string, name: LocalText): Template {
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id,
    name,
    ...SIZE,
    elements: [],
    margin: MARGIN,
  };
}
