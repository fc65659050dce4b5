import type { CancelSignal } from '../base/cancel.ts';
import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { Mapping } from './column-plan.ts';
import { decodeSource } from './decode-source.ts';
import type { DecodedSource } from './decode-source.ts';
import type { Delimiter } from './delimiter.ts';
import { findTable } from './find-table.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode, SourceProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import { readLines } from './paste-lines.ts';
import { OTHER_PLATFORM, platformNamed } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';
import type { ReadProgress, Step } from './read-progress.ts';
import { readTable } from './read-table.ts';
import type { TableRead } from './read-table.ts';
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
  /** One of `PLATFORM_NAMES`; found where absent or empty. */
  readonly platform?: string;
  /** `table` or `lines`, where a person knows better than what was found. */
  readonly format?: SourceFormat;
  /** Column header or letter for each field; replaces the profile's or the guessed column. */
  readonly mapping?: Mapping;
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
    readonly platform: PlatformId;
    readonly encoding: string;
    readonly format: SourceFormat;
    /** The character, or empty where free lines or a single column were read. */
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
 * them; a text without cells is read line by line, which is noted where it is a file's. Fails only for the file as a whole (see `SOURCE_PROBLEMS`); rows that
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

  const decoded = decodeSource(input.bytes, settings.encoding, tools.decoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failure({ code: 'empty' });
  await step({ stage: 'cells', done: 0, total: text.length });

  const mapping = settings.mapping ?? {};
  const columns = Object.values(mapping).filter((column) => column.trim() !== '');
  const wish = { kind: input.kind, format: settings.format, platform, columns };
  const table = await findTable(text, wish, step);
  if (!table.ok) return table;
  if (table.value === undefined) {
    const read = await readLines(text, step);
    const isSurprise = input.kind === 'file' && settings.format !== 'lines';
    return success({
      source: { platform: OTHER_PLATFORM, encoding, format: 'lines', delimiter: '', headerRow: 0 },
      columns: [],
      guessed: false,
      unmapped: [],
      drafts: read.drafts,
      problems: [
        ...encodingDoubt(decoded.value, 0),
        ...(isSurprise ? [note('read-as-lines', 0)] : []),
        ...read.problems,
      ],
    });
  }
  const { records, header, delimiter } = table.value;
  const headerRow = header.index + 1;
  const read: TableRead = await readTable(records, header, mapping, step);
  const isEmpty =
    read.drafts.length === 0 &&
    !read.problems.some(
      ({ code, severity, row }) =>
        code === 'no-recipient-columns' || (severity === 'error' && row > headerRow),
    );
  return success({
    source: { platform: header.platform, encoding, format: 'table', delimiter, headerRow },
    guessed: header.platform === OTHER_PLATFORM,
    ...read,
    problems: [
      ...encodingDoubt(decoded.value, headerRow),
      ...(isEmpty ? [note('no-orders', headerRow)] : []),
      ...read.problems,
    ],
  });
}

function note(code: ReadProblemCode, row: number): ImportProblem<ReadProblemCode> {
  return { code, row, severity: READ_PROBLEMS[code] };
}

function encodingDoubt(
  { encoding, rival }: DecodedSource,
  row: number,
): readonly ImportProblem<ReadProblemCode>[] {
  return rival === undefined ? [] : [{ ...note('encoding-doubtful', row), params: { encoding, rival } }];
}
