import { beforeAll, describe, expect, it } from 'vitest';
import { EditablePdf } from './testing/editable-pdf.ts';
import { goodFile } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';
import { pdfaProblems } from './testing/pdfa-rules.ts';

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(2, undefined, false, {
    options: { language: 'zh-CN', tagged: true, archive: true },
    bookmark: ({ row }) => ({ written: `NO-${row}`, expected: `NO-${row}` }),
  });
}, 60_000);

describe('an archive', () => {
  it('keeps the rules of PDF/A-2b that can touch it, tagged or not', async () => {
    expect(pdfaProblems(good.pdf)).toEqual([]);
    const bare = await goodFile(2, undefined, false, {
      options: { language: 'en', tagged: false, archive: true },
    });
    expect(pdfaProblems(bare.pdf)).toEqual([]);
  });

  it('keeps them with colours', async () => {
    const file = await goodFile(
      1,
      (scene) => ({
        ...scene,
        marks: scene.marks.map((mark) => (mark.kind === 'glyphs' ? { ...mark, ink: '#c00000' } : mark)),
      }),
      true,
      { options: { language: 'en', tagged: true, archive: true } },
    );
    expect(pdfaProblems(file.pdf)).toEqual([]);
  });

  it('is what other files are not', async () => {
    const plain = await goodFile(1);
    expect(pdfaProblems(plain.pdf)).toEqual(['6.1.3 identifier', '6.2.3 output intent', '6.6.2 metadata']);
  });
});

const text = (pdf: EditablePdf): string => Buffer.from(pdf.bytes()).toString('latin1');
const raw = (edited: string): Uint8Array => new Uint8Array(Buffer.from(edited, 'latin1'));
/** An edit of the objects that are so. */
const dicts =
  (pattern: RegExp, from: string | RegExp, to: string) =>
  (pdf: EditablePdf): Uint8Array => {
    for (const number of pdf.find(pattern)) pdf.editDict(number, (dict) => dict.replace(from, to));
    return pdf.bytes();
  };
const stream =
  (pattern: RegExp, edit: (bytes: Buffer) => Buffer) =>
  (pdf: EditablePdf): Uint8Array => {
    const object = pdf.object(pdf.find(pattern)[0] ?? 0);
    object.stream = new Uint8Array(edit(Buffer.from(object.stream ?? [])));
    return pdf.bytes();
  };
const xmp = (from: string, to: string) =>
  stream(/\/Subtype \/XML/, (bytes) => {
    const before = bytes.toString('latin1');
    expect(before).toContain(from);
    return Buffer.from(before.replace(from, to), 'latin1');
  });
const content =
  (edit: (text: string) => string) =>
  (pdf: EditablePdf): Uint8Array =>
    pdf.editContent(0, edit).bytes();

const BROKEN: readonly (readonly [string, (pdf: EditablePdf) => Uint8Array])[] = [
  ['6.1.2 header', (pdf) => raw(text(pdf).replace('%\xe2\xe3\xcf\xd3', '%abcd'))],
  ['6.1.3 end of file', (pdf) => raw(`${text(pdf)}\n\n`)],
  [
    '6.1.3 identifier',
    (pdf) => {
      pdf.identified = false;
      return pdf.bytes();
    },
  ],
  [
    '6.1.3 encryption',
    (pdf) => {
      pdf.trailerExtra = ' /Encrypt <<>>';
      return pdf.bytes();
    },
  ],
  ['6.1.4 cross references', (pdf) => raw(text(pdf).replace(/ 00000 n \n/, ' 00000 n  '))],
  ['6.1.6 hexadecimal string', dicts(/\/Alt /, /\/Alt <[^>]*>/, '/Alt <FEFF4>')],
  ['6.1.7.1 external stream', dicts(/\/Length1/, '/Length1', '/F (x) /Length1')],
  ['6.1.7.2 filter', (pdf) => raw(text(pdf).replace('/Filter /FlateDecode', '/Filter /LZWDecode  '))],
  ['6.1.8 name', dicts(/\/Producer/, '/Producer', '/Note /#ff /Producer')],
  ['6.1.9 object form', (pdf) => raw(text(pdf).replace('>>\nendobj', '>> endobj'))],
  ['6.1.10 inline image', content((said) => `${said}\nBI /W 1 /H 1 /BPC 1 /CS /G ID \x00 EI`)],
  ['6.1.13 number', dicts(/\/ItalicAngle/, '/ItalicAngle 0', '/ItalicAngle 2147483648')],
  ['6.1.13 page size', dicts(/\/Type \/Page /, '/TrimBox [0 0 ', '/TrimBox [0 0 14401 99] /Odd [')],
  ['6.1.13 saved states', content((said) => `${'q '.repeat(29)}${'Q '.repeat(29)}\n${said}`)],
  ['6.1.13 string', dicts(/\/Producer/, '(Hushlabel)', `(${'x'.repeat(32_768)})`)],
  ['6.1.13 name', dicts(/\/Producer/, '/Producer', `/Note /${'x'.repeat(128)} /Producer`)],
  ['6.2.2 operator', content((said) => `${said}\nzz`)],
  ['6.2.2 resources', dicts(/\/Type \/Page /, '/Resources', '/Resourcez')],
  ['6.2.3 output intent', dicts(/\/OutputIntents/, '/GTS_PDFA1', '/GTS_PDFX')],
  [
    '6.2.3 profile',
    stream(/\/N 3/, (bytes) => Buffer.from(bytes.toString('latin1').replace('RGB ', 'CMYK'), 'latin1')),
  ],
  ['6.2.4 colour space', content((said) => `${said}\n0 0 0 1 k`)],
  ['6.2.5 graphics state', dicts(/\/Type \/Page /, '/Resources <<', '/Resources <</ExtGState <<>> ')],
  ['6.2.8 interpolation', dicts(/\/Interpolate/, '/Interpolate false', '/Interpolate true')],
  ['6.2.10 transparency', dicts(/\/Type \/Page /, '/Resources', '/Group <</S /Transparency>> /Resources')],
  ['6.2.11.2 font', dicts(/\/Type \/FontDescriptor/, '/FontName /', '/FontName /X')],
  ['6.2.11.3 glyph map', dicts(/\/CIDToGIDMap/, /\/CIDToGIDMap \d+ 0 R/, '')],
  ['6.2.11.4 embedded font', dicts(/\/FontFile2/, '/FontFile2', '/FontFile9')],
  ['6.2.11.5 widths', dicts(/\/W \[/, /\/W \[1 \[\d+/, '/W [1 [7')],
  ['6.2.11.8 missing glyph', content((said) => said.replace(/\[<[0-9A-F]{4}/, '[<0000'))],
  ['6.3 annotations', dicts(/\/Type \/Page /, '/Resources', '/Annots [] /Resources')],
  ['6.4 forms', dicts(/\/Type \/Catalog/, '/Lang', '/AcroForm <<>> /Lang')],
  ['6.5 actions', dicts(/\/Type \/Catalog/, '/Lang', '/OpenAction <<>> /Lang')],
  ['6.8 embedded files', dicts(/\/Type \/Catalog/, '/Lang', '/Names <</EmbeddedFiles <<>>>> /Lang')],
  ['6.9 optional content', dicts(/\/Type \/Catalog/, '/Lang', '/OCProperties <<>> /Lang')],
  [
    '6.6.2 packed metadata',
    (pdf) => {
      pdf.object(pdf.find(/\/Subtype \/XML/)[0] ?? 0).plain = false;
      return pdf.bytes();
    },
  ],
  ['6.6.2 packet', xmp('"W5M0', '"X5M0')],
  ['6.6.2 well-formed XML', xmp('</rdf:RDF>', '')],
  ['6.6.3 information dictionary', xmp('Hushlabel', 'Otherlabel')],
  ['6.6.4 version', xmp('<pdfaid:part>2', '<pdfaid:part>1')],
];

describe('the rules', () => {
  it.each(BROKEN)('tell %s', (rule, edit) => {
    expect(pdfaProblems(edit(EditablePdf.parse(good.pdf)))).toContain(rule);
  });
});
