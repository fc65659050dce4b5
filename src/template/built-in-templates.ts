import { WAYBILL_100X150 } from './built-in/waybill-100x150.ts';
import { WAYBILL_4X6 } from './built-in/waybill-4x6.ts';
import { WAYBILL_76X130 } from './built-in/waybill-76x130.ts';
import type { Template } from './template.ts';

/** The templates that everybody has, the default first. */
export const BUILT_IN_TEMPLATES: readonly [Template, ...Template[]] = [
  WAYBILL_76X130,
  WAYBILL_100X150,
  WAYBILL_4X6,
];

export function builtInTemplate(id: string): Template | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id);
}
