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
import { OTHER_PLATFORM, platformNamed } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';
import { readContent } from './read-content.ts';
import { readTable } from './read-table.ts';
import type { TableRead } from './read-table.ts';
import type { SourceKind } from './source-content.ts';
import type { SheetInfo } from './spreadsheet/pick-sheet.ts';
import type { TextDecoding } from './text-decoding.ts';

export interface ReadInput {
  readonly kind: 'file' | 'paste';
  readonly bytes: Uint8Array;
}

export interface SourceSettings {
  /** One of `ENCODINGS` or a common other name; found where absent or empty. */
  readonly encoding?: string;
  /** One of `PLATFORM_NAMES`; found where absent or empty. */
  readonly platform?: string;
  /** Column header or letter for each field; replaces the profile's or the guessed column. */
  readonly mapping?: Mapping;
  /** Name of one of `source.sheets`, or its number from 1; the first with orders where absent or empty. */
  readonly sheet?: string;
}

export interface ReadTools {
  readonly decoding: TextDecoding;
  /** Called after every few milliseconds of work, so that a worker can hear a cancel. */
  readonly pause?: () => Promise<void>;
  readonly signal?: CancelSignal;
}

export interface SourceRead {
  readonly source: {
    readonly kind: SourceKind;
    readonly platform: PlatformId;
    /** Empty where the file's kind settles it. */
    readonly encoding: string;
    /** The character, or empty where free lines or a workbook were read. */
    readonly delimiter: Delimiter | '';
    /** Record number of the header; 0 where there is none. */
    readonly headerRow: number;
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
  /** Fields that a label needs or should have and no column was found for. */
  readonly unmapped: readonly OrderField[];
  /** In the order of the source. Personal data in the clear: they stay in the room. */
  readonly drafts: readonly OrderDraft[];
  /** Of the file (row = its header's) and of rows that gave no draft. */
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
}

type Read = Result<SourceRead, Problem<SourceProblemCode>>;

/**
 * Reads a file or a paste into drafts of orders. Finds encoding, delimiter, header, platform and columns unless the settings say
 * them; a paste without cells is read line by line. Fails only for the file as a whole (see `SOURCE_PROBLEMS`); rows that
 * cannot be read are problems beside the drafts. Throws `Cancelled`.
 */
export async function readSource(
  input: ReadInput,
  settings: SourceSettings,
  tools: ReadTools,
): Promise<Read> {
  const { signal } = tools;
  const pause = async (): Promise<void> => {
    await tools.pause?.();
    stopIfCancelled(signal);
  };
  if (input.bytes.length === 0) return failure({ code: 'empty' });
  if (input.bytes.length > LIMITS.bytes)
    return failure({ code: 'too-large', params: { limit: LIMITS.bytes } });
  const wanted = settings.platform ?? '';
  const platform = wanted === '' ? undefined : platformNamed(wanted);
  if (wanted !== '' && platform === undefined) return failure({ code: 'platform-unknown' });

  const mapping = settings.mapping ?? {};
  const content = await readContent(
    input.bytes,
    { kind: input.kind, encoding: settings.encoding, platform, mapping, sheet: settings.sheet ?? '' },
    { decoding: tools.decoding, pause },
  );
  if (!content.ok) return content;
  const { kind, encoding, delimiter, table, lines, sheets, files, notes } = content.value;
  const header = table?.header ?? { index: -1, platform: OTHER_PLATFORM };
  const headerRow = header.index + 1;
  const read: TableRead =
    table === undefined
      ? { columns: [], unmapped: [], drafts: [], problems: [] }
      : await readTable(table.records, header, mapping, pause, signal);
  const drafts = [...read.drafts];
  const problems: ImportProblem<ReadProblemCode>[] = [];
  for (const { code, params } of notes) {
    problems.push({ code, params, row: headerRow, severity: READ_PROBLEMS[code] });
  }
  problems.push(...read.problems);
  for (const { text, before } of lines) {
    const free = await readLines(text, pause);
    for (const draft of free.drafts) drafts.push({ ...draft, row: draft.row + before });
    for (const problem of free.problems) problems.push({ ...problem, row: problem.row + before });
  }
  return success({
    source: {
      kind,
      platform: header.platform,
      encoding,
      delimiter,
      headerRow,
      ...(sheets.length === 0 ? {} : { sheets }),
      ...(files === 0 ? {} : { files }),
    },
    guessed: table !== undefined && header.platform === OTHER_PLATFORM,
    columns: read.columns,
    unmapped: read.unmapped,
    drafts,
    problems,
  });
}
