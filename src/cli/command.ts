import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Exit codes: what a script can rely on. */
export const EXIT = {
  fine: 0,
  /** Some orders were refused, or a check failed. */
  refused: 1,
  /** Wrong use: a bad option, a file that is not there or cannot be read as what it should be. */
  usage: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole of `--help`. */
  readonly help: string;
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Ends a command with exit code 2 and one sentence on stderr. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments strictly; an unknown option or a missing value is a `UsageError`. */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'bad options');
  }
}

/** The one positional argument that there is, or a `UsageError` that says what is wanted. */
export function onePositional(given: readonly string[], wanted: string): string {
  const [first, ...more] = given;
  if (first === undefined) throw new UsageError(`missing argument: expected ${wanted}`);
  if (more.length > 0) throw new UsageError(`too many arguments: expected ${wanted}`);
  return first;
}

/** As `onePositional`, for two. */
export function twoPositionals(given: readonly string[], wanted: string): readonly [string, string] {
  const [first, second, ...more] = given;
  if (first === undefined || second === undefined) {
    throw new UsageError(`missing argument: expected ${wanted}`);
  }
  if (more.length > 0) throw new UsageError(`too many arguments: expected ${wanted}`);
  return [first, second];
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** One JSON a line, for pipes. */
export function printJsonLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
