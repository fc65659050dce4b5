import type { CancelSignal } from '../base/cancel.ts';
import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { Mapping } from './column-plan.ts';
import { readCsv } from './csv-reader.ts';
import type { CsvRecord } from './csv-reader.ts';
import { decodeSource } from './decode-source.ts';
import { findDelimiter, namedDelimiter } from './delimiter.ts';
import type { Delimiter, FoundDelimiter } from './delimiter.ts';
import { findHeader } from './find-header.ts';
import type { FoundHeader } from './find-header.ts';
import type { ReadProblemCode, SourceProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import { readLines } from './paste-lines.ts';
import { OTHER_PLATFORM, platformNamed } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';
import { readTable } from './read-table.ts';
import type { TableRead } from './read-table.ts';
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
}

export interface ReadTools {
  readonly decoding: TextDecoding;
  /** Called after every few milliseconds of work, so that a worker can hear a cancel. */
  readonly pause?: () => Promise<void>;
  readonly signal?: CancelSignal;
}

export interface SourceRead {
  readonly source: {
    readonly platform: PlatformId;
    readonly encoding: string;
    /** The character, or empty where free lines were read. */
    readonly delimiter: Delimiter | '';
    /** Record number of the header; 0 where there is none. */
    readonly headerRow: number;
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

  const decoded = decodeSource(input.bytes, settings.encoding, tools.decoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failure({ code: 'empty' });
  await pause();

  const mapping = settings.mapping ?? {};
  const table = await asTable(text, input.kind, platform, mapping, pause);
  if (!table.ok) return table;
  if (table.value === undefined) {
    const { drafts, problems } = await readLines(text, pause);
    return success({
      source: { platform: OTHER_PLATFORM, encoding, delimiter: '', headerRow: 0 },
      columns: [],
      guessed: false,
      unmapped: [],
      drafts,
      problems,
    });
  }
  const { records, header, delimiter } = table.value;
  const read: TableRead = await readTable(records, header, mapping, pause, signal);
  return success({
    source: { platform: header.platform, encoding, delimiter, headerRow: header.index + 1 },
    guessed: header.platform === OTHER_PLATFORM,
    ...read,
  });
}

interface Table {
  readonly records: readonly CsvRecord[];
  readonly header: FoundHeader;
  readonly delimiter: Delimiter;
}

/** Share of records with the same number of cells that makes cells without a header a table. */
const REGULAR = 0.6;

/** The text as a table; undefined where it is free lines. */
async function asTable(
  text: string,
  kind: ReadInput['kind'],
  platform: PlatformId | undefined,
  mapping: Mapping,
  pause: () => Promise<void>,
): Promise<Result<Table | undefined, Problem<SourceProblemCode>>> {
  const named = namedDelimiter(text);
  const found = findDelimiter(text);
  const delimiter = named ?? found?.delimiter;
  const columns = Object.values(mapping);
  if (delimiter === undefined) return success(undefined);
  const records = await readCsv(text, delimiter, pause);
  if (!records.ok) return records;
  const start = named === undefined ? 0 : 1;
  const cells = records.value.slice(start).map((record) => record.cells);
  const inner = findHeader(cells, platform, columns);
  const header: FoundHeader = inner.index < 0 ? inner : { ...inner, index: inner.index + start };
  const isTable = header.index >= 0 || named !== undefined || columns.length > 0 || isRegular(found, kind);
  return success(isTable ? { records: records.value, header, delimiter } : undefined);
}

/** Cells without a header: TABs come from a spreadsheet, other delimiters only in files, since addresses are full of commas. */
function isRegular(found: FoundDelimiter | undefined, kind: ReadInput['kind']): boolean {
  if (found === undefined || found.regularity < REGULAR) return false;
  return found.delimiter === '\t' || (kind === 'file' && found.cells >= 3);
}
