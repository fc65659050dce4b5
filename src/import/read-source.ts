import type { CancelSignal } from '../base/cancel.ts';
import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { Mapping } from './column-plan.ts';
import type { Delimiter } from './delimiter.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode, SourceProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import { readLines } from './paste-lines.ts';
import type { ReadLines } from './paste-lines.ts';
import { OTHER_PLATFORM, platformNamed } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';
import { readContent } from './read-content.ts';
import type { ReadProgress, Step } from './read-progress.ts';
import { readTable } from './read-table.ts';
import type { TableRead, TableSample } from './read-table.ts';
import type { SourceContent, SourceKind } from './source-content.ts';
import type { SheetInfo } from './spreadsheet/pick-sheet.ts';
import type { TextDecoding } from './text-decoding.ts';

export interface ReadInput {
  readonly kind: 'file' | 'paste';
  readonly bytes: Uint8Array;
}

/** Cells in rows, or free text with an address every line or few. */
export type SourceFormat = 'table' | 'lines';

export interface SourceSettings {
  /** One of `ENCODINGS` or a common other name; found where absent or empty. */
  readonly encoding?: string;
  /** The id of one of `PLATFORM_CHOICES`; found where absent or empty. */
  readonly platform?: string;
  /** `table` or `lines`, where a person knows better than what was found. */
  readonly format?: SourceFormat;
  /** Column header, letter or indexes for each field; replaces the profile's or the guessed columns. */
  readonly mapping?: Mapping;
  /** What a person once said of a header with this fingerprint; asked where `mapping` is absent. */
  readonly remembered?: (fingerprint: string) => Mapping | undefined;
  /** Name of one of `source.sheets`, or its number from 1; the first with orders where absent or empty. */
  readonly sheet?: string;
}

export interface ReadTools {
  readonly decoding: TextDecoding;
  /** Called after every few milliseconds of work, so that a worker can hear a cancel. */
  readonly pause?: () => Promise<void>;
  /** Called before every pause. */
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: CancelSignal;
}

export interface SourceRead {
  readonly source: {
    readonly kind: SourceKind;
    readonly platform: PlatformId;
    /** Empty where the file's kind settles it. */
    readonly encoding: string;
    readonly format: SourceFormat;
    /** The character, or empty where free lines, a single column or a workbook were read. */
    readonly delimiter: Delimiter | '';
    /** Record number of the header; 0 where there is none. */
    readonly headerRow: number;
    /** See `headerFingerprint`; of a table without a header its looks', of free lines empty. */
    readonly fingerprint: string;
    /** Sheets of a workbook, tables of a page, files of a zip, to choose from. Their names are the seller's own words. */
    readonly sheets?: readonly SheetInfo[];
    /** How many files a zip has. */
    readonly files?: number;
  };
  readonly columns: readonly {
    /** Header text, or the letter of the column. */
    readonly name: string;
    readonly field: OrderField | null;
    /** 0 to 1; 1 for a profile's or a person's word. */
    readonly confidence: number;
    /** One of `LOOKS`. */
    readonly looksLike: string;
  }[];
  /** Whether the columns were guessed. */
  readonly guessed: boolean;
  /** Whether `remembered` had the mapping. */
  readonly isRemembered: boolean;
  /** The header and the first rows as they stand in the file, to be shown masked. They stay in the room. */
  readonly sample: TableSample;
  /** Fields that a label needs or should have and no column was found for. */
  readonly unmapped: readonly OrderField[];
  /** In the order of the source. Personal data in the clear: they stay in the room. */
  readonly drafts: readonly OrderDraft[];
  /** Of the file (row = its header's) and of rows that gave no draft. */
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
}

type Read = Result<SourceRead, Problem<SourceProblemCode>>;

/**
 * Reads a file or a paste into drafts of orders: text, a workbook, or a zip of them. Finds encoding, delimiter, sheet, header, platform
 * and columns unless the settings say them; a text without cells is read line by line, which is noted where it is a file's. Fails only for the file as a whole (see `SOURCE_PROBLEMS`); rows that
 * cannot be read are problems beside the drafts. Throws `Cancelled`.
 */
export async function readSource(
  input: ReadInput,
  settings: SourceSettings,
  tools: ReadTools,
): Promise<Read> {
  const { signal } = tools;
  const step: Step = async (progress) => {
    tools.onProgress?.(progress);
    await tools.pause?.();
    stopIfCancelled(signal);
  };
  if (input.bytes.length === 0) return failure({ code: 'empty' });
  if (input.bytes.length > LIMITS.bytes)
    return failure({ code: 'too-large', params: { limit: LIMITS.bytes } });
  const wanted = settings.platform ?? '';
  const platform = wanted === '' ? undefined : platformNamed(wanted);
  if (wanted !== '' && platform === undefined) return failure({ code: 'platform-unknown' });

  const columns = Object.values(settings.mapping ?? {}).flatMap((column) =>
    typeof column === 'string' && column.trim() !== '' ? [column] : [],
  );
  const wish = { kind: input.kind, format: settings.format, platform, columns };
  const found = await readContent(
    input.bytes,
    { encoding: settings.encoding, sheet: settings.sheet ?? '', wish },
    { decoding: tools.decoding, step },
  );
  if (!found.ok) return found;
  const content = found.value;
  const { table } = content;
  const headerRow = table === undefined ? 0 : table.header.index + 1;
  const read: TableRead =
    table === undefined ? NO_TABLE : await readTable(table.records, table.header, settings, step);
  const free = await readFreeLines(content, step);
  const drafts = free.drafts.length === 0 ? read.drafts : [...read.drafts, ...free.drafts];
  const isSurprise = table === undefined && input.kind === 'file' && settings.format !== 'lines';
  const isEmpty =
    table !== undefined &&
    drafts.length === 0 &&
    ![...read.problems, ...free.problems].some(
      ({ code, severity, row }) =>
        code === 'no-recipient-columns' || (severity === 'error' && row > headerRow),
    );
  const platformFound = table?.header.platform ?? OTHER_PLATFORM;
  return success({
    source: {
      kind: content.kind,
      platform: platformFound,
      encoding: content.encoding,
      format: table === undefined ? 'lines' : 'table',
      delimiter: content.delimiter,
      headerRow,
      fingerprint: read.fingerprint,
      ...(content.sheets.length === 0 ? {} : { sheets: content.sheets }),
      ...(content.files === 0 ? {} : { files: content.files }),
    },
    guessed: read.guessed,
    isRemembered: read.isRemembered,
    sample: read.sample,
    columns: read.columns,
    unmapped: read.unmapped,
    drafts,
    problems: [
      ...encodingDoubt(content, headerRow),
      ...content.notes.map(({ code, params }) => ({ ...note(code, headerRow), params })),
      ...(isSurprise ? [note('read-as-lines', 0)] : []),
      ...(isEmpty ? [note('no-orders', headerRow)] : []),
      ...read.problems,
      ...free.problems,
    ],
  });
}

const NO_TABLE: TableRead = {
  columns: [],
  guessed: false,
  unmapped: [],
  drafts: [],
  problems: [],
  fingerprint: '',
  isRemembered: false,
  sample: { headers: [], rows: [] },
};

/** Free lines, their rows counted on where other files of a zip stand before them. */
async function readFreeLines({ lines }: SourceContent, step: Step): Promise<ReadLines> {
  const drafts: OrderDraft[] = [];
  const problems: ImportProblem<ReadProblemCode>[] = [];
  for (const { text, before } of lines) {
    const free = await readLines(text, step);
    for (const draft of free.drafts) drafts.push({ ...draft, row: draft.row + before });
    for (const problem of free.problems) problems.push({ ...problem, row: problem.row + before });
  }
  return { drafts, problems };
}

function note(code: ReadProblemCode, row: number): ImportProblem<ReadProblemCode> {
  return { code, row, severity: READ_PROBLEMS[code] };
}

function encodingDoubt(
  { encoding, rival }: SourceContent,
  row: number,
): readonly ImportProblem<ReadProblemCode>[] {
  return rival === undefined ? [] : [{ ...note('encoding-doubtful', row), params: { encoding, rival } }];
}
