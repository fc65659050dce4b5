import type { Problem } from '../base/problem.ts';
import { parseBindings } from '../template/bindings.ts';
import type { BindingProblem } from '../template/bindings.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { TextElement, TextLine } from '../template/template.ts';
import { readMarkup, writeMarkup } from './text-markup.ts';

const { lines: MOST_LINES, lineLength: LONGEST_LINE } = TEMPLATE_LIMITS;
/** Control characters, halves of pairs, and what turns the direction of writing round. */
const UNPLAIN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export type ReadLines =
  | { readonly ok: true; readonly lines: TextElement['lines'] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * What a person types as the lines of a text element, with marks for parts in another style (see `text-markup.ts`); or
 * what is wrong with it.
 */
export function readLines(typed: string): ReadLines {
  const lines = typed.split('\n').map((line) => readMarkup(line.replaceAll(UNPLAIN, ' ')));
  const problem = linesProblem(lines);
  return problem === undefined ? { ok: true, lines } : { ok: false, problem };
}

/** The same of one line in one style, such as what a code says. */
export function lineProblem(typed: string): Problem | undefined {
  return linesProblem([typed]);
}

/** The lines of a text element as they are typed. */
export function typedLines(lines: TextElement['lines']): string {
  return lines.map(writeMarkup).join('\n');
}

/** The words of lines without their styles. */
export function plainLines(lines: TextElement['lines']): readonly string[] {
  return lines.map((line) => (typeof line === 'string' ? line : line.map(({ text }) => text).join('')));
}

function linesProblem(lines: readonly TextLine[]): Problem | undefined {
  if (lines.length > MOST_LINES) return { code: 'too-many-lines', params: { limit: MOST_LINES } };
  const parts = lines.flatMap((line) => (typeof line === 'string' ? [line] : line.map(({ text }) => text)));
  if (plainLines(lines).some((line) => line.length > LONGEST_LINE))
    return { code: 'line-too-long', params: { limit: LONGEST_LINE } };
  for (const part of parts) {
    const parsed = parseBindings(part);
    if (!parsed.ok) return bindingProblem(parsed.problem);
  }
  return undefined;
}

const NEAR: Readonly<Partial<Record<BindingProblem['code'], string>>> = {
  'binding-unknown-field': 'binding-unknown-field-near',
  'binding-unknown-pipe': 'binding-unknown-pipe-near',
};

/** With the name that was most likely meant, where there is one. */
function bindingProblem({ code, params = {} }: BindingProblem): Problem {
  const isNear = (params['suggestion'] ?? '') !== '';
  return { code: (isNear ? NEAR[code] : undefined) ?? code, params };
}
