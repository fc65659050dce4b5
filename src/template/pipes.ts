import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { readDatePattern } from './date-pattern.ts';
import type { DatePart } from './date-pattern.ts';
import { nearestName } from './nearest-name.ts';
import type { TemplateField } from './template.ts';

/**
 * What is done to a field's text before it is printed, in order. Pipes work on masked text alone, so that none can
 * show what the policy hides; of them only `default` makes something of an empty field.
 */
export type Pipe =
  | { readonly kind: 'upper' | 'lower' | 'trim' }
  /** At least this many characters, by zeros to the left. */
  | { readonly kind: 'pad'; readonly count: number }
  /** This many characters of it, from its start or its end. */
  | { readonly kind: 'first' | 'last'; readonly count: number }
  /** A space after every so many characters, counted from the start. */
  | { readonly kind: 'group'; readonly count: number }
  /** Of `print.date` and `print.time` alone, and before all other pipes. */
  | { readonly kind: 'date'; readonly parts: readonly DatePart[] }
  /** What stands in an empty field's place. */
  | { readonly kind: 'default'; readonly text: string };

/** What each pipe takes after its colon; the arguments' bounds are inclusive. */
const ARGUMENTS = {
  upper: { kind: 'none' },
  lower: { kind: 'none' },
  trim: { kind: 'none' },
  pad: { kind: 'count', max: 40 },
  first: { kind: 'count', max: 200 },
  last: { kind: 'count', max: 200 },
  group: { kind: 'count', max: 40 },
  date: { kind: 'pattern' },
  default: { kind: 'text', max: 40 },
} as const;
type PipeName = keyof typeof ARGUMENTS;
export const PIPE_NAMES = Object.keys(ARGUMENTS).filter(isPipeName);

/** Pipes of one binding. */
export const MOST_PIPES = 8;

export const PIPE_PROBLEMS = [
  /** A pipe that does not exist. params: suggestion, the nearest name that does ('' where none is near) */
  'binding-unknown-pipe',
  /** A pipe whose argument is none, of another kind, or out of bounds; one too many; a date of what is none. params: pipe */
  'binding-pipe-argument',
] as const;
export type PipeProblem = Problem<(typeof PIPE_PROBLEMS)[number]>;

/** Takes what follows a field's name and its bar, cut at the bars; gives the pipes in order. */
export function parsePipes(
  texts: readonly string[],
  field: TemplateField,
): Result<readonly Pipe[], PipeProblem> {
  const pipes: Pipe[] = [];
  for (const text of texts) {
    const pipe = parsePipe(text.trim(), field, pipes.length);
    if (!pipe.ok) return pipe;
    pipes.push(pipe.value);
  }
  return success(pipes);
}

function parsePipe(text: string, field: TemplateField, place: number): Result<Pipe, PipeProblem> {
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (!isPipeName(name)) {
    const suggestion = nearestName(name, PIPE_NAMES) ?? '';
    return failure({ code: 'binding-unknown-pipe', params: { suggestion } });
  }
  const argument = colon < 0 ? undefined : text.slice(colon + 1).trim();
  const isInPlace = place < MOST_PIPES && (name !== 'date' || (place === 0 && isMoment(field)));
  const pipe = isInPlace ? pipeOf(name, argument, field) : undefined;
  return pipe === undefined
    ? failure({ code: 'binding-pipe-argument', params: { pipe: name } })
    : success(pipe);
}

/** Undefined where the argument is not what the pipe takes. */
function pipeOf(name: PipeName, argument: string | undefined, field: TemplateField): Pipe | undefined {
  switch (name) {
    case 'upper':
    case 'lower':
    case 'trim':
      return argument === undefined ? { kind: name } : undefined;
    case 'pad':
    case 'first':
    case 'last':
    case 'group': {
      const count = /^[1-9][0-9]{0,2}$/.test(argument ?? '') ? Number(argument) : Infinity;
      return count <= ARGUMENTS[name].max ? { kind: name, count } : undefined;
    }
    case 'date': {
      const parts = readDatePattern(argument ?? '', field === 'print.date' ? 'date' : 'time');
      return parts === undefined ? undefined : { kind: name, parts };
    }
    case 'default': {
      const text = /^"([^"]*)"$/.exec(argument ?? '')?.[1] ?? '';
      return text !== '' && text.length <= ARGUMENTS.default.max ? { kind: name, text } : undefined;
    }
  }
}

function isPipeName(name: string): name is PipeName {
  return Object.hasOwn(ARGUMENTS, name);
}

function isMoment(field: TemplateField): boolean {
  return field === 'print.date' || field === 'print.time';
}
