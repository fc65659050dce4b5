import { scannedText } from '../sealing/sealer.ts';
import { EXIT, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { readInput } from './files.ts';
import { readSealer } from './seal-key-file.ts';
import { sentence } from './sentences.ts';

/** The longest code and a line end; what is longer is something else. */
const MOST_BYTES = 2_000;

export const openCommand: Command = {
  name: 'open',
  summary: 'open a sealed code that was scanned',
  help: `
Usage: hushlabel open --seal-key FILE [--id NUMBER] < SCANNED

Reads what a scanner read off one sealed code from standard input and prints { name, phone, address, remark } as JSON.

Options:
  --seal-key FILE       the key that sealed it
  --id NUMBER           the order or waybill number on the label; needed where the code is tied to its label
`,
  async run(args) {
    const options = { 'seal-key': { type: 'string' }, id: { type: 'string' } } as const;
    const { values, positionals } = parseOptions(args, options);
    if (positionals.length > 0) throw new UsageError('the scanned code is read from standard input');
    if (values['seal-key'] === undefined) throw new UsageError('--seal-key FILE is missing');
    const sealer = await readSealer(values['seal-key']);
    const bytes = await readInput('-');
    // Codes are ASCII: whatever else it is, it is none.
    const scanned = bytes.length > MOST_BYTES ? '' : scannedText(Buffer.from(bytes).toString('latin1'));
    const opened = await sealer.open(scanned, values.id);
    if (opened.ok) {
      printJson(opened.value);
      return EXIT.fine;
    }
    process.stderr.write(`hushlabel: ${sentence(opened.problem)}\n`);
    return EXIT.refused;
  },
};
