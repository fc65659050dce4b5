import type { FontMetrics, FontSubsetter } from '../../fonts/font-set.ts';
import type { FontId } from '../../scene/scene.ts';
import type { PdfDocument, Reference } from './pdf-document.ts';
import { hex16, hexText, latin1, rounded } from './syntax.ts';

/** What the writer needs of a `FontSet`. */
export interface PdfFontSource {
  readonly subsetter: FontSubsetter;
  metrics(font: FontId): FontMetrics;
}

/** A glyph as the file numbers it. */
export interface PdfGlyph {
  /** Its CID as a content stream writes it in a string: four hexadecimal digits. */
  readonly code: string;
  /** Thousandths of the type size. */
  readonly width: number;
}

const NAMES = {
  'latin-regular': 'NotoSans-Regular',
  'latin-bold': 'NotoSans-Bold',
  'chinese-regular': 'NotoSansSC-Regular',
  'chinese-bold': 'NotoSansSC-Bold',
} as const satisfies Record<FontId, string>;

/** FontDescriptor flag 3, "symbolic": the glyphs are reached by number, not by a standard encoding. */
const SYMBOLIC = 4;
const MOST_CIDS = 0xffff;
const ENTRIES_A_BLOCK = 100;

/**
 * One font of a file: glyphs get their CIDs in order of first use, one for each pair of glyph and the text it stands
 * for, so that copied text is right even where one glyph stands for several characters. The font program, with these
 * glyphs only, is written when all are known.
 */
export class SubsetFont {
  readonly reference: Reference;
  readonly #font: FontId;
  readonly #source: PdfFontSource;
  readonly #byGlyph = new Map<number, Map<string, PdfGlyph>>();
  readonly #glyphs: number[] = [0];
  readonly #texts: string[] = [''];
  readonly #widths: number[] = [];

  constructor(font: FontId, source: PdfFontSource, reference: Reference) {
    this.#font = font;
    this.#source = source;
    this.reference = reference;
  }

  use(glyph: number, text: string): PdfGlyph {
    let texts = this.#byGlyph.get(glyph);
    if (texts === undefined) {
      texts = new Map();
      this.#byGlyph.set(glyph, texts);
    }
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (text === '') throw new Error('a glyph in a scene stands for no text');
    const cid = this.#glyphs.length;
    if (cid > MOST_CIDS) throw new Error('a font of a PDF cannot hold more than 65,535 glyphs');
    const added = { code: hex16(cid), width: rounded(this.#source.subsetter.advance(this.#font, glyph), 3) };
    texts.set(text, added);
    this.#glyphs.push(glyph);
    this.#texts.push(text);
    this.#widths.push(added.width);
    return added;
  }

  /** Writes the composite font (ISO 32000-1, 9.7) and all that belongs to it. */
  write(file: PdfDocument): void {
    const program = this.#source.subsetter.subset(this.#font, new Set(this.#glyphs));
    const name = `/${tagOf(this.#glyphs)}+${NAMES[this.#font]}`;
    const descendant = file.add({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      FontDescriptor: file.add(this.#descriptor(name, file.addStream({ Length1: program.length }, program))),
      DW: 1000,
      W: [1, this.#widths],
      CIDToGIDMap: file.addStream({}, this.#glyphMap()),
    });
    file.write(this.reference, {
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: name,
      Encoding: '/Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.addStream({}, latin1(this.#unicodeMap())),
    });
  }

  #descriptor(
    name: string,
    program: Reference,
  ): Record<string, string | number | readonly number[] | Reference> {
    const { ascent, descent, capHeight } = this.#source.metrics(this.#font);
    const thousandths = (value: number): number => Math.round(value * 1000);
    const bold = this.#font.endsWith('bold');
    return {
      Type: '/FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      // No glyph of a label's text is wider than two em; viewers only use the box to guess what must be redrawn.
      FontBBox: [-1000, thousandths(-descent), 2000, thousandths(ascent)],
      ItalicAngle: 0,
      Ascent: thousandths(ascent),
      Descent: thousandths(-descent),
      CapHeight: thousandths(capHeight),
      StemV: bold ? 140 : 80,
      FontFile2: program,
    };
  }

  #glyphMap(): Uint8Array {
    const map = new Uint8Array(this.#glyphs.length * 2);
    this.#glyphs.forEach((glyph, cid) => {
      map[cid * 2] = glyph >> 8;
      map[cid * 2 + 1] = glyph & 0xff;
    });
    return map;
  }

  /** ISO 32000-1, 9.10.3. */
  #unicodeMap(): string {
    const entries = this.#texts.slice(1).map((text, index) => `<${hex16(index + 1)}> <${hexText(text)}>\n`);
    let blocks = '';
    for (let from = 0; from < entries.length; from += ENTRIES_A_BLOCK) {
      const block = entries.slice(from, from + ENTRIES_A_BLOCK);
      blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
    }
    return (
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
      `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks}` +
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
    );
  }
}

/** The six letters before a subset's name (9.6.4), from its glyphs: equal subsets are named alike, others are not. */
function tagOf(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193);
  let left = hash >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (left % 26));
    left = Math.floor(left / 26);
  }
  return tag;
}
