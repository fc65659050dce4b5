import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { nearestName } from './nearest-name.ts';
import { TEMPLATE_FIELDS, isTemplateField } from './template.ts';
import type { TemplateField } from './template.ts';

/** A line of a template, cut into the template's own words and the fields between them. */
export type BindingPiece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TemplateField };

export const BINDING_PROBLEMS = [
  /** `{{` without `}}`, or the other way round. */
  'binding-unclosed',
  /** A field that does not exist. params: suggestion, the nearest name that does ('' where none is near) */
  'binding-unknown-field',
] as const;
export type BindingProblem = Problem<(typeof BINDING_PROBLEMS)[number]>;

/**
 * Takes a line such as `{{recipient.name}} 收`; gives its pieces in order, none of them empty. Refuses unknown fields
 * and unbalanced braces. Spaces inside the braces are allowed. There is no way to write a literal `{{`.
 */
export function parseBindings(line: string): Result<readonly BindingPiece[], BindingProblem> {
  const pieces: BindingPiece[] = [];
  let at = 0;
  while (at < line.length) {
    const open = line.indexOf('{{', at);
    const fixed = line.slice(at, open < 0 ? undefined : open);
    if (fixed.includes('}}')) return failure({ code: 'binding-unclosed' });
    if (fixed !== '') pieces.push({ kind: 'fixed', text: fixed });
    if (open < 0) break;
    const close = line.indexOf('}}', open + 2);
    if (close < 0) return failure({ code: 'binding-unclosed' });
    const name = line.slice(open + 2, close).trim();
    if (!isTemplateField(name)) {
      const suggestion = nearestName(name, TEMPLATE_FIELDS) ?? '';
      return failure({ code: 'binding-unknown-field', params: { suggestion } });
    }
    pieces.push({ kind: 'field', field: name });
    at = close + 2;
  }
  return success(pieces);
}
