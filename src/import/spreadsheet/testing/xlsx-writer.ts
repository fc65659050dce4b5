import { zipOf } from './zip-writer.ts';
import type { FileToPack } from './zip-writer.ts';

export interface WrittenSheet {
  readonly name?: string;
  /** What stands in `sheetData`, or the whole part where it begins with `<`+`?`. */
  readonly data: string | Uint8Array;
  readonly state?: 'hidden' | 'veryHidden';
  /** Behind `sheetData`. */
  readonly after?: string;
}

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** Number format codes; style n has code n - 1, style 0 is General. A number is the id of a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly is1904?: boolean;
  /** Parts that replace written ones, or come besides. */
  readonly parts?: readonly FileToPack[];
  readonly without?: readonly string[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export function sheetXml(data: string, after = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** The parts of a small workbook, as Excel names them. */
export function xlsxParts(workbook: WrittenWorkbook): readonly FileToPack[] {
  const { sheets, strings, formats } = workbook;
  const files = new Map<string, FileToPack>();
  const put = (name: string, data: string | Uint8Array): void => void files.set(name, { name, data });
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  put(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  put('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  put(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbook.is1904 === true ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ...(strings === undefined ? [] : [['rIdS', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(formats === undefined ? [] : [['rIdF', 'styles', 'styles.xml'] as const]),
    ]),
  );
  for (const [index, { data, after }] of sheets.entries()) {
    const isWhole = typeof data !== 'string' || data.startsWith('<?');
    put(`xl/worksheets/sheet${index + 1}.xml`, isWhole ? data : sheetXml(data, after));
  }
  if (strings !== undefined) put('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${strings}</sst>`);
  if (formats !== undefined) put('xl/styles.xml', stylesXml(formats));
  for (const part of workbook.parts ?? []) files.set(String(part.name), part);
  for (const name of workbook.without ?? []) files.delete(name);
  return [...files.values()];
}

export function xlsxOf(workbook: WrittenWorkbook): Uint8Array {
  return zipOf(xlsxParts(workbook));
}

export function relationships(
  list: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const written = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  );
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${written.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Rows of inline texts and numbers, without any references, as the shortest writers do. */
export function plainRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map(
      (row) =>
        `<row>${row
          .map((cell) =>
            typeof cell === 'number'
              ? `<c><v>${cell}</v></c>`
              : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
}
