import { EXIT, parseOptions, positionals, printJson, printJsonLine, UsageError } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { inputLines, readInput } from './files.ts';
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

Options:${SOURCE_HELP}
  --lines               every line of the input is a JSON string with one paste or one small file;
                        prints one JSON a line
`,
  async run(args) {
    const given = parseOptions(args, { ...SOURCE_OPTIONS, lines: { type: 'boolean' } });
    const taken = takeMappings(given.positionals, given.values.map);
    const options = sourceOptions({ ...given.values, map: taken.map });
    const [path] = positionals(taken.paths, ['FILE']);
    if (given.values.lines === true) return readLines(path, options);
    const read = await readOrders(await readInput(path), options);
    printJson(sourceJson(read, read.orders.map(orderJson)));
    return exitCodeOf(read);
  },
};

/** One source a line. A line that cannot be read gives `{ problem }` and the rest go on. */
async function readLines(path: string, options: SourceOptions): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  let number = 0;
  for await (const line of inputLines(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const read = await readLine(line, number, options);
    if (read === undefined) code = EXIT.refused;
    else if (exitCodeOf(read) !== EXIT.fine) code = EXIT.refused;
  }
  return code;
}

async function readLine(
  line: string,
  number: number,
  options: SourceOptions,
): Promise<OrdersRead | undefined> {
  try {
    const text = jsonString(line, number);
    const read = await readOrders(utf8.encode(text), { encoding: 'utf-8', ...options });
    printJsonLine(sourceJson(read, read.orders.map(orderJson)));
    return read;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const problem = { row: null, column: null, field: null, code: 'unreadable', message: error.message };
    printJsonLine({ source: null, orders: [], problems: [{ ...problem, severity: 'error' }] });
    return undefined;
  }
}

function jsonString(line: string, number: number): string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value;
  } catch {
    // Said below, without the line's words.
  }
  throw new UsageError(`line ${number} is not a JSON string`);
}
