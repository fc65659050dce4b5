import { mm } from '../../base/length.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import type { GlyphRun, Mark, Scene } from '../../scene/scene.ts';
import type { LeakPlace } from '../any-report.ts';
import type { ProofCheck } from '../checks.ts';
import { EditablePdf, hexString, withUpdate } from './editable-pdf.ts';
import { codeMark, goodFile, sampleOrder, textMarks } from './good-file.ts';
import type { GoodFile } from './good-file.ts';

/** A leak put into a good file: how, which check of the proof must name it, and where `checkAny` must find it. */
export interface SeededLeak {
  readonly name: string;
  readonly make: (good: GoodFile) => Promise<Uint8Array>;
  readonly checks: readonly ProofCheck[];
  /** Absent where no value is told. */
  readonly where?: LeakPlace;
}

/** The page whose order is given away: one with a four-character name. */
export const VICTIM_PAGE = 4;
export const VICTIM = sampleOrder(VICTIM_PAGE + 2);

const drawn =
  (add: (fonts: FontStore) => readonly Mark[], before = false) =>
  async (): Promise<Uint8Array> => {
    const { pdf } = await goodFile(6, (scene: Scene, fonts) =>
      isVictim(scene)
        ? { ...scene, marks: before ? [...add(fonts), ...scene.marks] : [...scene.marks, ...add(fonts)] }
        : scene,
    );
    return pdf;
  };

function isVictim(scene: Scene): boolean {
  return scene.marks.some((mark) => mark.kind === 'code' && mark.content.text === VICTIM.tracking);
}

const edited =
  (edit: (pdf: EditablePdf) => void) =>
  async (good: GoodFile): Promise<Uint8Array> => {
    const pdf = EditablePdf.parse(good.pdf);
    edit(pdf);
    return pdf.bytes();
  };

const raw = `${VICTIM.name} ${VICTIM.phone}`;
const at = (
  fonts: FontStore,
  text: string,
  x: number,
  y: number,
  size = 9,
  white = false,
): readonly GlyphRun[] => textMarks(fonts, text, { x, y, size, white });

/** Each glyph a run of its own, in the order given by `turn`. */
function oneByOne(
  fonts: FontStore,
  text: string,
  turn: (runs: GlyphRun[]) => GlyphRun[],
): readonly GlyphRun[] {
  return turn([...text].flatMap((char, index) => at(fonts, char, 10 + index * 4, 100)));
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const keyed = (key: string, value: string) => (dict: string) => `${dict.slice(0, -2)} /${key} ${value}>>`;

/** Text as the victim's page would show it, and then taken out of the page: the font keeps what it learned. */
async function onlyInFont(): Promise<Uint8Array> {
  const pdf = EditablePdf.parse(await drawn((fonts) => at(fonts, raw, 10, 100))());
  const clean = EditablePdf.parse((await goodFile(6)).pdf);
  const content = pdf.content(VICTIM_PAGE);
  const text = Buffer.from(content.stream ?? []).toString('latin1');
  const mark = text.lastIndexOf('BT');
  if (Buffer.from(clean.content(VICTIM_PAGE).stream ?? []).length >= text.length)
    throw new Error('nothing was drawn');
  content.stream = new Uint8Array(Buffer.from(text.slice(0, mark).trimEnd(), 'latin1'));
  return pdf.bytes();
}

/** security.md §4.1, 1 to 13, and more. */
export const LEAKS: readonly SeededLeak[] = [
  {
    name: 'raw text under a black box',
    make: drawn((fonts) => [
      ...at(fonts, raw, 10, 100),
      { kind: 'rect', x: mm(9), y: mm(95), width: mm(60), height: mm(8), fill: 'black' },
    ]),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'white text',
    make: drawn((fonts) => at(fonts, raw, 10, 100, 9, true)),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'text off the page',
    make: drawn((fonts) => at(fonts, raw, -250, 100)),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'the title of the document',
    make: edited((pdf) => pdf.editDict(pdf.info, keyed('Title', hexString(raw)))),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'metadata',
  },
  {
    name: 'glyphs encoded but never drawn',
    make: onlyInFont,
    checks: ['fonts-minimal'],
    where: 'font',
  },
  {
    name: 'a telephone link',
    make: edited((pdf) => {
      const link = pdf.add(
        `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (tel:+86${VICTIM.phone})>>>>`,
      );
      pdf.page(VICTIM_PAGE).dict = keyed('Annots', `[${link} 0 R]`)(pdf.page(VICTIM_PAGE).dict);
    }),
    checks: ['no-active-content', 'structure', 'no-hidden-value'],
    where: 'annotation',
  },
  {
    name: 'an attached file',
    make: edited((pdf) => {
      const file = pdf.add(
        '<</Type /EmbeddedFile>>',
        new Uint8Array(Buffer.from(`name,phone\n${VICTIM.name},${VICTIM.phone}\n`)),
      );
      const spec = pdf.add(`<</Type /Filespec /F (orders.csv) /EF <</F ${file} 0 R>>>>`);
      pdf.editDict(pdf.root, keyed('Names', `<</EmbeddedFiles <</Names [(orders.csv) ${spec} 0 R]>>>>`));
    }),
    checks: ['no-active-content', 'structure', 'no-hidden-value'],
    where: 'attachment',
  },
  {
    name: 'ActualText',
    make: edited((pdf) =>
      pdf.editContent(VICTIM_PAGE, (text) => `/Span <</ActualText ${hexString(raw)}>> BDC\n${text}\nEMC`),
    ),
    checks: ['no-active-content'],
    where: 'alternative-text',
  },
  {
    name: 'one glyph for each Tj',
    make: drawn((fonts) => oneByOne(fonts, raw, (runs) => runs)),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'glyphs drawn in reverse',
    make: drawn((fonts) => oneByOne(fonts, raw, (runs) => runs.toReversed())),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'a telephone number in full width',
    make: drawn((fonts) => at(fonts, fullWidth(VICTIM.phone), 10, 100)),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'a raw telephone number in a QR code',
    make: drawn(() => [codeMark('qr', VICTIM.phone, 100, 900, 4)]),
    checks: ['codes-equal-scene'],
    where: 'code',
  },
  {
    name: 'the raw record as base64 in a QR code',
    make: drawn(() => [codeMark('qr', base64(`${VICTIM.name}|${VICTIM.phone}`), 100, 900, 4)]),
    checks: ['codes-equal-scene'],
    where: 'code',
  },
  {
    name: 'text in rendering mode 3',
    make: async (good) => {
      const pdf = EditablePdf.parse(await drawn((fonts) => at(fonts, raw, 10, 100))());
      pdf.editContent(VICTIM_PAGE, (text) => text.replace(/BT\n(?![\s\S]*BT\n)/, 'BT\n3 Tr\n'));
      if (good.pdf.length === 0) throw new Error('no file');
      return pdf.bytes();
    },
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'text of 0.01 points',
    make: drawn((fonts) => at(fonts, raw, 10, 100, 0.01)),
    checks: ['text-equals-scene', 'no-hidden-value'],
    where: 'page',
  },
  {
    name: 'a page more',
    make: async () => {
      const { pdf } = await goodFile(7);
      return pdf;
    },
    checks: ['page-size'],
  },
  {
    name: 'another code than the scene has',
    make: async () => {
      const { pdf } = await goodFile(6, (scene) =>
        isVictim(scene)
          ? {
              ...scene,
              marks: scene.marks.map((mark) =>
                mark.kind === 'code' && mark.symbology === 'code128'
                  ? codeMark('code128', 'SF1999999999999', 60, 160, 3)
                  : mark,
              ),
            }
          : scene,
      );
      return pdf;
    },
    checks: ['codes-equal-scene'],
  },
  {
    name: 'an incremental update that changes the metadata',
    make: async (good) => {
      const pdf = EditablePdf.parse(good.pdf);
      return withUpdate(
        good.pdf,
        pdf.info,
        `<</Producer (Hushlabel) /Title ${hexString(raw)}>>`,
        pdf.root,
        pdf.objects.size + 1,
      );
    },
    checks: ['structure', 'no-hidden-value'],
    where: 'metadata',
  },
  {
    name: 'an older revision that an update hides',
    make: async (good) => {
      const pdf = EditablePdf.parse(good.pdf);
      pdf.editDict(pdf.info, keyed('Title', hexString(raw)));
      const told = pdf.bytes();
      return withUpdate(told, pdf.info, '<</Producer (Hushlabel)>>', pdf.root, pdf.objects.size + 1);
    },
    checks: ['structure', 'no-hidden-value'],
    where: 'metadata',
  },
  {
    name: 'a comment between objects',
    make: async (good) => {
      const text = Buffer.from(good.pdf);
      const cut = text.lastIndexOf('endobj\n') + 7;
      const comment = Buffer.from(`% ${VICTIM.phone} ${VICTIM.name}\n`);
      const start = text.lastIndexOf('xref\n0');
      const moved = Buffer.concat([text.subarray(0, cut), comment, text.subarray(cut)]);
      return new Uint8Array(
        Buffer.from(
          moved.toString('latin1').replace(`startxref\n${start}`, `startxref\n${start + comment.length}`),
          'latin1',
        ),
      );
    },
    checks: ['structure', 'no-hidden-value'],
    where: 'outside-objects',
  },
  {
    name: 'XMP metadata',
    make: edited((pdf) => {
      const xmp = pdf.add(
        '<</Type /Metadata /Subtype /XML>>',
        new Uint8Array(Buffer.from(`<x:xmpmeta><dc:title>${VICTIM.name}</dc:title></x:xmpmeta>`)),
      );
      pdf.editDict(pdf.root, keyed('Metadata', `${xmp} 0 R`));
    }),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'metadata',
  },
  {
    name: 'two labels that changed places',
    make: edited((pdf) =>
      pdf.editDict(pdf.find(/\/Type \/Pages/)[0] ?? 0, (dict) =>
        dict.replace(/\[(\d+ 0 R) (\d+ 0 R)/, (_, first: string, second: string) => `[${second} ${first}`),
      ),
    ),
    checks: ['codes-equal-scene', 'no-hidden-value'],
  },
  {
    name: 'a page of another size',
    make: edited((pdf) => {
      pdf.page(0).dict = pdf.page(0).dict.replaceAll('[0 0 283', '[0 0 284');
    }),
    checks: ['page-size'],
  },
  {
    name: 'an object that nothing leads to',
    make: edited((pdf) => void pdf.add('<</Type /Note>>', new Uint8Array(Buffer.from(VICTIM.phone)))),
    checks: ['structure', 'no-hidden-value'],
    where: 'stream',
  },
  {
    name: 'a form that is in the resources and not drawn',
    make: edited((pdf) => {
      const form = pdf.add(
        '<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<>>>>',
        new Uint8Array(Buffer.from(`BT (${VICTIM.phone}) Tj ET`)),
      );
      pdf.page(0).dict = pdf.page(0).dict.replace('/XObject <<', `/XObject <</I9 ${form} 0 R `);
    }),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'content-stream',
  },
  {
    name: 'a hidden layer',
    make: edited((pdf) => {
      const layer = pdf.add(`<</Type /OCG /Name ${hexString(VICTIM.name)}>>`);
      pdf.editDict(pdf.root, keyed('OCProperties', `<</OCGs [${layer} 0 R] /D <</OFF [${layer} 0 R]>>>>`));
    }),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'a key that labels do not have',
    make: edited((pdf) => {
      pdf.page(0).dict = keyed('Note', '(x)')(pdf.page(0).dict);
    }),
    checks: ['known-objects'],
  },
  {
    name: 'bytes behind the end of a stream',
    make: edited((pdf) => pdf.editContent(0, (text) => `${text}\n% ${VICTIM.phone}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'content-stream',
  },
  {
    name: 'a rectangle over a name',
    make: edited((pdf) => pdf.editContent(0, (text) => `${text}\n0 g 20 200 100 50 re f`)),
    checks: ['shapes-equal-scene'],
  },
  {
    name: 'text made white',
    make: edited((pdf) => pdf.editContent(0, (text) => text.replace('BT\n', 'BT\n1 g\n'))),
    checks: ['text-equals-scene'],
  },
  {
    name: 'the template made white',
    make: edited((pdf) => pdf.editContent(0, (text) => `1 g\n${text}`)),
    checks: ['text-equals-scene'],
  },
  {
    name: 'text moved by half a millimetre',
    make: edited((pdf) =>
      pdf.editContent(0, (text) =>
        text.replace(/1 0 0 1 ([\d.]+) /, (_, x: string) => `1 0 0 1 ${Number(x) + 1.42} `),
      ),
    ),
    checks: ['text-equals-scene'],
  },
  {
    name: 'a clip that hides the label',
    make: edited((pdf) => pdf.editContent(0, (text) => `0 0 1 1 re W n\n${text}`)),
    checks: ['known-objects'],
  },
];
