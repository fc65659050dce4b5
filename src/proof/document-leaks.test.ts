import { beforeAll, describe, expect, it } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { ImageMark, Mark } from '../scene/scene.ts';
import type { LeakPlace } from './any-report.ts';
import { checkAny } from './check-any.ts';
import type { ProofCheck } from './checks.ts';
import { prove } from './prove.ts';
import { EditablePdf, hexString } from './testing/editable-pdf.ts';
import { HOOK, codeMark, codeReader, goodFile, shownOn } from './testing/good-file.ts';
import type { GoodFile, SampleOrder } from './testing/good-file.ts';
import { VICTIM, VICTIM_PAGE } from './testing/leaks.ts';

const numberOf = (order: SampleOrder): { readonly written: string; readonly expected: string } => ({
  written: `NO-${order.row}`,
  expected: `NO-${order.row}`,
});
const PICTURE: ImageMark = {
  kind: 'image',
  x: dotsToMm(dot(500), 203),
  y: dotsToMm(dot(500), 203),
  dpi: 203,
  pixels: { columns: 16, rows: 2, bits: Uint8Array.of(0xf0, 0x0f, 0xaa, 0x55) },
};
const EVERYTHING = { language: 'en', tagged: true, archive: true } as const;

let good: GoodFile;
let plain: GoodFile;
beforeAll(async () => {
  good = await goodFile(6, undefined, false, { options: EVERYTHING, bookmark: numberOf });
  plain = await goodFile(6);
}, 60_000);

const failed = async (pdf: Uint8Array, file: GoodFile = good): Promise<readonly ProofCheck[]> => {
  const report = await prove(pdf, file.expected, file.hidden, { readCode: await codeReader() });
  expect(report.proven).toBe(report.checks.every(({ passed }) => passed));
  const said = JSON.stringify(report);
  for (const value of [VICTIM.phone, VICTIM.name, VICTIM.room]) expect(said).not.toContain(value);
  return report.checks.filter(({ passed }) => !passed).map(({ check }) => check);
};

describe('a file as a document', () => {
  it.each([
    ['tags', { language: 'en', tagged: true, archive: false }, undefined],
    ['tags in Chinese', { language: 'zh-CN', tagged: true, archive: false }, undefined],
    ['an archive', { language: 'zh-CN', tagged: false, archive: true }, undefined],
    ['bookmarks', { language: 'en', tagged: false, archive: false }, numberOf],
    ['all of them', EVERYTHING, numberOf],
  ] as const)('is proven with %s, and its copy by another writer too', async (_, options, bookmark) => {
    const file = await goodFile(6, undefined, false, {
      options,
      ...(bookmark === undefined ? {} : { bookmark }),
    });
    expect(await failed(file.pdf, file)).toEqual([]);
    expect(await failed(EditablePdf.parse(file.pdf).bytes(), file)).toEqual([]);
  });

  it.each([
    ['no fixed marks', []],
    ['fixed lines alone', [HOOK]],
    ['a fixed code alone', [codeMark('qr', 'https://example.com', 560, 500, 4), HOOK]],
    ['a fixed picture alone', [PICTURE]],
  ] as const)('is proven with %s', async (_, fixed) => {
    const file = await goodFile(2, (scene) => ({ ...scene, fixed }), true, { options: EVERYTHING });
    expect(await failed(file.pdf, file)).toEqual([]);
  });

  it('is proven with turned words and shapes between upright ones, in colours, and with words of no glyph', async () => {
    const turn = { degrees: 30, x: mm(50), y: mm(75) };
    const file = await goodFile(
      2,
      (scene) => ({
        ...scene,
        marks: scene.marks.flatMap((mark, index): readonly Mark[] => {
          if (mark.kind !== 'glyphs' || index % 2 === 0) return [mark];
          const turned = { ...mark, ink: '#c00000' as const, turn };
          return [turned, { ...HOOK, turn }, { ...mark, glyphs: [] }, mark];
        }),
      }),
      true,
      { options: EVERYTHING },
    );
    expect(await failed(file.pdf, { ...file, hidden: [] })).toEqual([]);
  });

  it('is proven with more pages than a node of the number tree holds', async () => {
    const file = await goodFile(130, undefined, false, { options: EVERYTHING, bookmark: numberOf });
    expect(await failed(file.pdf, file)).toEqual([]);
  }, 60_000);

  it('is not foreign to the check of any PDF but for metadata and bookmarks, which it names', async () => {
    const context = { hidden: good.hidden, shown: shownOn(good) };
    const report = await checkAny(good.pdf, context, { readCode: await codeReader() });
    expect(report.passed).toBe(true);
    expect(report.warnings).toEqual([
      { code: 'active-key', params: { key: 'Outlines' } },
      { code: 'active-key', params: { key: 'Metadata' } },
    ]);
    const tagged = await goodFile(2, undefined, false, { options: { ...EVERYTHING, archive: false } });
    const other = await checkAny(
      tagged.pdf,
      { ...context, shown: shownOn(tagged) },
      { readCode: await codeReader() },
    );
    expect(other.warnings).toEqual([]);
  });

  it('does not give away a customer who is called as codes are in it', async () => {
    const words = ['条形码', '二维码'].map(
      (text) => ({ row: 3, field: 'recipient.name', part: 'whole', text, telling: true }) as const,
    );
    const options = { language: 'zh-CN', tagged: true, archive: true } as const;
    const file = await goodFile(3, undefined, false, { options });
    expect(await failed(file.pdf, { ...file, hidden: [...file.hidden, ...words] })).toEqual([]);
  });

  it('fails where a bookmark tells what its order hides, though the job asked for it', async () => {
    const told = (order: SampleOrder): { readonly written: string; readonly expected: string } => ({
      written: order.row === VICTIM.row ? VICTIM.phone : `NO-${order.row}`,
      expected: order.row === VICTIM.row ? VICTIM.phone : `NO-${order.row}`,
    });
    const file = await goodFile(6, undefined, false, { options: EVERYTHING, bookmark: told });
    const report = await prove(file.pdf, file.expected, file.hidden);
    expect(report).toMatchObject({ proven: false, rows: [VICTIM.row] });
    expect(await failed(file.pdf, file)).toEqual(['no-hidden-value']);
  });

  it('fails where the writer bookmarks another text than the job asks for', async () => {
    const other = (order: SampleOrder): { readonly written: string; readonly expected: string } => ({
      written: order.row === VICTIM.row ? `NO-${order.row}.` : `NO-${order.row}`,
      expected: `NO-${order.row}`,
    });
    const file = await goodFile(6, undefined, false, { options: EVERYTHING, bookmark: other });
    expect(await failed(file.pdf, file)).toEqual(['no-active-content']);
    expect(await failed(good.pdf, { ...good, expected: plain.expected })).toEqual(['no-active-content']);
    expect(await failed(plain.pdf, { ...plain, expected: good.expected })).toEqual(['no-active-content']);
  });
});

interface Plant {
  readonly name: string;
  readonly edit: (pdf: EditablePdf) => void;
  readonly checks: readonly ProofCheck[];
  /** Where the check of any PDF finds it; absent where no value is told. */
  readonly where?: LeakPlace;
}

const raw = hexString(`${VICTIM.name} ${VICTIM.phone}`);
const keyed = (key: string, value: string) => (dict: string) => `${dict.slice(0, -2)} /${key} ${value}>>`;
const numberIn = (dict: string, key: string): number =>
  Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dict)?.[1]);
/** Numbers of the items of the victim's page that are so tagged. */
function itemsOf(pdf: EditablePdf, tag: string): readonly number[] {
  const [section = 0] = pdf.find(
    new RegExp(
      `/S /Sect .*/Pg ${[...pdf.objects].find(([, object]) => object === pdf.page(VICTIM_PAGE))?.[0]} `,
    ),
  );
  const kids = [.../(\d+) 0 R/g[Symbol.matchAll](/\/K \[(.*)\]/.exec(pdf.object(section).dict)?.[1] ?? '')];
  const numbers = kids
    .map(([, number]) => Number(number))
    .filter((number) => pdf.object(number).dict.includes(`/S /${tag} `));
  if (numbers.length === 0) throw new Error('no such item');
  return numbers;
}
const firstOf = (pdf: EditablePdf, tag: string): number => itemsOf(pdf, tag)[0] ?? 0;
const editStream = (pdf: EditablePdf, pattern: RegExp, edit: (text: string) => string): void => {
  const object = pdf.object(pdf.find(pattern)[0] ?? 0);
  const before = Buffer.from(object.stream ?? []).toString('latin1');
  const after = edit(before);
  if (after === before) throw new Error('the edit changed nothing');
  object.stream = new Uint8Array(Buffer.from(after, 'latin1'));
};
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

const PLANTS: readonly Plant[] = [
  {
    name: 'a name in a figure’s alternative text',
    edit: (pdf) =>
      pdf.editDict(firstOf(pdf, 'Figure'), (dict) => dict.replace(/\/Alt <[^>]*>/, `/Alt ${raw}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'alternative-text',
  },
  {
    name: 'a byte behind a figure’s alternative text',
    edit: (pdf) =>
      pdf.editDict(firstOf(pdf, 'Figure'), (dict) => dict.replace(/\/Alt <([^>]*)>/, '/Alt <$137>')),
    checks: ['known-objects'],
  },
  {
    name: 'a code that is called a picture',
    edit: (pdf) =>
      pdf.editDict(firstOf(pdf, 'Figure'), (dict) =>
        dict.replace(/\/Alt <[^>]*>/, `/Alt ${hexString('Picture').toUpperCase()}`),
      ),
    checks: ['no-active-content'],
  },
  {
    name: 'a code that is called by nothing',
    edit: (pdf) => pdf.editDict(firstOf(pdf, 'Figure'), (dict) => dict.replace(/\/Alt <[^>]*> /, '')),
    checks: ['no-active-content'],
  },
  {
    name: 'alternative text for words',
    edit: (pdf) => pdf.editDict(firstOf(pdf, 'P'), keyed('Alt', hexString('QR code').toUpperCase())),
    checks: ['no-active-content'],
  },
  {
    name: 'other words for words',
    edit: (pdf) => pdf.editDict(firstOf(pdf, 'P'), keyed('ActualText', raw)),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'alternative-text',
  },
  {
    name: 'a title of an item',
    edit: (pdf) => pdf.editDict(firstOf(pdf, 'P'), keyed('T', raw)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'an attribute of an item',
    edit: (pdf) =>
      pdf.editDict(firstOf(pdf, 'P'), keyed('A', `<</O /UserProperties /P [<</N (n) /V ${raw}>>]>>`)),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'a language that is a name',
    edit: (pdf) => pdf.editDict(pdf.root, (dict) => dict.replace('/Lang (en)', `/Lang ${raw}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'words in marked content',
    edit: (pdf) =>
      pdf.editContent(VICTIM_PAGE, (text) =>
        text.replace(/\/P <<\/MCID 1>>/, `/P <</MCID 1 /ActualText ${raw}>>`),
      ),
    checks: ['no-active-content'],
    where: 'alternative-text',
  },
  {
    name: 'a line that is called no content',
    edit: (pdf) =>
      pdf.editContent(VICTIM_PAGE, (text) => text.replace('/P <</MCID 1>> BDC', '/Artifact BMC')),
    checks: ['no-active-content'],
  },
  {
    name: 'a line without a tag',
    edit: (pdf) =>
      pdf.editContent(VICTIM_PAGE, (text) => text.replace(/\/P <<\/MCID 1>> BDC\n([\s\S]*?)EMC/, '$1')),
    checks: ['no-active-content'],
  },
  {
    name: 'a tag of another number',
    edit: (pdf) => pdf.editContent(VICTIM_PAGE, (text) => text.replace('/MCID 1>>', '/MCID 13812345678>>')),
    checks: ['no-active-content'],
  },
  {
    name: 'a tag without an end',
    edit: (pdf) => pdf.editContent(VICTIM_PAGE, (text) => text.replace(/EMC$/, '')),
    checks: ['no-active-content'],
  },
  {
    name: 'two codes read as one',
    edit: (pdf) =>
      pdf.editContent(VICTIM_PAGE, (text) =>
        text.replace(/^EMC$/m, '').replace('/Figure <</MCID 2>> BDC', ''),
      ),
    checks: ['no-active-content'],
  },
  {
    name: 'lines read in another order',
    edit: (pdf) => {
      const [first = 0, second = 0] = itemsOf(pdf, 'P').slice(2);
      const section = numberIn(pdf.object(first).dict, 'P');
      pdf.editDict(section, (dict) =>
        dict.replace(`${first} 0 R ${second} 0 R`, `${second} 0 R ${first} 0 R`),
      );
    },
    checks: ['no-active-content'],
  },
  {
    name: 'an item that nothing draws',
    edit: (pdf) => {
      const section = numberIn(pdf.object(firstOf(pdf, 'P')).dict, 'P');
      const page = numberIn(pdf.object(firstOf(pdf, 'P')).dict, 'Pg');
      const item = pdf.add(`<</S /P /P ${section} 0 R /Pg ${page} 0 R /K 99>>`);
      pdf.editDict(section, (dict) => dict.replace(/\]>>$/, ` ${item} 0 R]>>`));
    },
    checks: ['no-active-content'],
  },
  {
    name: 'two pages that changed sections',
    edit: (pdf) =>
      pdf.editDict(pdf.find(/\/S \/Document/)[0] ?? 0, (dict) =>
        dict.replace(/\[(\d+ 0 R) (\d+ 0 R)/, '[$2 $1'),
      ),
    checks: ['no-active-content'],
  },
  {
    name: 'a number tree that leads elsewhere',
    edit: (pdf) =>
      pdf.editDict(pdf.find(/\/Limits/)[0] ?? 0, (dict) => dict.replace(/\[(\d+ 0 R) (\d+ 0 R)/, '[$2 $1')),
    checks: ['no-active-content'],
  },
  {
    name: 'a number in the number tree',
    edit: (pdf) =>
      pdf.editDict(pdf.find(/\/Limits/)[0] ?? 0, (dict) => dict.replace(/\]>>$/, ` ${VICTIM.phone} []]>>`)),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'structure that is not said to be there',
    edit: (pdf) => pdf.editDict(pdf.root, (dict) => dict.replace('/MarkInfo <</Marked true>> ', '')),
    checks: ['no-active-content'],
  },
  {
    name: 'a bookmark of a name',
    edit: (pdf) =>
      pdf.editDict(pdf.find(/\/Title/)[VICTIM_PAGE] ?? 0, (dict) =>
        dict.replace(/\/Title <[^>]*>/, `/Title ${raw}`),
      ),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'bookmark',
  },
  {
    name: 'a bookmark more',
    edit: (pdf) => {
      const items = pdf.find(/\/Title/);
      const last = items.at(-1) ?? 0;
      const parent = numberIn(pdf.object(last).dict, 'Parent');
      const page = numberIn(pdf.object(last).dict, 'Dest');
      const item = pdf.add(
        `<</Title ${raw} /Parent ${parent} 0 R /Dest [${page} 0 R /Fit] /Prev ${last} 0 R>>`,
      );
      pdf.editDict(last, keyed('Next', `${item} 0 R`));
      pdf.editDict(parent, (dict) =>
        dict.replace(/\/Last \d+/, `/Last ${item}`).replace('/Count 6', '/Count 7'),
      );
    },
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'bookmark',
  },
  {
    name: 'a bookmark that leads to another page',
    edit: (pdf) => {
      const [first = 0, second = 0] = pdf.find(/\/Title/);
      const page = numberIn(pdf.object(second).dict, 'Dest');
      pdf.editDict(first, (dict) => dict.replace(/\/Dest \[\d+/, `/Dest [${page}`));
    },
    checks: ['no-active-content'],
  },
  {
    name: 'a bookmark that acts',
    edit: (pdf) =>
      pdf.editDict(pdf.find(/\/Title/)[0] ?? 0, keyed('A', `<</S /URI /URI (tel:${VICTIM.phone})>>`)),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'annotation',
  },
  {
    name: 'a title in the metadata',
    edit: (pdf) =>
      editStream(pdf, /\/Subtype \/XML/, (text) =>
        text.replace('<pdfaid:part>', `<dc:title>${utf8(VICTIM.name)}</dc:title><pdfaid:part>`),
      ),
    checks: ['no-active-content', 'no-hidden-value'],
    where: 'metadata',
  },
  {
    name: 'white space behind the metadata',
    edit: (pdf) => editStream(pdf, /\/Subtype \/XML/, (text) => `${text} `),
    checks: ['no-active-content'],
  },
  {
    name: 'a name in the colour profile',
    edit: (pdf) => editStream(pdf, /\/N 3/, (text) => text.replace('CC0\0', utf8('欧')).padEnd(2488, '\0')),
    checks: ['no-active-content'],
  },
  {
    name: 'a name beside the colour profile',
    edit: (pdf) => pdf.editDict(pdf.root, (dict) => dict.replace('/Info (sRGB)', `/Info ${raw}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'a prefix of page labels',
    edit: (pdf) => pdf.editDict(pdf.root, (dict) => dict.replace('/S /D', `/S /D /P ${raw}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'page labels that begin at a phone number',
    edit: (pdf) => pdf.editDict(pdf.root, (dict) => dict.replace('/S /D', `/S /D /St ${VICTIM.phone}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'copies that are a phone number',
    edit: (pdf) =>
      pdf.editDict(pdf.root, (dict) => dict.replace('/NumCopies 1', `/NumCopies ${VICTIM.phone}`)),
    checks: ['known-objects', 'no-hidden-value'],
    where: 'string',
  },
  {
    name: 'an identifier that is a phone number',
    edit: (pdf) => {
      pdf.identified = false;
      const id = `<${Buffer.from(VICTIM.phone).toString('hex')}>`;
      pdf.trailerExtra = ` /ID [${id} ${id}]`;
    },
    checks: ['structure'],
    where: 'outside-objects',
  },
];

describe('what is planted beside the pages is caught by a named check, and found in any PDF where it tells a value', () => {
  it.each(PLANTS.map((plant) => [plant.name, plant] as const))('%s', async (_, plant) => {
    const pdf = EditablePdf.parse(good.pdf);
    plant.edit(pdf);
    const bytes = pdf.bytes();
    const checks = await failed(bytes);
    expect(checks.length).toBeGreaterThan(0);
    for (const check of plant.checks) expect(checks).toContain(check);
    const context = { hidden: good.hidden, shown: shownOn(good) };
    const any = await checkAny(bytes, context, { readCode: await codeReader() });
    const places = any.leaks.filter(({ row }) => row === VICTIM.row).map(({ where }) => where);
    if (plant.where === undefined) expect(any.leaks).toEqual([]);
    else expect(places).toContain(plant.where);
  });

  it('tags in a file that has no structure', async () => {
    const pdf = EditablePdf.parse(plain.pdf).editContent(0, (text) => `/P <</MCID 0>> BDC\nEMC\n${text}`);
    expect(await failed(pdf.bytes(), plain)).toEqual(['no-active-content']);
    const artifact = EditablePdf.parse(plain.pdf).editContent(0, (text) => `/Artifact BMC\n${text}\nEMC`);
    expect(await failed(artifact.bytes(), plain)).toEqual(['no-active-content']);
  });

  it('tags in the form that pages share', async () => {
    const pdf = EditablePdf.parse(good.pdf);
    editStream(pdf, /\/Subtype \/Form/, (text) => `/P <</MCID 0>> BDC\n${text}\nEMC`);
    expect(await failed(pdf.bytes())).toContain('no-active-content');
  });
});
