import { binds } from '../../template/template-fields.ts';
import type { Template } from '../../template/template.ts';

/** Whether a template shows what a print is, such as a reprint. */
export const hasMarkPlace = (template: Template): boolean => binds(template, 'print.mark');
