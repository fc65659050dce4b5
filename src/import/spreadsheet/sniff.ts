import { isCompoundFile } from './xls/compound-file.ts';
import { isXlsStream } from './xls/xls.ts';
import { isZip } from './zip/directory.ts';

/** What a file is, by its first bytes. Its name is not asked: exports named `.xls` are often pages, CSV or XLSX. */
export type FileFormat =
  'zip' | 'compound' | 'xls-stream' | 'html' | 'xml-2003' | 'flat-ods' | 'web-archive' | 'text';

/** Bytes looked at for what a text file is. */
const HEAD = 65_536;

export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (isZip(bytes)) return 'zip';
  if (isCompoundFile(bytes)) return 'compound';
  if (isXlsStream(bytes)) return 'xls-stream';
  const head = asciiHead(bytes);
  if (/^mime-version:/u.test(head) && head.includes('multipart/related')) return 'web-archive';
  if (!head.startsWith('<')) return 'text';
  if (
    head.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
    /<(?:[a-z]+:)?workbook[\s>]/u.test(head)
  ) {
    return 'xml-2003';
  }
  if (/<office:document[\s>]/u.test(head) && head.includes('opendocument.spreadsheet')) return 'flat-ods';
  return /<(?:html|table|body|head)[\s>]/u.test(head) ? 'html' : 'text';
}

/** The beginning in lower case, without a byte order mark and without the NULs of UTF-16. */
function asciiHead(bytes: Uint8Array): string {
  const units: string[] = [];
  for (let at = 0; at < bytes.length && at < HEAD; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) units.push(byte < 0x80 ? String.fromCharCode(byte) : '\u0080');
  }
  return units
    .join('')
    .replace(/^[\u0080\s]{0,200}/u, '')
    .toLowerCase();
}
