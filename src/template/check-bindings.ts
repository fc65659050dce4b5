import { parseBindings } from './bindings.ts';
import type { BindingPiece, BindingProblem } from './bindings.ts';
import { refuse } from './document-reader.ts';
import type { TemplateProblem } from './document-reader.ts';

const CODES: Readonly<Record<BindingProblem['code'], TemplateProblem['code']>> = {
  'binding-unclosed': 'template-unclosed-binding',
  'binding-unknown-field': 'template-unknown-field',
  'binding-unknown-pipe': 'template-unknown-pipe',
  'binding-pipe-argument': 'template-pipe-argument',
};

/** The pieces of a line of a template; refuses, with its path, one that binds what does not exist. */
export function checkBindings(line: string, path: string): readonly BindingPiece[] {
  const parsed = parseBindings(line);
  if (parsed.ok) return parsed.value;
  refuse(CODES[parsed.problem.code], path, parsed.problem.params);
}
