import { sha256 } from '../base/sha-256.ts';
import type { CheckLedger } from './checks.ts';
import type { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import { PdfStream } from './pdf/objects.ts';

/** What makes a file an archive is the same in every one, byte for byte: nothing can be said by it. */
export function checkArchivePart(
  document: PdfDocument,
  number: number,
  kind: 'metadata' | 'color-profile',
  ledger: CheckLedger,
): void {
  ledger.look('no-active-content');
  const stream = document.object(number);
  const read = attempt(() => (stream instanceof PdfStream ? document.decode(stream) : undefined));
  const bytes = 'value' in read && read.value?.whole ? read.value.bytes : undefined;
  const isRight =
    bytes !== undefined &&
    (kind === 'metadata' ? isLatin1(bytes, ARCHIVE_METADATA) : sha256(bytes) === ARCHIVE_PROFILE);
  if (!isRight) ledger.fail('no-active-content', `other-${kind}`);
}

function isLatin1(bytes: Uint8Array, text: string): boolean {
  return bytes.length === text.length && bytes.every((byte, at) => byte === text.charCodeAt(at));
}

/** The metadata of an archive, byte for byte: the same in every file. */
const ARCHIVE_METADATA =
  '<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n' +
  '<pdfaid:part>2</pdfaid:part>\n' +
  '<pdfaid:conformance>B</pdfaid:conformance>\n' +
  '<pdf:Producer>Hushlabel</pdf:Producer>\n' +
  '</rdf:Description>\n' +
  '</rdf:RDF>\n' +
  '</x:xmpmeta>\n' +
  '<?xpacket end="r"?>';

/** The colour profile of an archive by its SHA-256. */
const ARCHIVE_PROFILE = '3247b0a44eb550f2c577442b3aa17889992aede9448ef442e951275a55ef3811';
