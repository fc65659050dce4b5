import { scanPdf } from '../proof/scan-pdf.ts';
import type { PdfScan } from '../proof/scan-pdf.ts';
import type { ReadCode } from '../proof/code-reader.ts';
import { EXIT, onePositional, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { readInput } from './files.ts';
import { nodeCodeReader, nodeDecodeGb, nodePictureReader } from './node-tools.ts';
import { proofSentence } from './sentences.ts';

export const scanCommand: Command = {
  name: 'scan',
  summary: 'read the codes in a picture or on the pages of a PDF',
  help: `
Usage: hushlabel scan FILE|- [--page N]

Reads every barcode and QR code in a picture (PNG, JPEG, GIF or BMP) or on the pages of a PDF, whichever program made
it, and prints { kind, pages, codes, unread } as JSON. Each code is { page, symbology, text }: what it says is printed as
it stands there, since that is what was asked. A sealed code shows only its cipher text ('hushlabel open' opens it).
What could not be looked at is listed as unread; it may hold codes.

Options:
  --page N              only this page of a PDF, from 1

Exit: 0 where a code was read, 1 where there is none or something could not be looked at, 2 wrong use.
`,
  async run(args) {
    const { values, positionals } = parseOptions(args, { page: { type: 'string' } });
    const path = onePositional(positionals, 'FILE');
    const page = values.page === undefined ? undefined : pageOf(values.page);
    const bytes = await readInput(path);
    const scan = isPdf(bytes) ? await pdfScan(bytes, page) : await pictureScan(bytes, path, page);
    printJson(scan);
    return scan.codes.length > 0 && scan.unread.length === 0 ? EXIT.fine : EXIT.refused;
  },
};

/** A PDF may begin with other bytes; readers look for its mark in the first 1,024. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');
}

function pageOf(given: string): number {
  const page = Number(given);
  if (!/^[0-9]{1,7}$/.test(given) || page < 1) throw new UsageError('--page takes a number from 1');
  return page;
}

async function pdfScan(bytes: Uint8Array, page: number | undefined) {
  const tools = {
    readCode: await nodeCodeReader(),
    readPicture: await nodePictureReader(),
    decodeGb: nodeDecodeGb,
  };
  const { pages, codes, unread } = await scanPdf(bytes, tools, page);
  if (page !== undefined && pages > 0 && page > pages)
    throw new UsageError(`the PDF has ${pages} pages; there is no page ${page}`);
  return {
    kind: 'pdf',
    pages,
    codes: codes.map(({ page: on, code }) => codeJson(code, on)),
    unread: unread.map(unreadJson),
  } as const;
}

async function pictureScan(bytes: Uint8Array, path: string, page: number | undefined) {
  const codes = await (await nodePictureReader())(bytes);
  const name = path === '-' ? 'standard input' : path;
  if (codes === undefined)
    throw new UsageError(`${name} is no PDF, and no PNG, JPEG, GIF or BMP picture that can be read`);
  if (page !== undefined) throw new UsageError('--page is for PDFs; this is a picture');
  return { kind: 'picture', pages: 1, codes: codes.map((code) => codeJson(code, 1)), unread: [] } as const;
}

function codeJson({ text, symbology }: ReadCode, page: number) {
  return { page, symbology, text };
}

function unreadJson({ page, fault }: PdfScan['unread'][number]) {
  return { page, code: fault, message: proofSentence({ code: fault, params: { page } }) };
}
