import type { Problem } from '../base/problem.ts';
import { parseBindings } from '../template/bindings.ts';
import type { BindingProblem } from '../template/bindings.ts';
import { TEMPLATE_LIMITS } from '../template/template.ts';
import type { TextElement } from '../template/template.ts';

const { lines: MOST_LINES, lineLength: LONGEST_LINE } = TEMPLATE_LIMITS;
/** Control characters, halves of pairs, and what turns the direction of writing round. */
const UNPLAIN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export type ReadLines =
  | { readonly ok: true; readonly lines: TextElement['lines'] }
  | { readonly ok: false; readonly problem: Problem };

/** What a person types as the lines of a text element; or what is wrong with it. */
export function readLines(typed: string): ReadLines {
  const lines = typed.split('\n').map((line) => line.replaceAll(UNPLAIN, ' '));
  const refused = (code: string, params: NonNullable<Problem['params']> = {}): ReadLines => ({
    ok: false,
    problem: { code, params },
  });
  if (lines.length > MOST_LINES) return refused('too-many-lines', { limit: MOST_LINES });
  if (lines.some((line) => line.length > LONGEST_LINE))
    return refused('line-too-long', { limit: LONGEST_LINE });
  for (const line of lines) {
    const parsed = parseBindings(line);
    if (!parsed.ok) return refused(...bindingProblem(parsed.problem));
  }
  return { ok: true, lines };
}

/** The lines of a text element as they are typed. */
export function typedLines(lines: TextElement['lines']): string {
  return lines.join('\n');
}

/** With the name that was most likely meant, where there is one. */
function bindingProblem({
  code,
  params = {},
}: BindingProblem): readonly [string, NonNullable<Problem['params']>] {
  const isNear = code === 'binding-unknown-field' && params['suggestion'] !== '';
  return [isNear ? 'binding-unknown-field-near' : code, params];
}
