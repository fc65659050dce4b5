import { checkCommand } from './check-command.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { judgeCommand } from './judge-command.ts';
import { labelsCommand } from './labels-command.ts';
import { listCommand } from './list-command.ts';
import { maskCommand } from './mask-command.ts';
import { openCommand } from './open-command.ts';
import { readCommand } from './read-command.ts';
import { scanCommand } from './scan-command.ts';
import { sealKeyCommand } from './seal-key-command.ts';
import { stocksCommand } from './stocks-command.ts';
import { version } from '../../package.json';

const COMMANDS: readonly Command[] = [
  readCommand,
  maskCommand,
  judgeCommand,
  labelsCommand,
  checkCommand,
  scanCommand,
  sealKeyCommand,
  openCommand,
  listCommand,
  stocksCommand,
];

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'hushlabel: privacy labels from order exports. Nothing is sent anywhere.',
    '',
    'Usage: hushlabel COMMAND [OPTIONS]',
    '',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    "'hushlabel COMMAND --help' explains one. Exit: 0 fine, 1 some orders refused or a check failed, 2 wrong use.",
    '',
  ].join('\n');
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(help());
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return EXIT.fine;
  }
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const known = COMMANDS.map((candidate) => candidate.name).join(', ');
    throw new UsageError(`unknown command; the commands are ${known}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help.trim()}\n`);
    return EXIT.fine;
  }
  return command.run(rest);
}

/** A pipe that closes early (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.fine : EXIT.usage);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`hushlabel: ${error.message}\n`);
    process.exitCode = EXIT.usage;
  } else {
    // A bug. Its message could quote an order, so only its kind is said.
    process.stderr.write(`hushlabel: internal error (${error instanceof Error ? error.name : 'unknown'})\n`);
    process.exitCode = EXIT.usage;
  }
}
