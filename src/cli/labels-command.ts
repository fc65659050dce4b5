import { basename } from 'node:path';
import { FORMAT_NAMES, onRoll, outputFor, readFormat } from './printer-options.ts';
import { EXIT, onePositional, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { localTime } from '../room/local-today.ts';
import { dayOption } from './day-option.ts';
import { DOCUMENT_HELP, DOCUMENT_OPTIONS, documentOptions } from './document-options.ts';
import { readPolicy, readSenderFile, readTemplate } from './documents.ts';
import { readInput, refuseSharedInput } from './files.ts';
import { refuseFiles, writeMade } from './job-files.ts';
import { makeVolumes, volumeJobs } from './label-volumes.ts';
import { nodeCodeReader, nodeDecodeGb, nodeDigest, nodeFonts, nodePause } from './node-tools.ts';
import { problemJson, readOrders, withSafeColumns } from './read-orders.ts';
import { sentence } from './sentences.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import { barsAcrossFeed } from '../print/bars-across-feed.ts';
import { readSealer, SEAL_KEY_HELP } from './seal-key-file.ts';
import { readTokenKey, TOKEN_HELP } from './token-key.ts';
import { inOrder, JOB_HELP, JOB_OPTIONS, jobOptions } from './job-options.ts';
import { LIST_HELP, LIST_OPTIONS, listOptions, sortFor } from './list-options.ts';
import { JOB_SHEET_HELP, JOB_SHEET_OPTIONS, readJobPaper } from './sheet-options.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';

export const labelsCommand: Command = {
  name: 'labels',
  summary: 'write a proven PDF of masked labels, pictures of them, or what a label printer is sent',
  help: `
Usage: hushlabel labels FILE|- --out OUT [OPTIONS]

Writes one label a page, or with --stock a sheet or a label of a roll a page, reads the finished file back and proves it, and
prints the receipt as JSON. Orders that make no label are listed in it as { row, code, message }. A file that fails the
proof is not written. How the codes would fare on paper is predicted as 'forecasts', burnt too hot, too cool, seen blurred,
and with a dead element of the head: the bars and cells of all are measured, and some of each size are shown to a decoder;
'scanWarnings' says what to look at, and in which rows. In any other format the labels are those of the proven PDF: as the printer's dots, each code in them found and read, in a printer's language or
as PNG pictures of one bit a dot; or as SVG outlines, which hold no text.

Options:
  --out OUT             where to write: a file, which replaces only an older one of the same kind; for pictures a new or
                        empty folder, which gets label-0001.png and on, by the label's place in the job
  --format FORMAT       ${FORMAT_NAMES};
                        default: pdf
  --profile FILE.json   how the printer prints: a printer document; its language is the format. Without one the printer
                        is taken to have a head just as wide as the label, labels with gaps, and all else as it is set
  --policy ID|FILE.json a policy of 'hushlabel list policies', or a policy document; default: the national standard
  --template ID|FILE    a template of 'hushlabel list templates', or a template document
  --sender FILE.json    the shop's own sender: name, phone, province, city, district, detail
  --dpi N               203 (default), 300 or 600: the printer's dots
  --date YYYY-MM-DD     the print date on the label; default today${JOB_HELP}${LIST_HELP}${DOCUMENT_HELP}${JOB_SHEET_HELP}${TOKEN_HELP}${SEAL_KEY_HELP}${SOURCE_HELP}
`,
  async run(args) {
    const given = parseOptions(args, {
      ...SOURCE_OPTIONS,
      ...JOB_OPTIONS,
      ...LIST_OPTIONS,
      ...JOB_SHEET_OPTIONS,
      ...DOCUMENT_OPTIONS,
      out: { type: 'string' },
      policy: { type: 'string' },
      template: { type: 'string' },
      sender: { type: 'string' },
      dpi: { type: 'string' },
      date: { type: 'string' },
      'token-key': { type: 'string' },
      'seal-key': { type: 'string' },
      format: { type: 'string' },
      profile: { type: 'string' },
    });
    const { values } = given;
    const taken = takeMappings(given.positionals, values.map);
    const options = sourceOptions({ ...values, map: taken.map });
    const path = onePositional(taken.paths, 'FILE');
    if (values.out === undefined || values.out === '') throw new UsageError('--out OUT is missing');
    const { copies, isCollated, sort, mark, perVolume, forecasts } = jobOptions(values);
    const date = dayOption(values.date);
    const paper = await readJobPaper(values);
    const document = documentOptions(values);
    const policy = await readPolicy(values.policy);
    const template = await readTemplate(values.template);
    refuseSharedInput({ FILE: path, '--profile': values.profile, '--sender': values.sender });
    const asked = await readFormat(values, template, paper.roll);
    if ((paper.sheet ?? paper.cutPages) !== undefined && asked.kind !== 'pdf')
      throw new UsageError(
        'sheets, --bleed and --cut-marks are of the pages of a PDF; leave out --format and --profile',
      );
    if (paper.roll !== undefined && (asked.kind === 'png' || asked.kind === 'svg'))
      throw new UsageError('pictures are as large as the label; leave out --stock');
    const { format, roll } = paper.roll === undefined ? { format: asked } : onRoll(asked, paper.roll);
    if (perVolume !== undefined && (format.kind === 'png' || format.kind === 'svg'))
      throw new UsageError('--volume splits one file into several; pictures are a file each anyway');
    const hasSlot = template.elements.some(({ kind, hidden }) => kind === 'sealed' && hidden !== true);
    if (hasSlot && values['seal-key'] === undefined)
      throw new UsageError(
        'the template has a sealed code: give --seal-key FILE (make one with seal-key --out FILE)',
      );
    const sender = await readSenderFile(values.sender);
    const laid = roll && labelOnRoll(roll.stock, template, roll.at);
    if (laid?.ok === true && barsAcrossFeed(template, laid.value.turned))
      process.stderr.write(`hushlabel: ${sentence({ code: 'roll-bars-across' })}\n`);

    const { separators, lists, files } = listOptions(values, template.language);
    const sorted = sortFor(sort, separators);
    const { policy: ofPolicy, template: ofTemplate, sender: ofSender, profile, stock } = values;
    const inputs = [path, ofPolicy, ofTemplate, ofSender, values['seal-key'], profile, stock];
    await refuseFiles(format, [{ file: values.out }], files, inputs);
    const read = withSafeColumns(await readOrders(await readInput(path), options, sender));
    const token = await readTokenKey(values['token-key']);
    const sealer = values['seal-key'] === undefined ? undefined : await readSealer(values['seal-key']);
    const { platform } = read.source;
    const fonts = await nodeFonts();
    const readCode = await nodeCodeReader();
    const drawing = { fonts: fonts.fonts, readCode };
    const outputOf = outputFor(format, template, drawing, roll);
    // Settings that cannot be are said before the work, not for each label.
    outputOf?.();
    const job = {
      design: { policy, template, dpi: format.dpi, date, time: localTime(), mark },
      orders: await inOrder(read.orders, sorted),
      count: read.orders.length,
      copies,
      isCollated,
      ...{ sheet: paper.sheet, cutPages: paper.cutPages, roll },
      document,
      separators,
      lists,
      token,
      sealer,
      outputOf,
      forecasts,
      contextOf: () => ({ platform, token }),
      refused: read.problems.filter((problem) => problem.severity === 'error'),
    };
    const jobs = await volumeJobs(values.out, job, perVolume);
    await refuseFiles(format, jobs, files, inputs);
    const volumes = await makeVolumes(jobs, {
      ...{ fonts, readCode, decodeGb: nodeDecodeGb, digest: nodeDigest, pause: nodePause },
    });
    for (const old of await writeMade(format, files, volumes))
      process.stderr.write(`hushlabel: ${old} is of an earlier job; this one made no such file\n`);
    const receipts = volumes.map(({ file, made: { receipt } }) => ({
      ...(perVolume === undefined ? {} : { file: receipt.made ? basename(file) : null }),
      ...receipt,
      refused: receipt.refused.map(problemJson),
    }));
    printJson(perVolume === undefined ? receipts[0] : { volumes: receipts });
    const isWhole = receipts.every(
      ({ made, refused, lists: told = [] }) =>
        made && refused.length === 0 && told.every((list) => list.made),
    );
    return isWhole ? EXIT.fine : EXIT.refused;
  },
};
