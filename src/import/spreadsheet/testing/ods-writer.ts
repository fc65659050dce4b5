import { zipOf } from './zip-writer.ts';
import type { FileToPack } from './zip-writer.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';

/** An OpenDocument content with this in its spreadsheet. */
export function odsContent(tables: string, styles = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

export function odsOf(
  content: string | Uint8Array,
  manifest = '',
  more: readonly FileToPack[] = [],
): Uint8Array {
  return zipOf([
    { name: 'mimetype', data: TYPE, method: 0 },
    { name: 'content.xml', data: content },
    {
      name: 'META-INF/manifest.xml',
      data: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">${manifest}</manifest:file-entry></manifest:manifest>`,
    },
    ...more,
  ]);
}

/** A table of texts. */
export function odsTable(rows: readonly (readonly string[])[], name = 'Sheet1'): string {
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
      )
      .join('');
  return `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('')}</table:table>`;
}
