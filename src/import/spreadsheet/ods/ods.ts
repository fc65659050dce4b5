import type { CsvRecord } from '../../csv-reader.ts';
import { refuse } from '../refusal.ts';
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
  return openContent((handler) => scanPart(zip, entry, CONTENT_WORDS, handler, damaged));
}

/** The same in one XML file (FODS). */
export async function openFlatOds(chunks: () => AsyncIterable<Uint8Array>): Promise<Workbook> {
  return openContent((handler) => scanChunks(chunks(), CONTENT_WORDS, handler, damaged));
}

/** All sheets stand in one part, so it is gone through once for their names and rows, and again for the cells of each. */
async function openContent(scan: Scan): Promise<Workbook> {
  const counters: RowCounter[] = [];
  const survey = new ContentPart(() => {
    const counter = new RowCounter();
    counters.push(counter);
    return counter;
  });
  await scan(survey);
  if (survey.sheets.length === 0) refuse('workbook-damaged');
  return {
    kind: 'ods',
    sheets: survey.sheets,
    async read(index: number): Promise<readonly CsvRecord[]> {
      const rows = new RowCollector();
      const sinkFor = (sheet: number): CellSink => (sheet === index ? rows : new RowCounter());
      await scan(new ContentPart(sinkFor));
      return rows.finish();
    },
    async count(index: number): Promise<number> {
      return counters[index]?.rows ?? 0;
    },
  };
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
