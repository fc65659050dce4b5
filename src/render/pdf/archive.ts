import type { PdfDictionary, PdfDocument } from './pdf-document.ts';
import { srgbProfile } from './srgb-profile.ts';
import { latin1 } from './syntax.ts';

/**
 * What a file needs to be PDF/A-2b (ISO 19005-2) beside its pages: metadata that say so (6.6.4) and the colours that
 * DeviceRGB and DeviceGray mean (6.2.3). The same in every file. Gives what the catalog must say.
 */
export function writeArchive(file: PdfDocument): PdfDictionary {
  // Metadata stay readable for who does not know PDF: they are not packed.
  const metadata = file.addPlain({ Type: '/Metadata', Subtype: '/XML' }, latin1(PACKET));
  const profile = file.addStream({ N: 3 }, srgbProfile());
  const intent = {
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: '(sRGB)',
    Info: '(sRGB)',
    DestOutputProfile: profile,
  };
  return { Metadata: metadata, OutputIntents: [intent] };
}

/** XMP (ISO 16684-1) without a date, a title or an identifier; the three bytes of the mark say UTF-8. */
const PACKET = `<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<pdf:Producer>Hushlabel</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
