import type { Template } from '../template/template.ts';

/** A template as text, the same for the same template whatever the order of its keys: what is stored was written anew by the room. */
export function canonicalText(template: Template): string {
  return JSON.stringify(template, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
