import type { CsvRecord } from '../../csv-reader.ts';
import { refuse } from '../refusal.ts';
import { RowCollector, RowCounter } from '../row-collector.ts';
import type { CellSink } from '../row-collector.ts';
import type { Workbook } from '../workbook.ts';
import { scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { partNamed, readRelationships } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SHEET_WORDS, SheetPart } from './sheet-part.ts';
import { readStyles, Styles } from './styles.ts';
import { readWorkbookPart } from './workbook-part.ts';

const USUAL_WORKBOOK = 'xl/workbook.xml';

/**
 * Opens an Excel workbook (Office Open XML, ECMA-376, transitional or strict). Only the parts that are needed are unpacked: the list
 * of sheets now, texts, formats and sheets when they are read. Refuses `workbook-binary` (XLSB), `workbook-damaged`.
 */
export async function openXlsx(zip: OpenZip): Promise<Workbook> {
  const root = await readRelationships(zip, '');
  const part = root.find(({ type }) => type === 'officeDocument')?.target ?? USUAL_WORKBOOK;
  if (/\.bin$/iu.test(part)) refuse('workbook-binary');
  const entry = partNamed(zip, part) ?? refuse('workbook-damaged');
  const { sheets, is1904 } = await readWorkbookPart(zip, entry);
  const relationships = await readRelationships(zip, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  // Charts have tabs too, and no cells.
  const tables = sheets.filter(({ relationship }) => isTable(byId.get(relationship)));
  if (tables.length === 0) refuse('workbook-damaged');

  const target = (type: string, usual: string) =>
    partNamed(zip, relationships.find((one) => one.type === type)?.target ?? usual);
  let parts: Promise<{ strings: readonly string[]; styles: Styles }> | undefined;
  const readParts = async (): Promise<{ strings: readonly string[]; styles: Styles }> => {
    const strings = target('sharedStrings', 'xl/sharedStrings.xml');
    const styles = target('styles', 'xl/styles.xml');
    return {
      strings: strings === undefined ? [] : await readSharedStrings(zip, strings),
      styles:
        styles === undefined ? new Styles([], new Map(), is1904) : await readStyles(zip, styles, is1904),
    };
  };
  const scanSheet = async (index: number, sink: CellSink, texts: readonly string[], styles: Styles) => {
    const sheet = byId.get(tables[index]?.relationship ?? '');
    const sheetEntry = sheet === undefined ? undefined : partNamed(zip, sheet.target);
    if (sheetEntry === undefined) return refuse('workbook-damaged');
    const handler = new SheetPart(sink, texts, styles);
    await scanPart(zip, sheetEntry, SHEET_WORDS, handler, handler.damaged);
  };
  return {
    kind: 'xlsx',
    sheets: tables.map(({ name, hidden }) => ({ name, hidden })),
    async read(index: number): Promise<readonly CsvRecord[]> {
      parts ??= readParts();
      const { strings, styles } = await parts;
      const rows = new RowCollector();
      await scanSheet(index, rows, strings, styles);
      return rows.finish();
    },
    async count(index: number): Promise<number> {
      const rows = new RowCounter();
      await scanSheet(index, rows, [], new Styles([], new Map(), is1904));
      return rows.rows;
    },
  };
}

function isTable(relationship: Relationship | undefined): boolean {
  return relationship === undefined || relationship.type === 'worksheet';
}
