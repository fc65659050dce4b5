import { SHEET_LIMITS } from '../../limits.ts';
import { refuse } from '../refusal.ts';
import { scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from '../xml/xml-scanner.ts';
import type { ZipEntry } from '../zip/directory.ts';

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly relationship: string;
  }[];
  /** Dates count from 1904, as old Macs did. */
  readonly is1904: boolean;
}

const WORDS = new Vocabulary(['sheets', 'sheet', 'name', 'state', 'id', 'workbookPr', 'date1904']);
const [SHEETS, SHEET, NAME, STATE, ID, PROPERTIES, DATE_1904] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Reads the list of sheets (ECMA-376 part 1, 18.2). */
export async function readWorkbookPart(zip: OpenZip, entry: ZipEntry): Promise<WorkbookPart> {
  const sheets: { name: string; hidden: boolean; relationship: string }[] = [];
  let is1904 = false;
  let isInList = false;
  const handler: XmlHandler = {
    open(name: number, tag: XmlTag) {
      if (name === SHEETS) isInList = true;
      else if (name === PROPERTIES) is1904 = isTrue(tag.value(DATE_1904));
      else if (name === SHEET && isInList) {
        if (sheets.length >= SHEET_LIMITS.sheets) refuse('workbook-damaged');
        const state = tag.value(STATE);
        sheets.push({
          name: tag.value(NAME) ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
          relationship: tag.value(ID) ?? '',
        });
      }
    },
    close(name: number) {
      if (name === SHEETS) isInList = false;
    },
    text: () => undefined,
  };
  await scanPart(zip, entry, WORDS, handler, () => refuse('workbook-damaged'));
  return { sheets, is1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
