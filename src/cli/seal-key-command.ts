import { makeSealKey } from '../sealing/seal-key.ts';
import { EXIT, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { nodeSealCrypto, writeKeyFile } from './seal-key-file.ts';

export const sealKeyCommand: Command = {
  name: 'seal-key',
  summary: 'make a key for sealed codes',
  help: `
Usage: hushlabel seal-key --out FILE

Makes a random key for sealed codes and writes it to a new file that only you may read. Prints { key }, the id by which
codes name it, and never the key. Whoever has the file can open every code that it sealed; without it nobody can.

Options:
  --out FILE            where to write; a file that exists is never written over
`,
  async run(args) {
    const { values, positionals } = parseOptions(args, { out: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError('too many arguments: expected --out FILE');
    if (values.out === undefined || values.out === '-') throw new UsageError('--out FILE is missing');
    const { key, line } = await makeSealKey(nodeSealCrypto);
    await writeKeyFile(values.out, line);
    printJson({ key: key.id });
    return EXIT.fine;
  },
};
