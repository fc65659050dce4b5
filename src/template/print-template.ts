import type { Template } from './template.ts';

/**
 * Takes a template; gives it as JSON text for a file or storage, keys in the order of the object. The inverse of
 * `parseTemplate`.
 */
export function printTemplate(template: Template): string {
  return `${JSON.stringify(template, null, 2)}\n`;
}
