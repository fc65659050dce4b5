import { EXIT, onePositional, parseOptions, printJson, printJsonLine, UsageError } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { readInput } from './files.ts';
import { inputLines, LONGEST_LINE } from './input-lines.ts';
import type { InputLine } from './input-lines.ts';
import { orderJson } from './order-json.ts';
import { problemJson, readOrders } from './read-orders.ts';
import type { OrdersRead } from './read-orders.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';
import type { SourceOptions } from './source-options.ts';

const utf8 = new TextEncoder();

/** What `read` prints; `mask` prints the same with masked orders. */
export function sourceJson({ source, columns, guessed, problems }: OrdersRead, orders: readonly unknown[]) {
  return {
    source: { ...source, guessed, columns },
    orders,
    problems: problems.map((problem) => ({ ...problemJson(problem), severity: problem.severity })),
  };
}

/** Refused means: a row that an error keeps from being an order. */
export function exitCodeOf({ problems }: OrdersRead): ExitCode {
  return problems.some((problem) => problem.severity === 'error') ? EXIT.refused : EXIT.fine;
}

export const readCommand: Command = {
  name: 'read',
  summary: 'read orders from a file or a paste and print them as JSON',
  help: `
Usage: hushlabel read FILE|- [OPTIONS]

Prints { source, orders, problems } as JSON. The orders hold real personal data: mind where you send them.
Rows are record numbers of the file, the header counted.

Exit codes: 0 every row was read, warnings apart; 1 some row has a problem with severity error, and is no
order; 2 wrong use, or the file is not there or cannot be read as a whole.
With --lines a line that cannot be read is a problem of that line: 1 where any line had an error, and 2
only where the options are wrong or the input itself cannot be read.

Options:${SOURCE_HELP}
  --lines               every line of the input is a JSON string with one paste or one small file;
                        prints one JSON a line, in the same order, also for a line that cannot be read
`,
  async run(args) {
    const given = parseOptions(args, { ...SOURCE_OPTIONS, lines: { type: 'boolean' } });
    const taken = takeMappings(given.positionals, given.values.map);
    const options = sourceOptions({ ...given.values, map: taken.map });
    const path = onePositional(taken.paths, 'FILE');
    if (given.values.lines === true) return readLines(path, options);
    const read = await readOrders(await readInput(path), options);
    printJson(sourceJson(read, read.orders.map(orderJson)));
    return exitCodeOf(read);
  },
};

/**
 * One source a line, one answer a line, in order. A line that cannot be read answers with its problem and the rest go on; empty
 * lines at the end are no lines.
 */
async function readLines(path: string, options: SourceOptions): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  let number = 0;
  let empty = 0;
  const answer = async (line: InputLine): Promise<void> => {
    number += 1;
    const read = await readLine(line, number, options);
    if (read === undefined || exitCodeOf(read) !== EXIT.fine) code = EXIT.refused;
  };
  for await (const line of inputLines(path)) {
    if (line.kind === 'text' && line.text.trim() === '') {
      empty += 1;
      continue;
    }
    for (; empty > 0; empty -= 1) await answer({ kind: 'text', text: '' });
    await answer(line);
  }
  return code;
}

async function readLine(
  line: InputLine,
  number: number,
  options: SourceOptions,
): Promise<OrdersRead | undefined> {
  try {
    const text = jsonString(line, number);
    const read = await readOrders(utf8.encode(text), { encoding: 'utf-8', ...options });
    printJsonLine(sourceJson(read, read.orders.map(orderJson)));
    return read;
  } catch (error) {
    // The words of an error that is none of ours could quote the line.
    const message = error instanceof UsageError ? error.message : `line ${number}: internal error`;
    const problem = { row: null, column: null, field: null, code: 'unreadable', message };
    printJsonLine({ source: null, orders: [], problems: [{ ...problem, severity: 'error' }] });
    return undefined;
  }
}

function jsonString(line: InputLine, number: number): string {
  if (line.kind === 'too-long') {
    throw new UsageError(`line ${number} is longer than ${LONGEST_LINE} bytes; split it`);
  }
  try {
    const value: unknown = JSON.parse(line.text);
    if (typeof value === 'string') return value;
  } catch {
    // Said below, without the line's words.
  }
  throw new UsageError(`line ${number} is not a JSON string`);
}
