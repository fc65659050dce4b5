import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { nearestName } from './nearest-name.ts';
import { parsePipes } from './pipes.ts';
import type { Pipe, PipeProblem } from './pipes.ts';
import { TEMPLATE_FIELDS, isTemplateField } from './template.ts';
import type { TemplateField } from './template.ts';

/** A line of a template, cut into the template's own words and the fields between them. */
export type BindingPiece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TemplateField; readonly pipes?: readonly Pipe[] };

export const BINDING_PROBLEMS = [
  /** `{{` without `}}`, or the other way round. */
  'binding-unclosed',
  /** A field that does not exist. params: suggestion, the nearest name that does ('' where none is near) */
  'binding-unknown-field',
] as const;
export type BindingProblem = Problem<(typeof BINDING_PROBLEMS)[number]> | PipeProblem;

/**
 * Takes a line such as `{{recipient.name}} 收`; gives its pieces in order, none of them empty. A field may be followed
 * by pipes: `{{order.number | last:4 | default:"—"}}`. Refuses unknown fields and pipes, arguments that a pipe does not
 * take, and unbalanced braces. Spaces inside the braces are allowed. There is no way to write a literal `{{`, nor a
 * quote or `}}` within quotes.
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
    const binding = parseBinding(line.slice(open + 2, close));
    if (!binding.ok) return binding;
    pieces.push(binding.value);
    at = close + 2;
  }
  return success(pieces);
}

/** What stands between the braces. */
function parseBinding(inner: string): Result<BindingPiece, BindingProblem> {
  const [first = '', ...rest] = atBars(inner);
  const field = first.trim();
  if (!isTemplateField(field)) {
    const suggestion = nearestName(field, TEMPLATE_FIELDS) ?? '';
    return failure({ code: 'binding-unknown-field', params: { suggestion } });
  }
  const pipes = parsePipes(rest, field);
  if (!pipes.ok) return pipes;
  return success({ kind: 'field', field, ...(pipes.value.length === 0 ? {} : { pipes: pipes.value }) });
}

/** Cut at the bars that do not stand between quotes. */
function atBars(inner: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < inner.length; at += 1) {
    const character = inner.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (character !== '|' || isQuoted) continue;
    parts.push(inner.slice(start, at));
    start = at + 1;
  }
  return [...parts, inner.slice(start)];
}

/** The words of a piece that are the template's own; '' where it has none. */
export function ownWords(piece: BindingPiece): string {
  if (piece.kind === 'fixed') return piece.text;
  return (piece.pipes ?? []).map((pipe) => (pipe.kind === 'default' ? pipe.text : '')).join('');
}
