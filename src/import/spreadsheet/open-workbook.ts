import { decodeSource } from '../decode-source.ts';
import { encodingNamed } from '../text-decoding.ts';
import type { Encoding, TextDecoding } from '../text-decoding.ts';
import type { Budget } from './budget.ts';
import { openHtml } from './html/html-tables.ts';
import { openFlatOds, openOds } from './ods/ods.ts';
import { refuse } from './refusal.ts';
import type { FileFormat } from './sniff.ts';
import type { Workbook } from './workbook.ts';
import { openXls, openXlsStream } from './xls/xls.ts';
import { openXlsx } from './xlsx/xlsx.ts';
import { openXml2003 } from './xml2003.ts';
import type { OpenZip } from './xml/scan-part.ts';
import { declaredEncoding } from './xml/xml-encoding.ts';
import { utf8Pieces } from './xml/utf8.ts';
import { readDirectory } from './zip/directory.ts';
import type { ZipEntry } from './zip/directory.ts';
import { unpackWhole } from './zip/unpack.ts';

export interface OpenTools {
  readonly decoding: TextDecoding;
  readonly budget: Budget;
  readonly pause: () => Promise<void>;
  /** The encoding of a page, where a person chose one. */
  readonly encoding: string | undefined;
}

export interface OpenedWorkbook {
  readonly kind: 'workbook';
  readonly workbook: Workbook;
  /** Of a page; empty where the format settles it. */
  readonly encoding: Encoding | '';
  /** Another encoding that fits the page nearly as well. */
  readonly rival?: Encoding;
}

/** A workbook, or the files of a zip that is none. */
export type Opened =
  OpenedWorkbook | { readonly kind: 'files'; readonly zip: OpenZip; readonly files: readonly ZipEntry[] };

/** Opens whatever is no plain text. Refuses by throwing `Refused`. */
export async function openFile(
  bytes: Uint8Array,
  format: Exclude<FileFormat, 'text'>,
  tools: OpenTools,
): Promise<Opened> {
  switch (format) {
    case 'zip':
      return openZip(bytes, tools);
    case 'compound':
      return asWorkbook(openXls(bytes, tools.pause));
    case 'xls-stream':
      return asWorkbook(openXlsStream(bytes, tools.pause));
    case 'html':
      return openPage(bytes, tools);
    case 'xml-2003':
      return asWorkbook(await openXml2003(() => xmlPieces(bytes, tools)));
    case 'flat-ods':
      return asWorkbook(await openFlatOds(() => xmlPieces(bytes, tools)));
    case 'web-archive':
      return refuse('spreadsheet-file');
  }
}

function asWorkbook(workbook: Workbook): Opened {
  return { kind: 'workbook', workbook, encoding: '' };
}

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

async function openZip(bytes: Uint8Array, tools: OpenTools): Promise<Opened> {
  const files = readDirectory(bytes, tools.decoding);
  const entries = new Map<string, ZipEntry>();
  for (const file of files) {
    const name = file.name.toLowerCase();
    // Office takes upper and lower case for the same: two such parts would be read differently by each program.
    if (entries.has(name) && entries.has('[content_types].xml')) refuse('zip-damaged');
    entries.set(name, file);
  }
  tools.budget.expect(
    files.reduce((sum, { size, name }) => (/\.(?:xml|csv|tsv|txt)$/iu.test(name) ? sum + size : sum), 0),
  );
  const zip: OpenZip = { bytes, entries, budget: tools.budget, pause: tools.pause };
  if (entries.has('[content_types].xml')) {
    const names = [...entries.keys()];
    if (!names.some((name) => name.startsWith('xl/') || name.startsWith('_rels/'))) refuse('no-table-inside');
    if (names.some((name) => /^(?:word|ppt|visio)\//u.test(name))) refuse('no-table-inside');
    return asWorkbook(await openXlsx(zip));
  }
  const type = entries.get('mimetype');
  if (type !== undefined && entries.has('meta-inf/manifest.xml')) {
    const said = await unpackWhole(bytes, type, 200, tools.budget, tools.pause);
    const text = String.fromCharCode(...said).trim();
    if (text !== ODS_TYPE && text !== `${ODS_TYPE}-template`) refuse('no-table-inside');
    return asWorkbook(await openOds(zip));
  }
  if (entries.has('content.xml') && entries.has('meta-inf/manifest.xml'))
    return asWorkbook(await openOds(zip));
  // Apple Numbers keeps its sheets in a form of its own.
  if (entries.has('index/document.iwa') || entries.has('index.zip')) refuse('spreadsheet-file');
  return { kind: 'files', zip, files };
}

async function openPage(bytes: Uint8Array, tools: OpenTools): Promise<Opened> {
  const wanted = tools.encoding ?? '';
  const decoded = decodeSource(
    bytes,
    wanted === '' ? saidByPage(bytes, tools.decoding) : wanted,
    tools.decoding,
  );
  if (!decoded.ok) return refuse(decoded.problem.code);
  await tools.pause();
  const workbook = await openHtml(decoded.value.text, tools.pause);
  const { encoding, rival } = decoded.value;
  return { kind: 'workbook', workbook, encoding, ...(rival === undefined ? {} : { rival }) };
}

/** What a page says of its encoding counts where it is true and no byte order mark says better. */
function saidByPage(bytes: Uint8Array, decoding: TextDecoding): string | undefined {
  const [first = 0, second = 0] = bytes;
  if (first >= 0xef || (first === 0x3c && second === 0)) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 2_048));
  const name = /charset\s*=\s*["']?([\w-]{1,30})/iu.exec(head)?.[1] ?? '';
  const encoding = encodingNamed(name);
  return encoding !== undefined && decoding.decode(bytes, encoding, true) !== undefined
    ? encoding
    : undefined;
}

/** XML as bytes of UTF-8; where it says that it is in another encoding, it is decoded first. */
async function* xmlPieces(bytes: Uint8Array, tools: OpenTools): AsyncGenerator<Uint8Array, void, undefined> {
  const said = encodingNamed(declaredEncoding(bytes));
  if (said === undefined || said.startsWith('utf')) {
    const PIECE = 262_144;
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield bytes.subarray(at, at + PIECE);
      await tools.pause();
    }
    return;
  }
  const text = tools.decoding.decode(bytes, said, false) ?? '';
  for (const piece of utf8Pieces(text.replace(/^[^]{0,10}<\?xml[^>]{0,300}>/u, ''))) {
    yield piece;
    await tools.pause();
  }
}
