import { FILE_LANGUAGES, isFigureWord } from './document-words.ts';
import { PdfDict, PdfRef, PdfString, isArray, nameOf } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';

/** The kinds of object that a file of labels is made of, and nothing else. */
export const OBJECT_KINDS = [
  'catalog',
  'info',
  'pages',
  'page',
  'content',
  'form',
  'image',
  'font',
  'cid-font',
  'descriptor',
  'font-file',
  'unicode-map',
  'glyph-map',
  'structure',
  'structure-document',
  'section',
  'item',
  'parent-tree',
  'parent-leaf',
  'outline',
  'bookmark',
  'metadata',
  'color-profile',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What stands behind a key. References lead on to an object of a kind; the rest is said in full here. */
export type Rule =
  | { readonly to: readonly ObjectKind[]; readonly many?: true }
  | { readonly names: readonly string[] }
  | { readonly numbers: number }
  | { readonly is: PdfConstant }
  | { readonly dict: Rules }
  /** An array of one dictionary. */
  | { readonly one: Rules }
  | { readonly named: RegExp; readonly to: readonly ObjectKind[] }
  | { readonly check: (value: PdfValue) => boolean };
type PdfConstant = string | number | boolean;
export type Rules = Readonly<Record<string, Rule>>;

const isNumber: Rule = { check: (value) => typeof value === 'number' };
const isWidths: Rule = {
  check: (value) =>
    isArray(value) &&
    value.every(
      (item) => typeof item === 'number' || (isArray(item) && item.every((w) => typeof w === 'number')),
    ),
};
const text = (expected: string): { readonly check: (value: PdfValue) => boolean } => ({
  check: (value) => value instanceof PdfString && latin1(value.bytes) === expected,
});
/** Checked by `TagProof`; not followed, so that pages are reached in the order of their tree alone. */
const PAGE: Rule = { check: (value) => value instanceof PdfRef };
const STREAM: Rules = { Filter: { names: ['FlateDecode'] }, Length: isNumber };
/** Font names with the six letters that mark a subset. */
const FONT_NAME: Rule = {
  check: (value) => /^[A-Z]{6}\+NotoSans(?:SC)?-(?:Regular|Bold)$/.test(nameOf(value)),
};
/** Resource names are numbers of the file's own; free names would be a place to write in. */
const RESOURCES: Rules = {
  Font: { named: /^F[1-4]$/, to: ['font'] },
  XObject: { named: /^(?:T|I[1-9]\d?)$/, to: ['form', 'image'] },
};

/** Keys and values of each kind (ISO 32000-1). What is not in the table is refused. */
export const KINDS: Readonly<Record<ObjectKind, Rules>> = {
  catalog: {
    Type: { names: ['Catalog'] },
    Pages: { to: ['pages'] },
    Lang: { check: (value) => FILE_LANGUAGES.some((language) => text(language).check(value)) },
    PageLabels: { dict: { Nums: { check: isDecimalLabels } } },
    ViewerPreferences: {
      dict: {
        PrintScaling: { names: ['None'] },
        PickTrayByPDFSize: { is: true },
        Duplex: { names: ['Simplex', 'DuplexFlipLongEdge'] },
        NumCopies: { is: 1 },
        Enforce: {
          check: (value) => isArray(value) && value.length === 1 && nameOf(value[0]) === 'PrintScaling',
        },
      },
    },
    MarkInfo: { dict: { Marked: { is: true } } },
    StructTreeRoot: { to: ['structure'] },
    Outlines: { to: ['outline'] },
    Metadata: { to: ['metadata'] },
    OutputIntents: {
      one: {
        Type: { names: ['OutputIntent'] },
        S: { names: ['GTS_PDFA1'] },
        OutputConditionIdentifier: text('sRGB'),
        Info: text('sRGB'),
        DestOutputProfile: { to: ['color-profile'] },
      },
    },
  },
  info: { Producer: text('Hushlabel') },
  pages: {
    Type: { names: ['Pages'] },
    Parent: { to: ['pages'] },
    Kids: { to: ['pages', 'page'], many: true },
    Count: isNumber,
  },
  page: {
    Type: { names: ['Page'] },
    Parent: { to: ['pages'] },
    MediaBox: { numbers: 4 },
    CropBox: { numbers: 4 },
    BleedBox: { numbers: 4 },
    TrimBox: { numbers: 4 },
    Resources: { dict: RESOURCES },
    Contents: { to: ['content'] },
    StructParents: isNumber,
  },
  content: STREAM,
  form: {
    ...STREAM,
    Type: { names: ['XObject'] },
    Subtype: { names: ['Form'] },
    BBox: { numbers: 4 },
    Resources: { dict: RESOURCES },
  },
  image: {
    ...STREAM,
    Type: { names: ['XObject'] },
    Subtype: { names: ['Image'] },
    Width: isNumber,
    Height: isNumber,
    ImageMask: { is: true },
    BitsPerComponent: { is: 1 },
    Decode: { numbers: 2 },
    Interpolate: { is: false },
  },
  font: {
    Type: { names: ['Font'] },
    Subtype: { names: ['Type0'] },
    BaseFont: FONT_NAME,
    Encoding: { names: ['Identity-H'] },
    DescendantFonts: { to: ['cid-font'], many: true },
    ToUnicode: { to: ['unicode-map'] },
  },
  'cid-font': {
    Type: { names: ['Font'] },
    Subtype: { names: ['CIDFontType2'] },
    BaseFont: FONT_NAME,
    CIDSystemInfo: { dict: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: { is: 0 } } },
    FontDescriptor: { to: ['descriptor'] },
    DW: isNumber,
    W: isWidths,
    CIDToGIDMap: { to: ['glyph-map'] },
  },
  descriptor: {
    Type: { names: ['FontDescriptor'] },
    FontName: FONT_NAME,
    Flags: isNumber,
    FontBBox: { numbers: 4 },
    ItalicAngle: isNumber,
    Ascent: isNumber,
    Descent: isNumber,
    CapHeight: isNumber,
    StemV: isNumber,
    FontFile2: { to: ['font-file'] },
  },
  'font-file': { ...STREAM, Length1: isNumber },
  'unicode-map': STREAM,
  'glyph-map': STREAM,
  structure: {
    Type: { names: ['StructTreeRoot'] },
    K: { to: ['structure-document'] },
    ParentTree: { to: ['parent-tree'] },
    ParentTreeNextKey: isNumber,
  },
  'structure-document': {
    S: { names: ['Document'] },
    P: { to: ['structure'] },
    K: { to: ['section'], many: true },
  },
  section: {
    S: { names: ['Sect'] },
    P: { to: ['structure-document'] },
    Pg: PAGE,
    K: { to: ['item'], many: true },
  },
  item: {
    S: { names: ['P', 'Figure'] },
    P: { to: ['section'] },
    Pg: PAGE,
    Alt: { check: isFigureWord },
    K: isNumber,
  },
  'parent-tree': { Kids: { to: ['parent-leaf'], many: true } },
  // Whom it names is checked by `TagProof`.
  'parent-leaf': { Limits: { numbers: 2 }, Nums: { check: isListOfParents } },
  outline: {
    Type: { names: ['Outlines'] },
    First: { to: ['bookmark'] },
    Last: { to: ['bookmark'] },
    Count: isNumber,
  },
  // What it says and where it leads to is checked by `areBookmarks`.
  bookmark: {
    Title: { check: (value) => value instanceof PdfString },
    Parent: { to: ['outline'] },
    Dest: { check: (value) => isArray(value) },
    Prev: { to: ['bookmark'] },
    Next: { to: ['bookmark'] },
  },
  // Its bytes are checked to be the same as in every file.
  metadata: { Type: { names: ['Metadata'] }, Subtype: { names: ['XML'] }, Length: isNumber },
  'color-profile': { ...STREAM, N: { is: 3 } },
};

/** Pages are called by plain numbers from 1, and by nothing else. */
function isDecimalLabels(value: PdfValue): boolean {
  if (!isArray(value) || value.length !== 2 || value[0] !== 0) return false;
  const [, label] = value;
  return (
    label instanceof PdfDict && !label.repeated && label.entries.size === 1 && nameOf(label.get('S')) === 'D'
  );
}

function isListOfParents(value: PdfValue): boolean {
  return (
    isArray(value) &&
    value.every((item, at) =>
      at % 2 === 0 ? typeof item === 'number' : isArray(item) && item.every((ref) => ref instanceof PdfRef),
    )
  );
}

export const STREAM_KINDS: readonly ObjectKind[] = [
  'content',
  'form',
  'image',
  'font-file',
  'unicode-map',
  'glyph-map',
  'metadata',
  'color-profile',
];

/** Keys that make a file act, carry or say more than its pages show. */
export const ACTIVE_KEYS = [
  'A',
  'AA',
  'AF',
  'AcroForm',
  'ActualText',
  'Alt',
  'Annots',
  'Collection',
  'Dests',
  'E',
  'EF',
  'EmbeddedFiles',
  'JS',
  'JavaScript',
  'Lang',
  'MarkInfo',
  'Metadata',
  'Names',
  'OC',
  'OCProperties',
  'OpenAction',
  'Outlines',
  'PieceInfo',
  'StructParents',
  'StructTreeRoot',
  'Thumb',
  'URI',
] as const;

function latin1(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
