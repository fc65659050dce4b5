import { isDpi } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { makeLabels } from '../print/make-labels.ts';
import { EXIT, onePositional, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { localTime } from '../room/local-today.ts';
import { dayOption } from './day-option.ts';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, documentOptions } from './document-options.ts';
import { readPolicy, readSenderFile, readTemplate } from './documents.ts';
import { readInput, refuseOverwrite, writeOutput } from './files.ts';
import { nodeCodeReader, nodeDecodeGb, nodeDigest, nodeFonts, nodePause } from './node-tools.ts';
import { problemJson, readOrders, withSafeColumns } from './read-orders.ts';
import { readSealer, SEAL_KEY_HELP } from './seal-key-file.ts';
import { readTokenKey, TOKEN_HELP } from './token-key.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';

const MOST_COPIES = 99;

export const labelsCommand: Command = {
  name: 'labels',
  summary: 'write a proven PDF of masked labels',
  help: `
Usage: hushlabel labels FILE|- --out OUT.pdf [OPTIONS]

Writes one label a page, reads the finished file back and proves it, and prints the receipt as JSON. Orders that make
no label are listed in it as { row, code, message }. A file that fails the proof is not written.

Options:
  --out OUT.pdf         where to write
  --policy ID|FILE.json a policy of 'hushlabel list policies', or a policy document; default: the national standard
  --template ID|FILE    a template of 'hushlabel list templates', or a template document
  --sender FILE.json    the shop's own sender: name, phone, province, city, district, detail
  --dpi N               203 (default), 300 or 600: the printer's dots
  --copies N            labels for each order, numbered as its pieces; default 1, at most ${MOST_COPIES}
  --date YYYY-MM-DD     the print date on the label; default today${DOCUMENT_HELP}${TOKEN_HELP}${SEAL_KEY_HELP}${SOURCE_HELP}
`,
  async run(args) {
    const given = parseOptions(args, {
      ...SOURCE_OPTIONS,
      ...DOCUMENT_OPTIONS,
      out: { type: 'string' },
      policy: { type: 'string' },
      template: { type: 'string' },
      sender: { type: 'string' },
      dpi: { type: 'string' },
      copies: { type: 'string' },
      date: { type: 'string' },
      'token-key': { type: 'string' },
      'seal-key': { type: 'string' },
    });
    const { values } = given;
    const taken = takeMappings(given.positionals, values.map);
    const options = sourceOptions({ ...values, map: taken.map });
    const path = onePositional(taken.paths, 'FILE');
    if (values.out === undefined) throw new UsageError('--out OUT.pdf is missing');
    const dpi = dpiOf(values.dpi);
    const copies = copiesOf(values.copies);
    const date = dayOption(values.date);
    const document = documentOptions(values);
    const policy = await readPolicy(values.policy);
    const template = await readTemplate(values.template);
    const hasSlot = template.elements.some(({ kind, hidden }) => kind === 'sealed' && hidden !== true);
    if (hasSlot && values['seal-key'] === undefined)
      throw new UsageError(
        'the template has a sealed code: give --seal-key FILE (make one with seal-key --out FILE)',
      );
    const sender = await readSenderFile(values.sender);

    await refuseOverwrite(values.out, [
      path,
      values.policy,
      values.template,
      values.sender,
      values['seal-key'],
    ]);
    const read = withSafeColumns(await readOrders(await readInput(path), options, sender));
    const token = await readTokenKey(values['token-key']);
    const sealer = values['seal-key'] === undefined ? undefined : await readSealer(values['seal-key']);
    const { platform } = read.source;
    const made = await makeLabels(
      {
        design: { policy, template, dpi, date, time: localTime() },
        orders: read.orders,
        count: read.orders.length,
        copies,
        document,
        token,
        sealer,
        contextOf: () => ({ platform, token }),
        refused: read.problems.filter((problem) => problem.severity === 'error'),
      },
      {
        fonts: await nodeFonts(),
        readCode: await nodeCodeReader(),
        decodeGb: nodeDecodeGb,
        digest: nodeDigest,
        pause: nodePause,
      },
    );
    if (made.pdf !== undefined) await writeOutput(values.out, made.pdf);
    printJson({ ...made.receipt, refused: made.receipt.refused.map(problemJson) });
    return made.receipt.made && made.receipt.refused.length === 0 ? EXIT.fine : EXIT.refused;
  },
};

function dpiOf(given: string | undefined): Dpi {
  const dpi = Number(given ?? 203);
  if (!isDpi(dpi)) throw new UsageError('--dpi takes 203, 300 or 600');
  return dpi;
}

function copiesOf(given: string | undefined): number {
  const copies = Number(given ?? 1);
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
    throw new UsageError(`--copies takes a whole number from 1 to ${MOST_COPIES}`);
  }
  return copies;
}
