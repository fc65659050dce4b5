import type { CsvRecord } from '../../csv-reader.ts';
import { Budget } from '../budget.ts';
import { Refused, refuse } from '../refusal.ts';
import { RowCollector, RowCounter } from '../row-collector.ts';
import type { CellSink } from '../row-collector.ts';
import type { Workbook } from '../workbook.ts';
import { scanChunks, scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import { ContentPart, CONTENT_WORDS } from './content-part.ts';

/** Reads the document with this handler. */
type Scan = (handler: XmlHandler) => Promise<void>;

/**
 * Opens an OpenDocument spreadsheet (ODF 1.3, OASIS). Refuses `password-protected` where the manifest says that parts are
 * encrypted, `workbook-damaged` where there is no content.
 */
export async function openOds(zip: OpenZip): Promise<Workbook> {
  await refuseEncrypted(zip);
  const entry = zip.entries.get('content.xml');
  if (entry === undefined) return refuse('workbook-damaged');
  const scan = (handler: XmlHandler, budget: Budget): Promise<void> =>
    scanPart({ ...zip, budget }, entry, CONTENT_WORDS, handler, damaged);
  // What was unpacked once is known to be bearable, so going through it again is not counted again.
  return openContent(
    (handler) => scan(handler, zip.budget),
    (handler) => scan(handler, new Budget()),
  );
}

/** The same in one XML file (FODS). */
export async function openFlatOds(chunks: () => AsyncIterable<Uint8Array>): Promise<Workbook> {
  const scan: Scan = (handler) => scanChunks(chunks(), CONTENT_WORDS, handler, damaged);
  return openContent(scan, scan);
}

/**
 * All sheets stand in one part. The first time it is gone through their rows are counted, and those of the first sheet on show that
 * has any are kept, since that is the one that is nearly always wanted; for another it is gone through again.
 */
async function openContent(first: Scan, again: Scan): Promise<Workbook> {
  const counts: (() => number)[] = [];
  let kept: { readonly index: number; readonly rows: KeptRows } | undefined;
  const survey = new ContentPart((index, { hidden }) => {
    if (!hidden && (kept === undefined || kept.rows.count() === 0)) {
      const rows = new KeptRows();
      kept = { index, rows };
      counts.push(() => rows.count());
      return rows;
    }
    const counter = new RowCounter();
    counts.push(() => counter.rows);
    return counter;
  });
  await first(survey);
  if (survey.sheets.length === 0) refuse('workbook-damaged');
  return {
    kind: 'ods',
    sheets: survey.sheets,
    async read(index: number): Promise<readonly CsvRecord[]> {
      if (index === kept?.index) return kept.rows.finish();
      const rows = new RowCollector();
      await again(new ContentPart((sheet) => (sheet === index ? rows : new RowCounter())));
      return rows.finish();
    },
    async count(index: number): Promise<number> {
      return counts[index]?.() ?? 0;
    },
  };
}

/** Rows that may be asked for. What is wrong with them is said only then. */
class KeptRows implements CellSink {
  readonly wantsText = true;
  readonly #counter = new RowCounter();
  #rows: RowCollector | undefined = new RowCollector();
  #records: readonly CsvRecord[] | undefined;
  #refused: Refused | undefined;

  count(): number {
    return this.#counter.rows;
  }

  startRow(row: number): void {
    this.#counter.startRow();
    this.#try((rows) => rows.startRow(row));
  }

  cell(column: number, text: string): void {
    this.#counter.cell(column, text);
    this.#try((rows) => rows.cell(column, text));
  }

  endRow(times: number): void {
    this.#counter.endRow(times);
    this.#try((rows) => rows.endRow(times));
  }

  cover(): number {
    return 0;
  }

  finish(): readonly CsvRecord[] {
    if (this.#refused !== undefined) throw this.#refused;
    this.#records ??= this.#rows?.finish() ?? [];
    return this.#records;
  }

  #try(step: (rows: RowCollector) => void): void {
    if (this.#rows === undefined) return;
    try {
      step(this.#rows);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refused = error;
      this.#rows = undefined;
    }
  }
}

function damaged(): never {
  return refuse('sheet-damaged');
}

const MANIFEST_WORDS = new Vocabulary(['encryption-data']);

async function refuseEncrypted(zip: OpenZip): Promise<void> {
  if (zip.entries.has('encrypted-package')) refuse('password-protected');
  const manifest = zip.entries.get('meta-inf/manifest.xml');
  if (manifest === undefined) return;
  const handler: XmlHandler = {
    open(name: number) {
      if (name === 0) refuse('password-protected');
    },
    close: () => undefined,
    text: () => undefined,
  };
  await scanPart(zip, manifest, MANIFEST_WORDS, handler, () => refuse('workbook-damaged'));
}
