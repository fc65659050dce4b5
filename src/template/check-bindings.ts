import { parseBindings } from './bindings.ts';
import type { BindingPiece } from './bindings.ts';
import { refuse } from './document-reader.ts';

/** The pieces of a line of a template; refuses, with its path, one that binds what does not exist. */
export function checkBindings(line: string, path: string): readonly BindingPiece[] {
  const parsed = parseBindings(line);
  if (parsed.ok) return parsed.value;
  if (parsed.problem.code === 'binding-unclosed') refuse('template-unclosed-binding', path);
  refuse('template-unknown-field', path, parsed.problem.params);
}
